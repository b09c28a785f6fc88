/** How a workshop ends: what it was worth, what stays and what changes, and what comes next. */
import type { Id } from '../ids.ts';
import { isDay } from '../check/day.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import { isClock } from './plan.ts';
import { isRhythm, type Rhythm, type SetRhythm } from './rhythm.ts';
import type { Side, Template, WorkshopState } from './state.ts';
import { sidesOf } from './sides.ts';
import {
	decideVisits,
	evolveVisits,
	mayUndo,
	type Visit,
	type VisitCommand,
	type VisitEvent,
} from './visits.ts';

export type RemarkKind = 'keep' | 'change';

/** Something for a next session to work on. */
export interface Topic {
	id: Id;
	title: string;
}

export interface NextSession {
	template: Template;
	/** A day of the calendar. */
	on: string;
	/** HH:MM where the team meets; blank while it is open. */
	time: string;
	place: string;
}

/** From 1, not at all, to 5, fully; null where somebody gives no answer to a statement. */
export type Score = 1 | 2 | 3 | 4 | 5;
/** The six statements of the alignment pulse, by their place in the list. */
export const pulseStatements = 6;
export type Pulse = (Score | null)[];

export interface CloseFacts {
	/** Return on the time invested, by seat. */
	returns: Record<Id, Score>;
	remarks: Record<RemarkKind, Record<Id, string>>;
	topics: (Topic & { by: Id })[];
	visits: Record<Id, Visit>;
	next: NextSession | null;
	/** In which the team meets from now on; left out where it is as the team brought it. */
	rhythm?: SetRhythm;
	pulse: Record<Id, Pulse>;
	/** Scores are shown once, all together: figures that move with each answer would tell whose it was. */
	shown: boolean;
	/** For whom each seat spoke when they were shown. */
	sides: Record<Id, Side>;
}

export const openClose = (): CloseFacts => ({
	returns: {},
	remarks: { keep: {}, change: {} },
	topics: [],
	visits: {},
	next: null,
	pulse: {},
	shown: false,
	sides: {},
});

export type CloseCommand =
	| { type: 'RateReturn'; score: Score | null }
	/** A blank text takes the remark back. */
	| { type: 'Remark'; kind: RemarkKind; text: string }
	| { type: 'SuggestTopic'; topic: Id; title: string }
	| { type: 'RemoveTopic'; topic: Id }
	| VisitCommand
	| { type: 'SetNextSession'; next: NextSession | null }
	| { type: 'SetRhythm'; rhythm: Rhythm | null }
	| { type: 'RatePulse'; pulse: Pulse }
	| { type: 'ShowScores' };

export type CloseEvent =
	| { type: 'ReturnRated'; score: Score | null }
	/** `before` is what the same person had said, blank for nothing: only that goes. Recorded without it once. */
	| { type: 'Remarked'; kind: RemarkKind; text: string; before?: string }
	| { type: 'TopicSuggested'; topic: Id; title: string }
	| { type: 'TopicRemoved'; topic: Id }
	| VisitEvent
	| { type: 'NextSessionSet'; next: NextSession | null }
	| { type: 'RhythmSet'; rhythm: Rhythm | null }
	| { type: 'PulseRated'; pulse: Pulse }
	| { type: 'ScoresShown' };

const mostTopics = 60;

/** Whether a topic is one of a round that is open: it stands still meanwhile. */
const isVotedOn = ({ rounds }: WorkshopState, topic: Id): boolean =>
	rounds.some(({ status, items }) => status === 'open' && items.some(({ id }) => id === topic));

/**
 * Refuses texts that are blank or too long, days that are none, a topic while the room votes on it, and taking back
 * what somebody else has offered.
 */
