import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('SECURITY.md', 'utf8');
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, { version: string }>;
};

interface Floor {
	name: string;
	least: string;
	because: string;
}

const floors: Floor[] = [
	...page.matchAll(/^\| `([^`]+)` +\| (\d+\.\d+\.\d+) +\| (.+?) +\|$/gm),
].map(([, name = '', least = '', because = '']) => ({ name, least, because }));

const isBelow = (version: string, least: string): boolean =>
	version.localeCompare(least, 'en', { numeric: true }) < 0 || /^[\d.]+-/.test(version);

/** Every place in which a package is installed, beside others or within one. */
const versionsOf = (name: string) =>
	Object.entries(packages)
		.filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
		.map(([, { version }]) => version);

test('its floors are for packages that are installed, each with an advisory', () => {
	expect(floors.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['ws', 'socket.io', 'socket.io-parser', 'engine.io', 'fastify']),
	);
	expect(floors.length).toBe(page.split('## Floors')[1]!.match(/^\| `/gm)!.length);
	expect(floors.filter(({ name }) => versionsOf(name).length === 0)).toEqual([]);
	expect(floors.filter(({ because }) => !/CVE-\d{4}-\d+|GHSA(-\w{4}){3}/.test(because))).toEqual(
		[],
	);
});

test.each(floors)('no $name below $least is installed', ({ name, least }) => {
	expect(versionsOf(name).filter((version) => isBelow(version, least))).toEqual([]);
});

test.each([
	['8.9.1', '8.21.1', true],
	['8.21.0', '8.21.1', true],
	['8.21.1', '8.21.1', false],
	['8.100.0', '8.21.1', false],
	['10.0.0', '8.21.1', false],
	['9.0.0-rc.1', '8.21.1', true],
])('whether %s is below %s: %s', (version, least, below) => {
	expect(isBelow(version, least)).toBe(below);
});

test('reports go to the host of the repository, and no address is made up', () => {
	expect(page).toContain('private vulnerability report');
	expect(page).not.toMatch(/[\w.]+@[\w-]+\.\w+|mailto:/);
	expect(page.split('\n').length).toBeLessThan(70);
});
