import { expect } from 'vitest';
import type { Closers } from '../../../server/closers.ts';
import type { DeviceKeyAnswer } from '../../../shared/protocol.ts';
import type { Player } from '../../support/players.ts';
import { find, script } from '../../support/script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { WirePlay } from '../../support/wire-play.ts';
import type { Actor } from '../spine/actor.ts';
import { openTheatre, roles, type Cast } from '../spine/cast.ts';

/** What a page comes to show by itself. */
export const soon = <T>(read: () => Promise<T>, message: string) => expect.poll(read, { message });

/** A cast of which all 24 are in over the wire, too: a person at a browser is at one more device of the own seat. */
export interface Returning extends Cast {
	play: WirePlay;
}

/** One more device of somebody's seat, by the key that the seat gives out. */
async function oneMoreDevice(cast: Returning, actor: Actor, player: Player): Promise<void> {
	const { url, workshop } = cast.play;
	const response = await fetch(`${url}/api/workshops/${workshop}/device-key`, {
		method: 'POST',
		headers: { authorization: `Bearer ${player.token}` },
	});
	expect(response.status).toBe(201);
	const { key } = (await response.json()) as DeviceKeyAnswer;
	await actor.page.goto(`${url}/w/${workshop}#${key}`);
	await actor.sees(actor.heading(/^Welcome, /), 'the welcome');
}

/** Everybody is in: the facilitator and the screen by their links, p03 at the laptop, p15 as a guest. */
export async function comeTogether(closers: Closers): Promise<Returning> {
	const theatre = await openTheatre(script, await temporaryFolder(), closers);
	const play = await WirePlay.open(theatre.server.url, script);
	closers.add('play', async () => play.close());
	const { created, workshop, crew } = play;
	const cast = Object.assign(theatre, { workshop, crew, code: created.joinCode, play });
	const room = `${play.url}/w/${workshop}`;
	await cast.facilitator.lead(`${room}#${created.facilitatorKey}`);
	await cast.screen.page.goto(`${room}/screen#${created.screenKey}`);
	await oneMoreDevice(cast, cast.laptop, crew.of(roles.laptop));
	await oneMoreDevice(cast, cast.guest, crew.of(roles.guest));
	return cast;
}

/** How many speak for a side of the script. */
const speakFor = (side: string) => script.participants.filter((one) => one.side === side).length;

/** Everybody is counted once, wherever a page counts people. */
export async function expectEverybodyOnce({ facilitator, screen, laptop, phone }: Returning) {
	const all = `${script.participants.length} people here`;
	for (const actor of [facilitator, laptop, phone])
		await actor.sees(actor.page.getByText(all), `“${all}”`);
	const { name } = find(script.participants, roles.laptop);
	for (const actor of [laptop, phone]) {
		const listed = actor.page.getByRole('listitem').filter({ hasText: name });
		await soon(() => listed.count(), `how often ${actor.name} sees p03`).toBe(1);
	}
	for (const [side, word] of [
		['sales', 'Sales'],
		['operations', 'Operations'],
	] as const) {
		const heading = screen.heading(new RegExp(`^\\W*${speakFor(side)} ${word}$`));
		await screen.sees(heading, `how many speak for ${word}`);
	}
}
