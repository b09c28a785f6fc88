import type { Id } from '../ids.ts';
import { beginStep } from './bar.ts';
import { endScores } from './close.ts';
import { leaveFloor } from './floor.ts';
import { checkText } from './limits.ts';
import type { Link } from './links.ts';
import { earlierOf, type BroughtEarlier } from './earlier.ts';
import {
	openRound,
	type Language,
	type Position,
	type Stage,
	type StageKind,
	type Step,
	type Strategy,
	type Template,
	type WorkshopState,
} from './state.ts';
import { copyOf } from './strategy.ts';
import type { RegisteredBeforehand } from '../register/beforehand.ts';
import { openingOf } from './beforehand.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';

export type AgendaCommand =
	/** `from` is where the sender saw the room: two who press "next" at once move it once. */
	| {
			type: 'GoTo';
			from: Position;
			to: Position;
			/** Stamped by the server on the way to a review: what owners wrote beforehand. */
			found?: RegisteredBeforehand[];
	  }
	| { type: 'RenameWorkshop'; title: string }
	| { type: 'CloseWorkshop' }
	| { type: 'ReopenWorkshop' };

interface WorkshopCreated {
	type: 'WorkshopCreated';
	id: Id;
	team: Id;
	teamKey: string;
	title: string;
	template: Template;
	language: Language;
	joinCode: string;
	keys: Record<string, Link>;
	agenda: Stage[];
}

export type AgendaEvent =
	| WorkshopCreated
	/** What the team's register gave the workshop to begin with. */
	| { type: 'RegisterBrought'; strategy: Strategy; earlier: BroughtEarlier }
	| { type: 'StepEntered'; position: Position }
	| { type: 'WorkshopRenamed'; title: string }
	| { type: 'WorkshopClosed' }
	| { type: 'WorkshopReopened' };

/** The steps of each kind of stage, in the order in which "next" walks them. */
export const stepsOf: Record<StageKind, readonly [Step, ...Step[]]> = {
	welcome: ['open'],
	conflicts: ['write', 'thats-us', 'themes', 'vote', 'map'],
	strategy: ['strategy', 'focus'],
	cases: ['cases'],
	groups: ['tables', 'work'],
	dialogue: ['dialogue'],
	agreements: ['agreements'],
	review: ['review'],
	readiness: ['readiness'],
	close: ['close'],
	talk: ['talk'],
	break: ['break'],
};

/** What is made of the revealed cards: before the reveal there is nothing to see there. */
const stepsOnCards: readonly Step[] = ['thats-us', 'themes', 'vote', 'map'];

/** Whether the room can be at a step while the cards are private. */
export const opensBeforeReveal = (step: Step): boolean => !stepsOnCards.includes(step);

/** Every position of an agenda, in order. */
export const positions = (agenda: readonly Stage[]): Position[] =>
	agenda.flatMap(({ id, kind }) => stepsOf[kind].map((step) => ({ stage: id, step })));

export const isSamePosition = (one: Position, other: Position): boolean =>
	one.stage === other.stage && one.step === other.step;

/** Where "next" (+1) and "back" (-1) lead, past skipped stages; undefined at the ends of the agenda. */
export function neighbour(state: Pick<WorkshopState, 'agenda' | 'position'>, by: 1 | -1) {
	const open = state.agenda.filter(({ id, skipped }) => !skipped || id === state.position.stage);
	const all = positions(open);
	return all[all.findIndex((position) => isSamePosition(position, state.position)) + by];
}

export function decideAgenda(state: WorkshopState, command: AgendaCommand): Decision {
	switch (command.type) {
		case 'GoTo': {
			if (!isSamePosition(command.from, state.position)) return reject('moved-on');
			if (!positions(state.agenda).some((position) => isSamePosition(position, command.to)))
				return reject('unknown-step');
			if (isSamePosition(command.to, state.position)) return accept();
			if (openRound(state)) return reject('round-open');
			// In a record nothing is private any more: all of it can be looked at.
			if (!state.revealed && !state.imported && !opensBeforeReveal(command.to.step))
				return reject('not-revealed');
			return accept(
				{ type: 'StepEntered', position: { ...command.to } },
				...openingOf(state, command.found ?? []),
			);
		}
		case 'RenameWorkshop': {
			const title = command.title.trim();
			const problem = checkText(title, 'title');
			return problem
				? reject(problem.code, problem.params)
				: accept({ type: 'WorkshopRenamed', title });
		}
		case 'CloseWorkshop':
			return openRound(state) ? reject('round-open') : accept({ type: 'WorkshopClosed' });
		case 'ReopenWorkshop':
			return state.closed ? accept({ type: 'WorkshopReopened' }) : accept();
	}
}

/** Questions of before are answered here as those of here are. */
function bringQuestions({ earlier, questions }: WorkshopState): void {
	for (const { id, ...question } of earlier.carried.questions)
		questions[id] = { ...question, about: { ...question.about }, by: '' };
}

/** Walking through a record tells nothing of where its room was. */
function enter(state: WorkshopState, { stage }: Position): void {
	const entered = state.agenda.find(({ id }) => id === stage);
	if (entered && !state.imported) entered.entered = true;
}

/**
 * Of a workshop that is over the stages in which the room never was, of one that goes on those over which it has
 * gone; with them those that were skipped. A record from before that was told has none of the first two.
 */
export function stagesNotHeld(
	agenda: readonly Stage[],
	{ closed }: { closed: boolean },
): ReadonlySet<Stage> {
	const last = agenda.findLastIndex(({ entered }) => entered);
	const passed = closed && last >= 0 ? agenda.length : last;
	return new Set(agenda.filter(({ skipped, entered }, at) => !entered && (skipped || at < passed)));
}

const untouched = { title: '', skipped: false };

export function evolveAgenda(state: WorkshopState, event: Recorded<AgendaEvent>): void {
	switch (event.type) {
		case 'WorkshopCreated': {
			const { id, team, title, template, language, joinCode, keys, agenda } = event;
			Object.assign(state, { id, team, title, template, language, joinCode });
			state.keys = { ...keys };
			// Agendas recorded before stages had a title and could be skipped.
			state.agenda = agenda.map((stage) => ({ ...untouched, ...stage }));
			state.position = positions(state.agenda)[0] ?? state.position;
			enter(state, state.position);
			break;
		}
		case 'RegisterBrought':
			state.strategy = copyOf(event.strategy);
			state.earlier = earlierOf(event.earlier);
			bringQuestions(state);
			break;
		case 'StepEntered':
			state.position = event.position;
			enter(state, event.position);
			beginStep(state);
			break;
		case 'WorkshopRenamed':
			state.title = event.title;
			break;
		case 'WorkshopClosed':
			state.closed = true;
			leaveFloor(state, event.at);
			endScores(state);
			break;
		case 'WorkshopReopened':
			state.closed = false;
			break;
	}
}
