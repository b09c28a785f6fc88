/** Files that somebody or something has damaged, at random places. */
import fc from 'fast-check';
import { wire } from './play.ts';
import { c1 } from './room.ts';

/** Where something stands: keys and places, from the outside in. */
type Path = (string | number)[];
const pathsIn = (part: unknown, path: Path = []): Path[] =>
	typeof part !== 'object' || part === null
		? [path]
		: [
				path,
				...Object.entries(part).flatMap(([key, one]) =>
					pathsIn(one, [...path, Array.isArray(part) ? Number(key) : key]),
				),
			];

type Damage = { path: Path; what: 'remove' | 'double' | 'rename' | { put: unknown } };

function damaged(file: unknown, { path, what }: Damage): unknown {
	const copy = wire(file);
	const around = path
		.slice(0, -1)
		.reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], copy);
	const last = path.at(-1);
	if (typeof around !== 'object' || around === null || last === undefined) return copy;
	const holder = around as Record<string, unknown>;
	if (typeof what === 'object') holder[last] = what.put;
	else if (what === 'double' && Array.isArray(around)) around.push(wire(holder[last]));
	else {
		if (what === 'rename') holder[`${last}x`] = holder[last];
		if (Array.isArray(around)) around.splice(Number(last), 1);
		else delete holder[last];
	}
	return copy;
}

const otherValue = fc.constantFrom<unknown>(
	...[null, '', 'x', 'a1', '2026-02-30', 'x'.repeat(60_000), 0, 1, 3, -1, 0.5, 1e308, true],
	...[[], {}, ['x'], { x: 1 }, JSON.parse('{"__proto__":{"x":1}}'), c1, { [c1]: c1 }],
);
const damageOf = (whole: unknown): fc.Arbitrary<Damage> =>
	fc.record({
		path: fc.constantFrom(...pathsIn(whole).slice(1)),
		what: fc.oneof(
			fc.constantFrom('remove' as const, 'double' as const, 'rename' as const),
			otherValue.map((put) => ({ put })),
		),
	});

/** Words that say something else: nothing about the form of a file tells. */
function otherWords(whole: unknown): fc.Arbitrary<Damage> {
	const valueAt = (path: Path) =>
		path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], whole);
	const texts = pathsIn(whole).filter((path) => / /.test(String(valueAt(path))));
	return fc.record({
		path: fc.constantFrom(...texts),
		what: fc.constantFrom('', 'x', '  # | [x](y)\n', '\u202e\u0000').map((put) => ({ put })),
	});
}

/** The same file with one or two things in it that are not as they were. */
export const damagedFiles = (whole: unknown): fc.Arbitrary<unknown> =>
	fc
		.array(fc.oneof(damageOf(whole), otherWords(whole)), { minLength: 1, maxLength: 2 })
		.map((all) => all.reduce(damaged, whole));
