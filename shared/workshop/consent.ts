import type { Written } from './traced.ts';
import {
	outcomeOf,
	mayClose,
	wordOf,
	type Asking,
	type Closing,
	type Fingers,
	type Word,
} from '../check/consent.ts';
import { blockers } from '../check/sealable.ts';
import { tooLong, type AgreementText } from '../check/called-text.ts';
import { dayOf } from '../check/day.ts';
import { electorateAt, type Electorate } from '../check/electorate.ts';
import { findingsOf, type Tags } from '../check/room-check.ts';
import { isInScope } from '../check/scope.ts';
import type { CaseMaterial, ConflictMaterial } from '../check/room-check.ts';
import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { openAgreement } from './agreements.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import { hasLateWord, recordOf, sealRefusal, titlesOf } from './sealing.ts';
import type { AgreementFacts, Call, SaidWord, Side, WorkshopState } from './state.ts';
import { allSides, speakersOf } from './sides.ts';
import { checkFactsOf } from './agreement-view.ts';
import { isTaken, openTemperature } from './temperature.ts';
import { tellAsked } from './told-judgements.ts';

/** What the server found when the facilitator asked: the draft, and who has been there of late. */
export interface CallFound {
	text: AgreementText;
	hash: string;
	salt: string;
	/** Seats that were connected in the ten minutes before. */
	connected: Id[];
}

/** What the server found on the board when the facilitator sealed. */
export interface SealFound {
	tags: Tags;
	conflicts: ConflictMaterial[];
	cases: CaseMaterial[];
	written: Written;
	/** Seats that are connected now. */
	present: Id[];
}

export type ConsentCommand =
	/**
	 * With `temperature` the room gives its temperature first, and its word once that is shown. With `fist` it answers by
	 * fist of five. `found` is stamped by the server; null when there is no such draft.
	 */
	| {
			type: 'CallForConsent';
			agreement: Id;
			temperature?: boolean;
			fist?: boolean;
			found: CallFound | null;
	  }
	| {
			type: 'SayWord';
			agreement: Id;
			version: number;
			word: Word;
			/** Where the room is asked by fist of five, and nowhere else; they stand for the word. */
			fingers?: Fingers;
			reason: string;
			/** Of an objection: whether the name may stand beside the reason. */
			named: boolean;
	  }
	| { type: 'CloseObjection'; agreement: Id; author: Id; how: Closing }
	/** `found` is stamped by the server; null when there is no such draft. */
	| { type: 'SealAgreement'; agreement: Id; version: number; found: SealFound | null };

/** The first calls did not keep the titles of their objectives. */
type RecordedCall = Omit<Call, 'at' | 'by' | 'titles'> & Partial<Pick<Call, 'titles'>>;

export type ConsentEvent =
	| { type: 'ConsentCalled'; agreement: Id; call: RecordedCall; temperature?: true }
	| ({ type: 'WordSaid'; agreement: Id } & Omit<SaidWord, 'by' | 'closed'>)
	| { type: 'ObjectionClosed'; agreement: Id; author: Id; how: Closing }
	| { type: 'AgreementSealed'; agreement: Id; record: RegisteredAgreement };

/** A draft's text without what the room does not know any more: objectives and owners that are gone. */
export function callable(
	{ strategy, participants }: Pick<WorkshopState, 'strategy' | 'participants'>,
	text: AgreementText,
): AgreementText {
	const known = new Set(strategy.objectives.map(({ id }) => id));
	return {
		...text,
		scope: text.scope.trim(),
		owners: text.owners.filter((owner) => participants[owner]?.side),
		effects: Object.fromEntries(Object.entries(text.effects).filter(([id]) => known.has(id))),
	};
}

const askingOf = ({ version, text, electorate }: Call): Asking => ({
	version,
	owners: text.owners,
	electorate,
});

/** Where the latest question about an agreement stands; null before the first. */
export function standingOf({ calls, words }: AgreementFacts) {
	const call = calls.at(-1);
	return call ? { call, outcome: outcomeOf(askingOf(call), words) } : null;
}

/** The side for which a seat was asked; undefined when it was not. */
const sideAsked = (electorate: Electorate, seat: Id): Side | undefined =>
	allSides.find((side) => electorate[side].includes(seat));

function call(
	state: WorkshopState,
	facts: AgreementFacts,
	{ agreement, temperature, fist, found }: Extract<ConsentCommand, { type: 'CallForConsent' }>,
	at: number,
): Decision {
	if (!found) return reject('unknown-agreement');
	const { text, hash, salt, connected } = found;
	if (text.statement.trim() === '') return reject('statement-missing');
	if (tooLong(text)) return reject('draft-too-long');
	const people = speakersOf(state);
	const inScope = isInScope(text.scope);
	const attendance = people.map((person) => ({
		id: person.id,
		side: person.side!,
		inScope: inScope(person),
		lastConnectedAt: connected.includes(person.id) ? at : null,
		markedPresent: state.markedPresent.includes(person.id),
	}));
	const owners = attendance.filter(({ id }) => text.owners.includes(id));
	const electorate = electorateAt(at, attendance, owners);
	if (Object.values(electorate).every((seats) => seats.length === 0))
		return reject('nobody-to-ask');
	const version = (facts.calls.at(-1)?.version ?? 0) + 1;
	const titles = titlesOf(state, text);
	const asked = {
		...{ version, text, hash, salt, electorate, titles },
		...(fist && ({ fist } as const)),
	};
	const first = temperature && ({ temperature } as const);
	return accept({ type: 'ConsentCalled', agreement, call: asked, ...first });
}

