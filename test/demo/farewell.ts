import { newId, type Player } from '../support/players.ts';
import type { Ensemble } from './ensemble.ts';

/** What everybody leaves behind: a score for the time, what to keep and to change, topics, visits. */
export async function sayFarewell(ensemble: Ensemble): Promise<void> {
	const { crew, script } = ensemble;
	for (const [index, { id }] of crew.people.entries()) {
		await ensemble.pauseAt('rating', () => ensemble.at('close'));
		const player = crew.of(id);
		await ensemble.attempt(player, { type: 'RateReturn', score: script.close.roti[id]! });
		await leave(ensemble, player, id);
		ensemble.count(index + 1, crew.people.length, 'have said what it was worth');
	}
}

async function leave(ensemble: Ensemble, player: Player, person: string): Promise<void> {
	const { keep, change, topics, visits } = ensemble.script.close;
	for (const [kind, all] of [
		['keep', keep],
		['change', change],
	] as const)
		if (all[person]) await ensemble.attempt(player, { type: 'Remark', kind, text: all[person] });
	const title = topics[person];
	if (title) await ensemble.attempt(player, { type: 'SuggestTopic', topic: newId(), title });
	for (const { kind, by, text } of visits)
		if (by === person)
			await ensemble.attempt(player, { type: 'OfferVisit', visit: newId(), kind, text });
}
