/** What a log keeps of somebody who was erased: no name, nothing private, and no word that leads back to the seat. */
import type { Id } from '../ids.ts';
import { nameless } from '../register/forget-person.ts';
import type { Report } from '../report/report.ts';
import type { Recorded } from './decision.ts';
import { amendedBy } from './amended.ts';
import { latestCheck } from './focus.ts';
import { initialState, openRound, type Participant, type WorkshopState } from './state.ts';
import { evolve } from './workshop.ts';

type Kept = Recorded & { commandId: Id | null };

/** What is kept word for word, because it was sealed under its fingerprint: it names people by their seats. */
const sealed: ReadonlySet<string> = new Set(['record', 'sealed', 'text']);

/** The same with another seat in the place of one, but in what was sealed or called. */
function withSeat<T>(value: T, from: Id, to: Id): T {
	const walk = (part: unknown): unknown => {
		if (typeof part === 'string') return part === from ? to : part;
		if (Array.isArray(part)) return part.map(walk);
		if (typeof part !== 'object' || part === null) return part;
		const entries = Object.entries(part).map(([key, one]) => {
			const stays = sealed.has(key) && typeof one === 'object';
			return [key === from ? to : key, stays ? (one as unknown) : walk(one)];
		});
		return Object.fromEntries(entries);
	};
	return walk(value) as T;
}

/** Where picks and ballots are counted that nobody may connect with anything else of the same person; null elsewhere. */
function secretIn(
	before: WorkshopState,
	end: WorkshopState,
	event: Kept,
	person: Id,
): string | null {
	const ofRound = (number: number | undefined) =>
		isCounted(end, number, person) ? `round/${number}` : null;
	switch (event.type) {
		case 'RoundOpened':
			return ofRound(event.number);
		case 'VoterAdmitted':
		case 'DotsCast':
			return ofRound(openRound(before)?.number);
		case 'FocusPicked':
		case 'FocusShown':
			return `check/${latestCheck(before).number}`;
		default:
			return null;
	}
}

/** Whether a closed round counts somebody: whoever was taken out of it while it was open is in none of its figures. */
function isCounted({ rounds }: WorkshopState, wanted: number | undefined, person: Id): boolean {
	const round = rounds.find(({ number }) => number === wanted);
	return round?.status === 'closed' && Object.hasOwn(round.electorate, person);
}

/** Whether only its author has seen what an event says, as the workshop stands in the end. */
function isOwnAlone(before: WorkshopState, end: WorkshopState, event: Kept): boolean {
	switch (event.type) {
		case 'DotsCast':
			return !isCounted(end, openRound(before)?.number, event.by);
		case 'FocusPicked': {
			const { number } = latestCheck(before);
			return !end.focus.find((check) => check.number === number)?.shown;
		}
		// What a session has opened of the one is in its own log; what is shown of the other has been reckoned, and stays.
		case 'BeforehandWritten':
		case 'TemperatureGiven':
			return true;
		case 'WordSaid':
			return end.agreements[event.agreement]?.sealed?.version !== event.version;
		case 'PointRaised':
			return end.withdrawnPoints[event.point] !== undefined;
		case 'ExpectationSaid':
			return !end.expectations.shown;
		case 'SayingMarked':
			return end.sayings.shown === null;
		case 'ReadinessRated':
		case 'RhythmRated':
			return !end.readiness.shown;
		case 'ReturnRated':
		case 'PulseRated':
			return !end.close.shown;
		default:
			return false;
	}
}

/** An event that says nothing any more, and of nobody. */
export const withheld = <E extends Recorded>(event: E): E =>
	({ ...stampOf(event), type: 'Withheld', by: '', commandId: null }) as unknown as E;

/** A state goes on changing what it is made of. */
const copyOf = <E>(event: E): E => JSON.parse(JSON.stringify(event)) as E;

/** What is known of an event besides what it says. */
const stampOf = (event: Recorded): object =>
	Object.fromEntries(
		Object.entries(event).filter(([key]) => key === 'v' || key === 'seq' || key === 'at'),
	);

/** Of a seat that is nobody's any more no company is known, and none confirmed. */
function emptied({ confirmed: _confirmed, own: _own, ...seat }: Participant): Participant {
	return { ...seat, ...nameless };
}

/** The link by which somebody came names the company, too. */
function joinedAsNobody({
	link,
	...event
}: Extract<Kept, { type: 'ParticipantJoined' }>): Extract<Kept, { type: 'ParticipantJoined' }> {
	const kept = { ...event, request: null, participant: emptied(event.participant) };
	return typeof link === 'string' ? { ...kept, link } : kept;
}

/** A record without a name, and without the words that its person said of what was not sealed. */
const withoutIn = (report: Report, person: Id): Report => ({
	...report,
	people: report.people.map((one) => (one.id === person ? emptied(one) : one)),
	agreements: report.agreements.map((one) => {
		if (one.sealed) return one;
		const { [person]: _said, ...words } = one.words;
		return { ...one, words };
	}),
});

/** What names a person in an event, under the seat that is to stand for that person. */
function unnamed<E extends Kept>(event: E, ghost: Id): E {
	switch (event.type) {
		case 'ParticipantJoined':
			if (event.participant.id !== ghost) return event;
			return joinedAsNobody(event) as E;
		case 'CompanyConfirmed': {
			const others = event.people.filter((id) => id !== ghost);
			const waits = event.waits?.filter((id) => id !== ghost) ?? [];
			const { waits: _waits, ...rest } = event;
			const kept = { ...rest, people: others, ...(waits.length > 0 && { waits }) };
			return others.length > 0 ? (kept as E) : withheld(event);
		}
		case 'SeatChanged':
			return event.by === ghost ? { ...event, ...nameless } : event;
		case 'ReportImported':
			return { ...event, report: withoutIn(event.report, ghost) };
		default:
			return event;
	}
}

/**
 * The events of a workshop that say something else once a person is erased, in their order; none the second time.
 * What the room was shown stays, under another seat that has no name; the ballots of each closed round and the picks
 * of each shown check under one of their own, so that the figures stay and nothing leads from one to the other. What
 * was sealed stays word for word. Replayed with them, the workshop is as everybody but that person knew it.
 */
export function withoutPerson<E extends Kept>(
	history: readonly E[],
	person: Id,
	newId: () => Id,
): E[] {
	const end = history.map(copyOf).reduce<WorkshopState>(evolve, initialState());
	const role = end.lead.before[person] ?? end.participants[person]?.role;
	const votes = role === 'participant';
	const ghosts = new Map<string, Id>();
	const ghostOf = (part: string): Id => {
		const known = ghosts.get(part) ?? newId();
		ghosts.set(part, known);
		return known;
	};
	const before = initialState();
	return amendedBy(history, (event) => {
		const own = event.by === person && isOwnAlone(before, end, event);
		const ghost = ghostOf((votes && secretIn(before, end, event, person)) || 'person');
		evolve(before, copyOf(event));
		return own ? withheld(event) : unnamed(withSeat(event, person, ghost), ghost);
	});
}
