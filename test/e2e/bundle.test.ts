import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roomFor } from '../../client/pages/rooms.ts';
import type { Area } from '../../client/text/areas.ts';

const assets = join(import.meta.dirname, '../../dist/client/assets');
const files = readdirSync(assets).filter((file) => file.endsWith('.js'));

/** What stands behind a name; the hash may have a hyphen of its own. */
const hash = '-12345678.js';

/** The built files of a name; a catalogue has one for each language. */
const filesOf = (name: string): string[] =>
	files.filter((file) => file.slice(0, -hash.length) === name);

/** What a file cannot run without. */
const importsOf = (file: string): string[] =>
	[
		...readFileSync(join(assets, file), 'utf8').matchAll(
			/\b(?:import|from)\s*["'`]\.\/([\w.-]+\.js)["'`]/g,
		),
	].map((match) => match[1]!);

function closureOf(roots: readonly string[], found = new Set<string>()): Set<string> {
	for (const file of roots) {
		if (found.has(file)) continue;
		found.add(file);
		closureOf(importsOf(file), found);
	}
	return found;
}

const weightOf = (file: string) => statSync(join(assets, `${file}.br`)).size;
const heaviest = (all: string[]) => all.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, 1);

const kilobytes = (files: Iterable<string>) =>
	[...files].reduce((sum, file) => sum + weightOf(file), 0) / 1000;

/** The brotli weight in kB of some chunks with all that they cannot run without. */
function weigh(chunks: readonly string[]): number {
	const code = ['first', ...chunks].map((name) => {
		const [file, ...others] = filesOf(name);
		if (!file || others.length > 0) throw new Error(`Not one built file is called ${name}.`);
		return file;
	});
	return kilobytes(closureOf(code));
}

/** The words that come beside them, one language at a time: the longer one. */
const weighWords = (areas: readonly Area[]) =>
	kilobytes(areas.flatMap((area) => heaviest(filesOf(area))));

const door: readonly Area[] = ['common', 'entry', 'refusals'];
const room = ['Workshop', 'Room'];

const budgets: { who: string; most: number; chunks: string[]; areas: readonly Area[] }[] = [
	{ who: 'joining', most: 25, chunks: [], areas: door },
	{
		who: 'joining and writing',
		most: 80,
		chunks: [...room, 'ParticipantRoom'],
		areas: [...door, 'workshop', ...roomFor('participant').areas],
	},
	{
		who: 'the facilitator',
		most: 140,
		chunks: [...room, 'FacilitatorRoom'],
		areas: [...door, 'workshop', ...roomFor('facilitator').areas],
	},
	{
		who: 'the screen',
		most: 90,
		chunks: [...room, 'ScreenRoom'],
		areas: [...door, 'workshop', ...roomFor('screen').areas],
	},
];

for (const { who, most, chunks, areas } of budgets)
	test(`${who} takes at most ${most} kB of JavaScript`, () => {
		const code = weigh(chunks);
		console.log(
			`${who}: ${code.toFixed(1)} of ${most} kB, and ${weighWords(areas).toFixed(1)} kB of words`,
		);
		expect(code).toBeLessThanOrEqual(most);
	});

test('FI16 what searches a register comes when somebody looks for a word', () => {
	// By a word of its library: what is imported at once, too, moves into the page, and leaves an empty file of its name.
	const searches = (file: string) =>
		readFileSync(join(assets, file), 'utf8').includes('MiniSearch:');
	expect(filesOf('search').map(searches)).toEqual([true]);
	expect([...closureOf(filesOf('Team'))].filter(searches)).toEqual([]);
});
