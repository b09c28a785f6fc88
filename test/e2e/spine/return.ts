import { expect } from 'vitest';
import { readCards } from '../../../shared/board/conflict-card.ts';
import { privateName } from '../../../shared/workshop/documents.ts';
import { everybody, networkOrigin, participants, serve, type Cast } from './cast.ts';

/** The server again, on the folder and the port that the killed one had. */
export async function startAgain(cast: Cast): Promise<void> {
	const { port } = new URL(cast.server.url);
	cast.server = await serve(cast.dataDir, cast.closers, { port, publicUrl: networkOrigin });
}

/** Nobody reloads, nobody clicks: all are back, all that they typed meanwhile has arrived. */
export async function everybodyIsBack(cast: Cast): Promise<void> {
	const { crew, script } = cast;
	await crew.each(async (player, person) => {
		await player.until(() => player.connected && player.waiting === 0, 'its answers');
		const own = await player.open(privateName);
		await own.allSaved();
		expect(player.view.room.participants[player.seat]?.company).toBe(person.company);
		for (const { title, example } of script.conflicts.filter(({ by }) => by === person.id))
			expect(readCards(own.doc).find((card) => card.title === title)?.example).toBe(example);
	});
	for (const actor of [cast.facilitator, ...participants(cast)]) await actor.showsStatus(/^Saved$/);
	for (const actor of [cast.facilitator, ...participants(cast)])
		await actor.sees(actor.page.getByText('24 people here'), 'that all 24 are back');
	for (const actor of everybody(cast)) actor.expectNoComplaint({ serverWasAway: true });
}
