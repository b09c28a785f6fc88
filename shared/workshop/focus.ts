/** The focus check: what each person really acts on, told together once the facilitator shows it. */
import type { Id } from '../ids.ts';
import { countedAnswers } from '../insight/small-sides.ts';
import { focusOverlap, type FocusOverlap, type FocusPick } from '../insight/overlap.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import type { Side, WorkshopState } from './state.ts';
import { sidesOf } from './sides.ts';

/** An objective as it was called when the picks were shown. */
interface FocusObjective {
	id: Id;
	title: string;
}

/** One check, from its first pick until it is shown; a shown one never changes. */
export interface FocusCheck {
	number: number;
	shown: boolean;
	/** By seat. */
	picks: Record<Id, FocusPick>;
	/** Frozen when it is shown; empty until then. */
	objectives: FocusObjective[];
	/** For which side each seat spoke then. */
	sides: Record<Id, Side>;
}

export const openCheck = (number: number): FocusCheck => ({
	number,
	shown: false,
	picks: {},
	objectives: [],
	sides: {},
});

/** What everybody sees of a check: how many have picked, of sides with three or more who have, and once it is shown what comes of it. */
export interface FocusView {
	number: number;
	shown: boolean;
	/** Null once shown, where the number of a withheld side would follow from it. */
	cast: number | null;
	objectives: FocusObjective[];
	result: FocusOverlap | null;
}

export type FocusCommand =
	/** The whole pick; it replaces an earlier one, and an empty one takes it back. */
	/** `check` is the one that its sender sees: a pick for another is not taken for this one. */
	| {
			type: 'PickFocus';
			check?: number;
			objectives: Id[];
			notOnList: boolean;
			goals: number | null;
	  }
	/** Without `shown` the next check begins. */
	| { type: 'ShowFocus'; shown: boolean };

export type FocusEvent =
	| { type: 'FocusPicked'; objectives: Id[]; notOnList: boolean; goals: number | null }
	| { type: 'FocusShown'; objectives: FocusObjective[]; sides: Record<Id, Side> }
	| { type: 'FocusOpened'; number: number };

/** More than these nobody really acts on. */
export const mostPicks = 3;

/** The check that is picked in, or was shown last. */
export const latestCheck = ({ focus }: Pick<WorkshopState, 'focus'>): FocusCheck =>
	focus.at(-1) ?? openCheck(1);

/** Refuses a pick of a shown check, more than three, objectives that are gone, and showing nothing. */
export function decideFocus(state: WorkshopState, command: FocusCommand, { by }: Stamp): Decision {
	const check = latestCheck(state);
	switch (command.type) {
		case 'PickFocus': {
			if (command.check !== undefined && command.check !== check.number)
				return reject('focus-over');
			if (check.shown) return reject('focus-shown');
			const { notOnList, goals } = command;
			const objectives = [...new Set(command.objectives)];
			const known = state.strategy.objectives.map(({ id }) => id);
			if (objectives.some((id) => !known.includes(id))) return reject('unknown-objective');
			if (objectives.length + (notOnList ? 1 : 0) > mostPicks)
				return reject('too-many-picks', { max: mostPicks });
			const before = check.picks[by] ?? { objectives: [], notOnList: false, goals: null };
			const pick: FocusPick = { objectives, notOnList, goals };
			if (JSON.stringify(before) === JSON.stringify(pick)) return accept();
			return accept({ type: 'FocusPicked', ...pick });
		}
		case 'ShowFocus': {
			if (check.shown === command.shown) return accept();
			if (!command.shown) return accept({ type: 'FocusOpened', number: check.number + 1 });
			if (Object.keys(check.picks).length === 0) return reject('nothing-picked');
			const objectives = state.strategy.objectives.map(({ id, title }) => ({ id, title }));
			return accept({ type: 'FocusShown', objectives, sides: sidesOf(state) });
		}
	}
}

export function evolveFocus(state: WorkshopState, event: Recorded<FocusEvent>): void {
	const check = latestCheck(state);
	switch (event.type) {
		case 'FocusPicked': {
			const { objectives, notOnList, goals } = event;
			const isEmpty = objectives.length === 0 && !notOnList && goals === null;
			if (isEmpty) delete check.picks[event.by];
			else check.picks[event.by] = { objectives: [...objectives], notOnList, goals };
			break;
		}
		case 'FocusShown': {
			const objectives = event.objectives.map((objective) => ({ ...objective }));
			Object.assign(check, { shown: true, objectives, sides: { ...event.sides } });
			break;
		}
		case 'FocusOpened':
			state.focus.push(openCheck(event.number));
			break;
	}
}

function resultOf({ objectives, picks, sides }: FocusCheck): FocusOverlap {
	const voters = { sales: 0, operations: 0, other: 0 };
	for (const side of Object.values(sides)) voters[side]++;
	return focusOverlap(
		objectives.map(({ id }) => id),
		Object.entries(picks).flatMap(([seat, pick]) => {
			const side = sides[seat];
			return side ? [{ ...pick, side }] : [];
		}),
		voters,
	);
}

export function viewFocus(state: WorkshopState, check: FocusCheck): FocusView {
	const { number, shown, picks } = check;
	const result = shown ? resultOf(check) : null;
	const isWhole = !result || Object.values(result.pickers).every((pickers) => pickers !== null);
	const sides = shown ? check.sides : sidesOf(state);
	return {
		number,
		shown,
		cast: isWhole ? countedAnswers(Object.keys(picks), sides) : null,
		objectives: check.objectives.map((objective) => ({ ...objective })),
		result,
	};
}
