import type { Id } from '../ids.ts';
import type { Side } from '../workshop/state.ts';
import { twoSides } from '../workshop/sides.ts';
import type { Electorate } from './electorate.ts';

export type Word = 'agree' | 'reservation' | 'object';

/** What a hand shows where the room is asked by fist of five. */
export const hands = [0, 1, 2, 3, 4, 5] as const;
export type Fingers = (typeof hands)[number];

/** The word for which fingers stand: a fist objects, one and two have a reservation, three and more agree. */
export const wordOf = (fingers: Fingers): Word =>
	fingers === 0 ? 'object' : fingers <= 2 ? 'reservation' : 'agree';
/** How an objection ends: the text takes it up, its author drops it, or it stands beside the seal. */
export type Closing = 'integrated' | 'withdrawn' | 'dissent';

/** One person's word on one exact text. */
export interface Consent {
	by: Id;
	side: Side;
	/** Of the text, counted from 1 with each asking. */
	version: number;
	word: Word;
	/** By which it was said, where the room was asked by fist of five. */
	fingers?: Fingers;
	/** Of an objection; null while it is open and for every other word. */
	closed: Closing | null;
}

/** One question to the room, frozen when it was put. */
export interface Asking {
	version: number;
	owners: readonly Id[];
	electorate: Electorate;
}

interface SideCount {
	electorate: number;
	answers: number;
	agree: number;
	reservation: number;
	/** Open ones and those that stand as dissent. */
	objections: number;
	/** At least half of the electorate has answered. */
	quorum: boolean;
	/** More agree, with or without a reservation, than object. */
	majority: boolean;
	/** How many have shown how many fingers, from none to five; left out where nobody was asked for any. */
	fingers?: number[];
}

/** Provisional: carried by one side while the other has nobody. */
type Verdict = 'carried' | 'provisional' | 'not-carried';

export interface Outcome {
	sides: Record<Side, SideCount>;
	/** Who has agreed to this version, with or without a reservation. */
	agreed: Id[];
	silentOwners: Id[];
	/** Authors of objections that are not closed, whichever side they speak for. */
	openObjections: Id[];
	verdict: Verdict;
}

const isOpen = ({ word, closed }: Consent) => word === 'object' && closed === null;
const isAgreeing = ({ word }: Consent) => word !== 'object';
/** Integrated and withdrawn objections are answers, but no objections any more. */
const isObjecting = ({ word, closed }: Consent) =>
	word === 'object' && (closed === null || closed === 'dissent');

/**
 * Each author's last word, `said` in the order of saying. A new call makes earlier words stale, but not an
 * open objection: calling again would otherwise be a way round it. Whoever came after the asking is not
 * asked, and may object.
 */
function standing({ version, electorate }: Asking, said: readonly Consent[]): Consent[] {
	const asked = new Set(Object.values(electorate).flat());
	const last = new Map(
		said.filter((consent) => consent.version <= version).map((consent) => [consent.by, consent]),
	);
	return [...last.values()]
		.filter((consent) => consent.version === version || isOpen(consent))
		.filter((consent) => asked.has(consent.by) || consent.word === 'object');
}

function countOf(electorate: readonly Id[], words: readonly Consent[], version: number): SideCount {
	const given = words.filter(({ by }) => electorate.includes(by));
	const agree = given.filter(({ word }) => word === 'agree').length;
	const reservation = given.filter(({ word }) => word === 'reservation').length;
	const objections = given.filter(isObjecting).length;
	// An objection that is still open from before was said of another text.
	const now = given.filter((consent) => consent.version === version);
	const shown = now.flatMap(({ fingers }) => fingers ?? []);
	return {
		electorate: electorate.length,
		answers: given.length,
		agree,
		reservation,
		objections,
		quorum: 2 * given.length >= electorate.length,
		majority: agree + reservation > objections,
		...(shown.length > 0 && {
			fingers: hands.map((hand) => shown.filter((n) => n === hand).length),
		}),
	};
}

/**
 * Where a question to the room stands. Carried: Sales and Operations each have quorum and majority, every
 * owner has agreed, no objection is open. Third functions are counted and need neither, and their objections
 * are open like any other. A side without anyone in its electorate leaves the seal provisional; without
 * anyone on both there is no consent. Source: consent decision making, with a quorum for each side.
 */
export function outcomeOf(asking: Asking, said: readonly Consent[]): Outcome {
	const words = standing(asking, said);
	const { sales, operations, other } = asking.electorate;
	const sides = {
		sales: countOf(sales, words, asking.version),
		operations: countOf(operations, words, asking.version),
		other: countOf(other, words, asking.version),
	};
	const agreed = words.filter(isAgreeing).map(({ by }) => by);
	const silentOwners = asking.owners.filter((owner) => !agreed.includes(owner));
	const openObjections = words.filter(isOpen).map(({ by }) => by);
	const peopled = twoSides.filter((side) => sides[side].electorate > 0);
	const carried =
		peopled.length > 0 &&
		peopled.every((side) => sides[side].quorum && sides[side].majority) &&
		silentOwners.length === 0 &&
		openObjections.length === 0;
	const whole = peopled.length === twoSides.length ? 'carried' : 'provisional';
	return { sides, agreed, silentOwners, openObjections, verdict: carried ? whole : 'not-carried' };
}

/**
 * Whether one may close somebody's open objection so: its author in any way, the facilitator as dissent only,
 * and only while fewer than a third of that side's answers object.
 */
export function mayClose(
	author: Id,
	how: Closing,
	by: { id: Id; facilitates: boolean },
	asking: Asking,
	said: readonly Consent[],
): boolean {
	const words = standing(asking, said);
	const objection = words.find((consent) => consent.by === author && isOpen(consent));
	if (!objection) return false;
	if (by.id === author) return true;
	if (!by.facilitates || how !== 'dissent') return false;
	const answers = words.filter(({ side }) => side === objection.side);
	return 3 * answers.filter(isObjecting).length < answers.length;
}
