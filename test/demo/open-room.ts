import type { CreateAnswer } from '../../shared/protocol.ts';
import { ask } from '../support/ask.ts';
import { Crew } from '../support/crew.ts';
import { Player } from '../support/players.ts';
import type { Script } from '../support/script.ts';
import { perform } from './cast.ts';
import { Ensemble } from './ensemble.ts';
import { prepareStrategy } from './strategy.ts';

/** A workshop in which the people of the script sit and wait for their facilitator. */
export interface OpenRoom {
	created: CreateAnswer;
	ensemble: Ensemble;
	/** A facilitator's seat for a program; without a side, it is in no list of people. */
	host: Player;
}

/** Creates the workshop, writes the strategy, brings everybody in and lets them play. */
export async function openRoom(
	url: string,
	script: Script,
	{ speed, say }: { speed: number; say: (line: string) => void },
): Promise<OpenRoom> {
	const { title } = script.workshop;
	const request = { title, template: 'experience', language: 'en' };
	const created = await ask<CreateAnswer>(`${url}/api/workshops`, request);
	const { workshopId: workshop, facilitatorKey: key, joinCode: code } = created;
	// Its name is all that stays of it in the room, once it has left.
	const host = await Player.join(url, workshop, { key, name: 'The demo' });
	const objectives = await prepareStrategy(host, script);
	const crew = await Crew.join({ url, workshop, code }, script);
	const ensemble = new Ensemble(crew, speed, say);
	for (const [scripted, id] of objectives) ensemble.name(scripted, id);
	perform(ensemble);
	return { created, ensemble, host };
}
