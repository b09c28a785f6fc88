/** The team meets again: a second workshop that begins with its register. */
import type { CreateAnswer } from '../../shared/protocol.ts';
import { ask } from '../support/ask.ts';
import { Crew } from '../support/crew.ts';
import { Player } from '../support/players.ts';
import { castDots } from './ballots.ts';
import { Ensemble } from './ensemble.ts';
import { sayFarewell } from './farewell.ts';
import { agree, endIt, finished, goTo } from './leading.ts';
import type { OpenRoom } from './open-room.ts';
import { review } from './reviews.ts';
import { sayWords } from './words.ts';

export const sessionTitle = 'Two months later';

/** Creates it for the team of the first one, and brings the same people in. */
export async function openSession(
	url: string,
	first: Pick<OpenRoom, 'created' | 'ensemble'>,
	{ speed, say }: { speed: number; say: (line: string) => void },
): Promise<OpenRoom> {
	const { script, idOf } = first.ensemble;
	const { teamKey } = first.created;
	const request = { title: sessionTitle, template: 'regular-session', language: 'en', teamKey };
	const created = await ask<CreateAnswer>(`${url}/api/workshops`, request);
	const { workshopId: workshop, facilitatorKey: key, joinCode: code } = created;
	const host = await Player.join(url, workshop, { key, name: 'The demo' });
	const crew = await Crew.join({ url, workshop, code }, script);
	const ensemble = new Ensemble(crew, speed, say);
	const known = [...script.strategy.objectives, ...script.agreements];
	for (const { id: scripted } of known) {
		const id = idOf(scripted);
		if (id) ensemble.name(scripted, id);
	}
	const scenes = { reviews: review, words: sayWords, ballots: castDots, farewell: sayFarewell };
	for (const [name, scene] of Object.entries(scenes))
		ensemble.beside(scene(ensemble).then(() => ensemble.finish(name)));
	return { created, ensemble, host };
}

/** Plays its facilitator: the reviews, what takes the place of what was changed, the close. */
export async function playSession({ ensemble, host }: Omit<OpenRoom, 'created'>): Promise<void> {
	const { reviews } = ensemble.script.regularSession;
	await goTo(host, 'review');
	await finished(ensemble, 'reviews');
	await goTo(host, 'agreements');
	for (const { supersededBy } of reviews) {
		if (!supersededBy) continue;
		await finished(ensemble, supersededBy.id);
		await agree(ensemble, host, ensemble.idOf(supersededBy.id)!);
	}
	await goTo(host, 'close');
	await endIt(ensemble, host);
}
