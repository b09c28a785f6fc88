/** How the agenda is changed, before the workshop and during it, and what the facilitator notes beside it. */
import type { Id } from '../ids.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { checkText } from './limits.ts';
import type { Stage, StageKind, WorkshopState } from './state.ts';

/** A stage of an agenda that is still to be made: its id comes with the workshop. */
export type PlannedStage = Pick<Stage, 'kind' | 'title' | 'minutes'>;

export type StageCommand =
	/** In front of another stage, or at the end. */
	| ({ type: 'AddStage'; stage: string; before: string | null } & PlannedStage)
	| { type: 'EditStage'; stage: string; title: string; minutes: number }
	| { type: 'MoveStage'; stage: string; before: string | null }
	| { type: 'SkipStage'; stage: string; skipped: boolean }
	| { type: 'RemoveStage'; stage: string }
	/** For facilitators only; a blank note is none. */
	| { type: 'NoteStage'; stage: string; note: string };

export type StageEvent =
	| ({ type: 'StageAdded'; stage: string; before: string | null } & PlannedStage)
	| { type: 'StageEdited'; stage: string; title: string; minutes: number }
	| { type: 'StageMoved'; stage: string; before: string | null }
	| { type: 'StageSkipped'; stage: string; skipped: boolean }
	| { type: 'StageRemoved'; stage: string }
	| { type: 'StageNoted'; stage: string; note: string };

const mostStages = 40;
/** A working day. */
export const mostMinutes = 480;
export const longestNote = 2000;

/** Why a stage cannot be called and last so; null when it can. Blank stands for the name of its kind. */
function checkStage({ title, minutes }: Pick<Stage, 'title' | 'minutes'>): Refusal | null {
	const problem = title === '' ? null : checkText(title, 'title');
	if (problem) return problem;
	const isFine = Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes;
	return isFine ? null : refuse('minutes-out-of-range', { max: mostMinutes });
}

/**
 * An agenda of a new workshop, every stage in it; the first of a kind has the kind as its id, as in the
 * templates. Refuses an agenda without a stage, one with too many, and what no stage can be.
 */
export function agendaFrom(
	stages: readonly PlannedStage[],
	newId: () => Id,
): { agenda: Stage[] } | { refusal: Refusal } {
	if (stages.length === 0) return { refusal: refuse('agenda-empty') };
	if (stages.length > mostStages)
		return { refusal: refuse('too-many-stages', { max: mostStages }) };
	const seen = new Set<StageKind>();
	const agenda = stages.map(({ kind, title, minutes }): Stage => {
		const id = seen.has(kind) ? newId() : kind;
		seen.add(kind);
		return { id, kind, title: title.trim(), minutes, skipped: false };
	});
	const refusal = agenda.map(checkStage).find((problem) => problem !== null);
	return refusal ? { refusal } : { agenda };
}

/** The agenda without a stage and with it at its new place: in front of another, or at the end. */
function placed(agenda: readonly Stage[], stage: Stage, before: string | null): Stage[] {
	const others = agenda.filter(({ id }) => id !== stage.id);
	const at = others.findIndex(({ id }) => id === before);
	return at < 0 ? [...others, stage] : [...others.slice(0, at), stage, ...others.slice(at)];
}

const order = (agenda: readonly Stage[]): string => agenda.map(({ id }) => id).join();

/**
 * Refuses stages that are not there, texts and minutes that do not fit, a stage too many, skipping or removing
 * the stage at which the room is, and leaving the agenda without a stage to go through.
 */
export function decideStages(state: WorkshopState, command: StageCommand): Decision {
	const { agenda, position } = state;
	const stage = agenda.find(({ id }) => id === command.stage);
	if (command.type === 'AddStage') {
		if (stage) return accept();
		const { kind, minutes, before } = command;
		const title = command.title.trim();
		const problem = checkStage({ title, minutes });
		if (problem) return reject(problem.code, problem.params);
		if (before !== null && !agenda.some(({ id }) => id === before)) return reject('unknown-stage');
		if (agenda.length >= mostStages) return reject('too-many-stages', { max: mostStages });
		return accept({ type: 'StageAdded', stage: command.stage, kind, title, minutes, before });
	}
	if (!stage) return command.type === 'RemoveStage' ? accept() : reject('unknown-stage');
	const isLast = !agenda.some(({ id, skipped }) => id !== stage.id && !skipped);
	const isHere = position.stage === stage.id;
	switch (command.type) {
		case 'EditStage': {
			const title = command.title.trim();
			const { minutes } = command;
			const problem = checkStage({ title, minutes });
			if (problem) return reject(problem.code, problem.params);
			return stage.title === title && stage.minutes === minutes
				? accept()
				: accept({ type: 'StageEdited', stage: stage.id, title, minutes });
		}
		case 'MoveStage': {
			const { before } = command;
			if (before === stage.id) return accept();
			if (before !== null && !agenda.some(({ id }) => id === before))
				return reject('unknown-stage');
			return order(placed(agenda, stage, before)) === order(agenda)
				? accept()
				: accept({ type: 'StageMoved', stage: stage.id, before });
		}
		case 'SkipStage': {
			const { skipped } = command;
			if (stage.skipped === skipped) return accept();
			if (skipped && isLast) return reject('agenda-empty');
			if (skipped && isHere) return reject('stage-in-use');
			return accept({ type: 'StageSkipped', stage: stage.id, skipped });
		}
		case 'RemoveStage':
			if (isLast) return reject('agenda-empty');
			if (isHere) return reject('stage-in-use');
			return accept({ type: 'StageRemoved', stage: stage.id });
		case 'NoteStage': {
			const note = command.note.trim();
			if (note.length > longestNote) return reject('text-too-long', { max: longestNote });
			return (state.notes[stage.id] ?? '') === note
				? accept()
				: accept({ type: 'StageNoted', stage: stage.id, note });
		}
	}
}

export function evolveStages(state: WorkshopState, event: Recorded<StageEvent>): void {
	const stage = state.agenda.find(({ id }) => id === event.stage);
	switch (event.type) {
		case 'StageAdded': {
			const { kind, title, minutes, before } = event;
			const added = { id: event.stage, kind, title, minutes, skipped: false };
			state.agenda = placed(state.agenda, added, before);
			break;
		}
		case 'StageEdited':
			if (stage) Object.assign(stage, { title: event.title, minutes: event.minutes });
			break;
		case 'StageMoved':
			if (stage) state.agenda = placed(state.agenda, stage, event.before);
			break;
		case 'StageSkipped':
			if (stage) stage.skipped = event.skipped;
			break;
		case 'StageRemoved':
			// Its note stays, as all that was made in it: added again under its id it has it back.
			state.agenda = state.agenda.filter(({ id }) => id !== event.stage);
			break;
		case 'StageNoted':
			if (event.note === '') delete state.notes[event.stage];
			else state.notes[event.stage] = event.note;
			break;
	}
}
