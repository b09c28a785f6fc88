/** Reading back: one side says what it understood of the other's sentence, which says whether that is it. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { StrategicObjective, TwoSides, WorkshopState } from './state.ts';
import { speakersOf } from './sides.ts';

/** What was understood of a side's sentence, and what that side says to it. */
export interface ReadBack {
	/** The sentence as it stood: another one makes this stale. */
	of: string;
	text: string;
	by: Id;
	/** Null until somebody of the side that wrote the sentence has said. */
	accepted: boolean | null;
}

/** By objective and by the side whose sentence is read back. */
export type ReadBacks = Record<Id, Record<TwoSides, ReadBack | null>>;

export type ReadBackState = 'none' | 'waiting' | 'understood' | 'not-quite' | 'stale';

export type ReadBackCommand =
	/** `side` is the one whose sentence is read back, here and below. */
	| { type: 'ReadBack'; objective: Id; side: TwoSides; text: string }
	| { type: 'ConfirmReadBack'; objective: Id; side: TwoSides; accepted: boolean };

export type ReadBackEvent =
	| { type: 'SentenceReadBack'; objective: Id; side: TwoSides; of: string; text: string }
	| { type: 'ReadBackConfirmed'; objective: Id; side: TwoSides; accepted: boolean };

export const otherSide: Record<TwoSides, TwoSides> = { sales: 'operations', operations: 'sales' };

/** Where the understanding of a side's sentence stands, reckoned with the sentence as it is now. */
export function readBackState(
	{ asks }: Pick<StrategicObjective, 'asks'>,
	side: TwoSides,
	readBack: ReadBack | null | undefined,
): ReadBackState {
	if (!readBack) return 'none';
	if (readBack.of !== asks[side]) return 'stale';
	if (readBack.accepted === null) return 'waiting';
	return readBack.accepted ? 'understood' : 'not-quite';
}

/** People of the side speak for it; the facilitator only while it has nobody. */
export function speaksFor(
	state: Pick<WorkshopState, 'participants'>,
	seat: Id,
	side: TwoSides,
): boolean {
	const one = state.participants[seat];
	if (one?.role !== 'facilitator') return one?.side === side;
	return !speakersOf(state).some((person) => person.side === side);
}

/** Refuses what speaks for another side, an objective or a sentence that is not there, and blank or long texts. */
export function decideReadBacks(
	state: WorkshopState,
	command: ReadBackCommand,
	{ by }: Stamp,
): Decision {
	const { objective: id, side } = command;
	const objective = state.strategy.objectives.find((one) => one.id === id);
	if (!objective) return reject('unknown-objective');
	const before = state.readBacks[id]?.[side];
	switch (command.type) {
		case 'ReadBack': {
			if (!speaksFor(state, by, otherSide[side])) return reject('not-your-half');
			const of = objective.asks[side];
			if (of === '') return reject('not-translated');
			const text = command.text.trim();
			if (text === '') return reject('text-missing');
			const problem = checkText(text, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			if (before?.of === of && before.text === text) return accept();
			return accept({ type: 'SentenceReadBack', objective: id, side, of, text });
		}
		case 'ConfirmReadBack': {
			if (!speaksFor(state, by, side)) return reject('not-your-half');
			const stands = before && before.of === objective.asks[side];
			if (!stands) return reject('no-read-back');
			const { accepted } = command;
			if (before.accepted === accepted) return accept();
			return accept({ type: 'ReadBackConfirmed', objective: id, side, accepted });
		}
	}
}

export function evolveReadBacks(state: WorkshopState, event: Recorded<ReadBackEvent>): void {
	const both = state.readBacks[event.objective] ?? { sales: null, operations: null };
	switch (event.type) {
		case 'SentenceReadBack': {
			const { of, text, by } = event;
			both[event.side] = { of, text, by, accepted: null };
			state.readBacks[event.objective] = both;
			break;
		}
		case 'ReadBackConfirmed': {
			const readBack = both[event.side];
			if (readBack) readBack.accepted = event.accepted;
			break;
		}
	}
}

export const copyReadBacks = (readBacks: ReadBacks): ReadBacks =>
	Object.fromEntries(
		Object.entries(readBacks).map(([id, { sales, operations }]) => [
			id,
			{ sales: sales && { ...sales }, operations: operations && { ...operations } },
		]),
	);
