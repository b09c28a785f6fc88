/** What a facilitator does again and again. */
import { positions } from '../../shared/workshop/agenda.ts';
import type { Step } from '../../shared/workshop/state.ts';
import { call, seal } from '../support/agreement-acts.ts';
import type { Player } from '../support/players.ts';
import type { Ensemble } from './ensemble.ts';
import { answered } from './words.ts';

export async function goTo(host: Player, step: Step): Promise<void> {
	const { agenda, position: from } = host.view.room;
	const to = positions(agenda).find((one) => one.step === step)!;
	await host.act({ type: 'GoTo', from, to });
}

export const finished = (ensemble: Ensemble, ...scenes: string[]): Promise<void> =>
	ensemble.when(() => scenes.every((scene) => ensemble.done.has(scene)));

/** Asks until no objection has changed the text, then seals. */
export async function agree(ensemble: Ensemble, host: Player, id: string): Promise<void> {
	const version = await call(host, id);
	await finished(ensemble, answered(id, version));
	const words = Object.values(ensemble.room.agreements[id]!.words);
	if (words.some((word) => word.version === version && word.closed === 'integrated'))
		return agree(ensemble, host, id);
	await seal(host, id);
}

/** Lets the room rate and remark, shows what came of it, and ends the workshop. */
export async function endIt(ensemble: Ensemble, host: Player): Promise<void> {
	await finished(ensemble, 'farewell');
	await host.act({ type: 'ShowScores' });
	const { date: on } = ensemble.script.regularSession;
	const next = { template: 'regular-session', on, time: '', place: '' } as const;
	await host.act({ type: 'SetNextSession', next });
	await host.act({ type: 'CloseWorkshop' });
	await ensemble.when(() => ensemble.room.workshop.closed);
}
