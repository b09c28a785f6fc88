/** What somebody brings back: the report of a workshop or the register of a team, as it was downloaded. */
import * as v from 'valibot';
import type { Id } from './ids.ts';
import { refuse, type Refusal } from './refusal.ts';
import { flawsIn } from './register/chain.ts';
import { registerSchema } from './register/read-register.ts';
import { labelOf, type RegisteredAgreement, type TeamRegister } from './register/register.ts';
import { hasItsWords } from './register/withhold.ts';
import { upToDate } from './report/older-report.ts';
import { reportSchema } from './report/read-report.ts';
import type { Report } from './report/report.ts';

export type Brought =
	| { kind: 'workshop'; report: Report }
	| { kind: 'team'; register: TeamRegister }
	| { refusal: Refusal };

/** The format of a file by its first words, whatever else it holds. */
function formatOf(input: unknown): { of: string; version: number } | null {
	if (typeof input !== 'object' || input === null || !('format' in input)) return null;
	const [, of, version] =
		/^sameboat\/(report|register)\/(\d{1,6})$/.exec(String(input.format)) ?? [];
	return of && version ? { of, version: Number(version) } : null;
}

/** A field of which nothing is known here; damage leaves gaps, a newer version does not. */
const isUnknownField = ({ type, expected }: v.BaseIssue<unknown>): boolean =>
	type === 'strict_object' && expected === 'never';

function refusalOf(issue: v.BaseIssue<unknown>): Refusal {
	if (isUnknownField(issue)) return refuse('import-newer');
	const part = issue.path?.[0]?.key;
	return typeof part === 'string'
		? refuse('import-damaged', { where: part })
		: refuse('import-damaged');
}

const read = <Output>(schema: v.GenericSchema<unknown, Output>, input: unknown) =>
	// What is wrong first is told: a file that is all wrong would have a reason in every line.
	v.safeParse(schema, input, { abortEarly: true });

/**
 * Reads a file that was parsed as JSON. Whatever comes out can be shown: every text is of a length, every number
 * finite, every key an id. Refuses what is not ours, newer, damaged, and a sealed agreement whose words do not give
 * its fingerprint; `hashOf` is that of the seal.
 */
export function readImport(input: unknown, hashOf: (text: string) => string): Brought {
	const format = formatOf(input);
	if (!format) return { refusal: refuse('import-not-ours') };
	if (format.version > 1) return { refusal: refuse('import-newer') };
	if (format.of === 'register') {
		const result = read(registerSchema, input);
		if (!result.success) return { refusal: refusalOf(result.issues[0]) };
		const register = result.output;
		const refusal = flawOf(register, hashOf);
		return refusal ? { refusal } : { kind: 'team', register };
	}
	const result = read(reportSchema, upToDate(input));
	if (!result.success) return { refusal: refusalOf(result.issues[0]) };
	const report = result.output;
	const refusal = changedSince(sealedIn(report), hashOf);
	return refusal ? { refusal } : { kind: 'workshop', report };
}

/** Records of a register that are not as they were sealed, are gone or were put there. */
function flawOf(register: TeamRegister, hashOf: (text: string) => string): Refusal | null {
	const [flaw] = flawsIn(register, hashOf);
	return flaw ? refuse('import-changed', { label: flaw.label }) : null;
}

const sealedIn = ({ agreements, earlier }: Report): RegisteredAgreement[] => [
	...agreements.flatMap(({ sealed }) => sealed ?? []),
	...earlier.agreements,
];

/** The first sealed agreement that says something else than what people consented to. */
function changedSince(
	sealed: readonly RegisteredAgreement[],
	hashOf: (text: string) => string,
): Refusal | null {
	const changed = sealed.find((one) => !hasItsWords(one, hashOf));
	return changed ? refuse('import-changed', { label: labelOf(changed) }) : null;
}

/** The same with other ids, wherever they stand as a text or as a key. */
export function renamed<T>(value: T, names: ReadonlyMap<Id, Id>): T {
	const nameOf = (text: string) => names.get(text) ?? text;
	const walk = (part: unknown): unknown => {
		if (typeof part === 'string') return nameOf(part);
		if (Array.isArray(part)) return part.map(walk);
		if (typeof part !== 'object' || part === null) return part;
		return Object.fromEntries(Object.entries(part).map(([key, one]) => [nameOf(key), walk(one)]));
	};
	return walk(value) as T;
}