/** Said again, an objection that was closed is a new one. */
const isSameWord = (one: SaidWord, other: SaidWord): boolean =>
	one.by === other.by &&
	one.version === other.version &&
	one.word === other.word &&
	one.fingers === other.fingers &&
	one.reason === other.reason &&
	one.named === other.named &&
	one.closed === other.closed;

function say(
	state: WorkshopState,
	facts: AgreementFacts,
	command: Extract<ConsentCommand, { type: 'SayWord' }>,
	by: Id,
): Decision {
	const asked = facts.calls.at(-1);
	if (!asked) return reject('not-called');
	const { agreement, version, word, fingers } = command;
	if (version !== asked.version) return reject('stale-version', { version: asked.version });
	if (isTaken(facts)) return reject('temperature-open');
	// Whoever counts fingers and whoever counts words come to the same.
	if (asked.fist ? fingers === undefined || wordOf(fingers) !== word : fingers !== undefined)
		return reject('malformed');
	const sideThen = sideAsked(asked.electorate, by);
	if (word !== 'object' && !sideThen) return reject('not-asked');
	const reason = command.reason.trim();
	const problem = word === 'agree' ? null : checkText(reason, 'reason');
	if (problem) return reject(problem.code, problem.params);
	// Who has changed sides since is still counted where the question found them.
	const side = sideThen ?? state.participants[by]!.side;
	if (!side) return reject('not-allowed');
	const named = word !== 'object' || command.named;
	const said = {
		...{ version, side, word, reason: word === 'agree' ? '' : reason, named },
		...(fingers !== undefined && { fingers }),
	};
	if (facts.words.some((earlier) => isSameWord(earlier, { ...said, by, closed: null })))
		return accept();
	return accept({ type: 'WordSaid', agreement, ...said });
}

function seal(
	state: WorkshopState,
	facts: AgreementFacts,
	{ agreement, version, found }: Extract<ConsentCommand, { type: 'SealAgreement' }>,
	{ by, at }: Stamp,
): Decision {
	const standing = standingOf(facts);
	if (!standing) return reject('not-called');
	if (version !== standing.call.version)
		return reject('stale-version', { version: standing.call.version });
	if (!found) return reject('unknown-agreement');
	if (state.closed && !hasLateWord(facts.words, version)) return reject('workshop-closed');
	const { outcome, call: asked } = standing;
	const findings = findingsOf(checkFactsOf(state), agreement, asked.text, {
		...found,
		today: dayOf(at, state.plan.zone),
		agreed: outcome.agreed,
	});
	const refusal = sealRefusal(state, asked, outcome, blockers(findings, facts.waivers));
	if (refusal) return reject(refusal.code, refusal.params);
	const record = recordOf(state, agreement, standing, found, { by, at, findings });
	return accept({ type: 'AgreementSealed', agreement, record });
}

export function decideConsent(
	state: WorkshopState,
	command: ConsentCommand,
	stamp: Stamp,
): Decision {
	const { facts, refused } = openAgreement(state, command.agreement);
	if (!facts) return refused;
	switch (command.type) {
		case 'CallForConsent':
			return call(state, facts, command, stamp.at);
		case 'SayWord':
			return say(state, facts, command, stamp.by);
		case 'CloseObjection': {
			const { agreement, author, how } = command;
			const asked = facts.calls.at(-1);
			if (!asked) return reject('not-called');
			const role = state.participants[stamp.by]?.role;
			const closer = { id: stamp.by, facilitates: role === 'facilitator' };
			if (!mayClose(author, how, closer, askingOf(asked), facts.words))
				return reject('objection-stands');
			return accept({ type: 'ObjectionClosed', agreement, author, how });
		}
		case 'SealAgreement':
			return seal(state, facts, command, stamp);
	}
}

export function evolveConsent(state: WorkshopState, event: Recorded<ConsentEvent>): void {
	const facts = state.agreements[event.agreement];
	if (!facts) return;
	switch (event.type) {
		case 'ConsentCalled':
			facts.calls.push({
				titles: titlesOf(state, event.call.text),
				...event.call,
				...{ at: event.at, by: event.by },
			});
			// What was given of an earlier text is of no other.
			facts.temperature = event.temperature ? openTemperature() : null;
			tellAsked(state, facts);
			break;
		case 'WordSaid': {
			const { version, side, word, fingers, reason, named, by } = event;
			const earlier = facts.words.filter((said) => said.by !== by || said.version !== version);
			const said: SaidWord = {
				...{ by, side, version, word, reason, named, closed: null },
				...(fingers !== undefined && { fingers }),
			};
			facts.words = [...earlier, state.closed ? { ...said, late: true } : said];
			break;
		}
		case 'ObjectionClosed':
			facts.words = facts.words.map((said) => {
				const isOpen = said.by === event.author && said.word === 'object' && said.closed === null;
				return isOpen ? { ...said, closed: event.how } : said;
			});
			break;
		case 'AgreementSealed':
			facts.sealed = event.record;
			break;
	}
}
