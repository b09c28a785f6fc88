import type { Id } from '../../shared/ids.ts';
import { read, write } from './kept.ts';

/** Whose documents: of one seat in one workshop. */
export interface Whose {
	workshop: Id;
	participant: Id;
}

const isNames = (value: unknown): value is string[] => Array.isArray(value);
const placeOf = ({ workshop, participant }: Whose) => `${workshop}/${participant}`;

/** The documents in which text is on this device only: a page that begins knows by it which copies to look into. */
export const unsentIn = (whose: Whose): readonly string[] =>
	read('unsent', isNames)[placeOf(whose)] ?? [];

export function noteUnsent(whose: Whose, document: string, isUnsent: boolean): void {
	const names = unsentIn(whose);
	if (names.includes(document) === isUnsent) return;
	const { [placeOf(whose)]: _before, ...others } = read('unsent', isNames);
	const now = isUnsent ? [...names, document] : names.filter((name) => name !== document);
	write('unsent', now.length > 0 ? { ...others, [placeOf(whose)]: now } : others);
}

const isOf = (value: unknown, { participant }: Whose) =>
	JSON.stringify(value).includes(`"${participant}"`);

/** Whether this device has put something aside for a seat. */
export const hasAside = (whose: Whose): boolean =>
	Object.keys(read('tray', (aside): aside is unknown => isOf(aside, whose))).length > 0;

/** The person leaves on this device: neither commands nor texts that are not on the server stay. */
export function forgetUnsent(whose: Whose): void {
	for (const document of unsentIn(whose)) noteUnsent(whose, document, false);
	for (const kind of ['outbox', 'tray', 'unwritten'])
		write(
			kind,
			read(kind, (left): left is unknown => !isOf(left, whose)),
		);
}
