import type { Id } from '../../shared/ids.ts';
import { isKept, read, write } from './kept.ts';

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
	const { [placeOf(whose)]: _before, ...others } = read('unsent', isKept);
	const now = isUnsent ? [...names, document] : names.filter((name) => name !== document);
	write('unsent', now.length > 0 ? { ...others, [placeOf(whose)]: now } : others);
}

type Hands = Readonly<Record<string, readonly number[]>>;
const isHands = (value: unknown): value is Hands => value !== null;

/** The documents in which this device wrote, with the client ids of Yjs under which it did. */
export const handsOf = (whose: Whose): Hands => read('hands', isHands)[placeOf(whose)] ?? {};

/** Of one document; none where nothing of it is kept here any more. */
export const noteHands = (whose: Whose, document: string, hands?: readonly number[]): void =>
	write('hands', {
		...read('hands', isHands),
		[placeOf(whose)]: { ...handsOf(whose), [document]: hands },
	});

/** By the place where it is kept, or by what it says of itself. */
const isOf = (entry: unknown, { participant }: Whose) =>
	JSON.stringify(entry).split(/["/]/).includes(participant);

/** Whether this device has put something aside for a seat. */
export const hasAside = (whose: Whose): boolean =>
	Object.entries(read('tray', isKept)).some((entry) => isOf(entry, whose));

/** The person leaves on this device: neither commands nor texts that are not on the server stay. */
export function forgetUnsent(whose: Whose): void {
	for (const kind of ['unsent', 'outbox', 'tray', 'unwritten', 'hands']) {
		const others = Object.entries(read(kind, isKept)).filter((entry) => !isOf(entry, whose));
		write(kind, Object.fromEntries(others));
	}
}
