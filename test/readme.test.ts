import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingNames } from '../server/config.ts';

const lines = readFileSync('README.md', 'utf8').split('\n');
const { dependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
	'dependencies' | 'scripts',
	Record<string, string>
>;
const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;

/** The rows of the table under a heading: what stands in code in the first cell, and the rest. */
const tableUnder = (heading: string) => {
	const from = lines.indexOf(`## ${heading}`) + 1;
	const length = lines.slice(from).findIndex((line) => line.startsWith('## '));
	const section = lines.slice(from, length < 0 ? undefined : from + length);
	return section.flatMap((line) => {
		const [, first = '', ...rest] = line.split('|').map((cell) => cell.trim());
		const name = /^`([^`]+)`$/.exec(first)?.[1];
		return name ? [{ name, rest: rest.filter((cell) => cell !== '') }] : [];
	});
};

test('it is at most 120 lines, and what a reader looks for first comes first', () => {
	expect(lines.length).toBeLessThanOrEqual(121);
	expect(lineOf('git clone')).toBeGreaterThan(0);
	expect(lineOf('npm start')).toBeLessThanOrEqual(10);
	expect(lineOf('git clone')).toBeLessThan(lineOf('npm start'));
	for (const folder of ['client/', 'server/', 'shared/', 'test/']) {
		expect(lineOf(folder)).toBeGreaterThan(0);
		expect(lineOf(folder)).toBeLessThanOrEqual(40);
	}
	expect(lineOf('Where do I change')).toBeGreaterThan(0);
	expect(lineOf('Where do I change')).toBeLessThanOrEqual(80);
});

test('its settings are the ones that are read', () => {
	const settings = tableUnder('Settings');
	expect(settings.map(({ name }) => name)).toEqual(settingNames);
	expect(settings.filter(({ rest }) => rest.length < 2)).toEqual([]);
});

test('its dependencies are the ones that are installed, 20 at most, each with a reason', () => {
	const rows = tableUnder('What it stands on');
	expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(dependencies).sort());
	expect(rows.length).toBeLessThanOrEqual(20);
	expect(rows.filter(({ rest }) => rest.join('').length < 10)).toEqual([]);
});

test('the commands it names exist', () => {
	const named = [...lines.join('\n').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the files and folders it names exist', () => {
	const text = lines.join('\n');
	const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)];
	const paths = [...text.matchAll(/`((?:client|server|shared|test)\/[^`]*)`/g)];
	const named = [...links, ...paths].map(([, path]) => path ?? '');
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
