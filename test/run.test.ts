import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './support/temporary-folder.ts';
import { readReport } from './support/vitest-report.mjs';

const reportOf = async (...files: object[]) => {
	const path = join(await temporaryFolder(), 'report.json');
	await writeFile(path, JSON.stringify({ testResults: files }));
	return path;
};
const passing = { fullName: 'a rule holds', status: 'passed', duration: 12 };
const file = { name: join(process.cwd(), 'test/a.test.ts'), status: 'passed', message: '' };

test('every test counts as one, with its file, title and time', async () => {
	const failing = { ...passing, fullName: 'another does', status: 'failed' };
	const path = await reportOf({ ...file, assertionResults: [passing, failing] });
	expect(readReport(path, false, 'unit tests')).toEqual([
		{ title: 'test/a.test.ts: a rule holds', milliseconds: 12, status: 'passed' },
		{ title: 'test/a.test.ts: another does', milliseconds: 12, status: 'failed' },
	]);
});

test('a file that cannot be loaded counts as one failure', async () => {
	const broken = { ...file, status: 'failed', assertionResults: [] };
	expect(readReport(await reportOf(broken), false, 'unit tests')).toEqual([
		{ title: 'test/a.test.ts', milliseconds: 0, status: 'failed' },
	]);
});

test('a run that fails without a failed test counts as one failure, with or without a report', async () => {
	const path = await reportOf({ ...file, assertionResults: [passing] });
	const failure = { title: 'unit tests', milliseconds: 0, status: 'failed' };
	expect(readReport(path, true, 'unit tests')).not.toContainEqual(failure);
	expect(readReport(path, false, 'unit tests')).toContainEqual(failure);
	expect(readReport('nowhere.json', false, 'unit tests')).toEqual([failure]);
});

test.each([
	['browser', 'CHROMIUM_PATH', 'chromium fonts-dejavu-core'],
	['proxy', 'NGINX_PATH', 'nginx-light openssl'],
])(
	'without a %s all tests fail at once, with the one command to run',
	(what, setting, packages) => {
		const { status, stdout } = spawnSync(process.execPath, ['test/run.mjs', 'all'], {
			// The others are there, or this would run all tests.
			env: {
				...{ ...process.env, CHROMIUM_PATH: process.execPath, NGINX_PATH: process.execPath },
				[setting]: '/nowhere/program',
			},
			encoding: 'utf8',
		});
		expect(status).toBe(1);
		expect(stdout).toContain(`There is no ${what} at /nowhere/program. Run: `);
		expect(stdout).toContain(`apt-get install -y --no-install-recommends ${packages}\n`);
		expect(stdout).toMatch(/\n0 passed, 1 failed\n$/);
	},
);
