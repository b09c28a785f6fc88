import type { Stage, StageKind, Template } from '../workshop/state.ts';

const stages = (...kinds: [StageKind, minutes: number][]): readonly Stage[] =>
	kinds.map(([kind, minutes]) => ({ id: kind, kind, title: '', minutes, skipped: false }));

/** The agenda with which a workshop of each template begins; every stage can be changed later. */
export const agendas: Readonly<Record<Template, readonly Stage[]>> = {
	experience: stages(
		['welcome', 10],
		['conflicts', 45],
		['strategy', 20],
		['break', 15],
		['cases', 20],
		['groups', 50],
		['dialogue', 25],
		['agreements', 20],
		['close', 5],
	),
	'regular-session': stages(
		['welcome', 0],
		['review', 20],
		['conflicts', 10],
		['cases', 15],
		['agreements', 10],
		['close', 5],
	),
	readiness: stages(['welcome', 10], ['readiness', 60], ['conflicts', 20], ['close', 10]),
};