export function decideClose(state: WorkshopState, command: CloseCommand, stamp: Stamp): Decision {
	const { close } = state;
	const { by } = stamp;
	switch (command.type) {
		case 'RateReturn': {
			const { score } = command;
			if (close.shown) return reject('scores-shown');
			return (close.returns[by] ?? null) === score
				? accept()
				: accept({ type: 'ReturnRated', score });
		}
		case 'Remark': {
			const text = command.text.trim();
			const problem = checkText(text, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			const before = close.remarks[command.kind][by] ?? '';
			return before === text
				? accept()
				: accept({ type: 'Remarked', kind: command.kind, text, before });
		}
		case 'SuggestTopic': {
			const title = command.title.trim();
			const problem = checkText(title, 'title');
			if (problem) return reject(problem.code, problem.params);
			if (close.topics.some(({ id }) => id === command.topic)) return accept();
			if (close.topics.length >= mostTopics) return reject('too-many');
			return accept({ type: 'TopicSuggested', topic: command.topic, title });
		}
		case 'RemoveTopic': {
			const topic = close.topics.find(({ id }) => id === command.topic);
			if (!topic) return accept();
			if (!mayUndo(state, topic.by, by)) return reject('not-allowed');
			if (isVotedOn(state, topic.id)) return reject('round-open');
			return accept({ type: 'TopicRemoved', topic: topic.id });
		}
		case 'OfferVisit':
		case 'WithdrawVisit':
		case 'MatchVisit':
			return decideVisits(state, command, stamp);
		case 'SetNextSession': {
			if (command.next === null) return accept({ type: 'NextSessionSet', next: null });
			const { template, on, time } = command.next;
			const place = command.next.place.trim();
			if (!isDay(on) || (time !== '' && !isClock(time))) return reject('not-a-day');
			const problem = checkText(place, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			return accept({ type: 'NextSessionSet', next: { template, on, time, place } });
		}
		case 'SetRhythm': {
			const rhythm = command.rhythm && copyOfRhythm(command.rhythm);
			if (rhythm && !isRhythm(rhythm)) return reject('not-a-day');
			return JSON.stringify(rhythm) === JSON.stringify(rhythmIn(state)?.rhythm ?? null)
				? accept()
				: accept({ type: 'RhythmSet', rhythm });
		}
		case 'RatePulse':
			if (close.shown) return reject('scores-shown');
			return accept({ type: 'PulseRated', pulse: command.pulse });
		case 'ShowScores':
			if (close.shown) return accept();
			// It cannot be undone: pressed too early it would end the scoring.
			return isScored(close) ? accept({ type: 'ScoresShown' }) : reject('nothing-picked');
	}
}

/** Field by field in one order, so that two that say the same are written the same. */
const copyOfRhythm = ({ from, every, nth, time, minutes }: Rhythm): Rhythm => ({
	...{ from, every, nth, time, minutes },
});

/** The rhythm in which the team meets: as it was set here last, else as it was brought. */
export const rhythmIn = ({
	close,
	earlier,
}: Pick<WorkshopState, 'close' | 'earlier'>): SetRhythm | undefined =>
	close.rhythm ?? earlier.rhythm;

const isScored = ({ returns, pulse }: CloseFacts): boolean =>
	Object.keys(returns).length > 0 || Object.keys(pulse).length > 0;

/** Sets a value under a seat, or takes it away. */
const put = <T>(values: Record<Id, T>, seat: Id, value: T | null | ''): void => {
	if (value === null || value === '') delete values[seat];
	else values[seat] = value;
};

/** A workshop that ends shows its scores too: its report is read afterwards. Without any it can still be opened again for them. */
export function endScores(state: WorkshopState): void {
	if (isScored(state.close)) showScores(state);
}

function showScores(state: WorkshopState): void {
	const { close } = state;
	if (close.shown) return;
	close.shown = true;
	close.sides = sidesOf(state);
}

export function evolveClose(state: WorkshopState, event: Recorded<CloseEvent>): void {
	const { close } = state;
	switch (event.type) {
		case 'ReturnRated':
			put(close.returns, event.by, event.score);
			break;
		case 'Remarked':
			put(close.remarks[event.kind], event.by, event.text);
			break;
		case 'TopicSuggested':
			close.topics.push({ id: event.topic, title: event.title, by: event.by });
			break;
		case 'TopicRemoved':
			close.topics = close.topics.filter(({ id }) => id !== event.topic);
			break;
		case 'VisitOffered':
		case 'VisitWithdrawn':
		case 'VisitMatched':
			evolveVisits(close.visits, event);
			break;
		case 'NextSessionSet':
			close.next = event.next;
			break;
		case 'RhythmSet':
			close.rhythm = { at: event.at, rhythm: event.rhythm && copyOfRhythm(event.rhythm) };
			break;
		case 'PulseRated':
			put(close.pulse, event.by, event.pulse.some((score) => score !== null) ? event.pulse : null);
			break;
		case 'ScoresShown':
			showScores(state);
			break;
	}
}
