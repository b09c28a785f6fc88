import { readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openJsonRegister } from '../../server/store/embedded/json-register.ts';
import { openLevelLog } from '../../server/store/embedded/level-log.ts';
import { idOf } from '../support/room.ts';
import { runServer } from '../support/running-server.ts';
import { creation, entry, record } from '../support/store-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A data folder with so many teams, a workshop and a register each. */
async function folderWith(teams: number) {
	const folder = await temporaryFolder();
	const log = await openLevelLog(folder);
	const register = await openJsonRegister(join(folder, 'teams'), () => undefined);
	for (let n = 0; n < teams; n++) {
		const [id, team] = [idOf(`workshop${n}`), idOf(`team${n}`)];
		const begun = { ...creation(`CODE${n}`), id, team, teamKey: `key ${n}` };
		await log.commit([entry(id, 0, [begun], record('board~1', [1]), record('board~1', [2]))]);
		await register.update(team, (kept) => void (kept.keyHash = begun.teamKey));
	}
	await register.close();
	await log.close();
	return folder;
}

/** The files below a folder that a process has open: those of the log, and those of registers. */
async function openFiles(pid: number, folder: string) {
	const descriptors = await readdir(`/proc/${pid}/fd`);
	const targets = await Promise.all(
		// One may close while we look.
		descriptors.map((descriptor) => readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '')),
	);
	const open = targets.filter((target) => target.startsWith(folder));
	const ofTeams = open.filter((target) => target.startsWith(join(folder, 'teams', '/')));
	return { log: open.length - ofTeams.length, teams: ofTeams.length };
}

test('ME6 it starts with as many files open for 500 workshops as for five, and waits for no register', async () => {
	const counts: number[] = [];
	for (const teams of [5, 500]) {
		const folder = await folderWith(teams);
		const files = await readdir(join(folder, 'teams'));
		expect(files.length).toBeGreaterThanOrEqual(teams);
		for (const file of files) await writeFile(join(folder, 'teams', file), 'no register');
		const server = await runServer({ DATA_DIR: folder });
		expect((await fetch(`${server.url}/ready`)).status).toBe(200);
		const open = await openFiles(server.pid, folder);
		counts.push(open.log);
		expect(open.teams).toBeLessThanOrEqual(1);
		// What is no register is said in the log, file by file, while the server answers.
		const said = () => server.output().split('A register is not as it was sealed').length - 1;
		const kept = files.filter((name) => name.endsWith('.json') && !name.includes('.before.'));
		await vi.waitFor(() => expect(said()).toBe(kept.length), { timeout: 20_000, interval: 50 });
		await server.end('SIGTERM');
	}
	expect(counts[0]).toBeGreaterThan(2);
	expect(counts[1]).toBe(counts[0]);
});
