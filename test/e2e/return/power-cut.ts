import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { picturesFor, type Picture } from '../../support/picture.ts';
import { secondsLeft } from '../../../client/ui/remaining.ts';
import type { Actor } from '../spine/actor.ts';
import { serve } from '../spine/cast.ts';
import { startAgain } from '../spine/return.ts';
import { soon, type Returning } from './room.ts';

/** All that the server has for each of the seats: what it tells them, and every word that they may read. */
const everythingAt = ({ play }: Returning, url: string): Promise<Picture[]> => {
	const seats = [play.facilitator, ...play.crew.players];
	const tokens = seats.map(({ token }) => token);
	return picturesFor({ url, workshop: play.workshop }, tokens);
};

/**
 * Kills the server, and looks whether another one on its folder, to which nobody brings anything back, has all of
 * it; then starts it again where it was. Nobody reloads, nobody clicks: everybody comes back.
 */
export async function cutPower(cast: Returning, meanwhile: () => Promise<void>): Promise<void> {
	const { crew, play, facilitator, laptop, phone, screen, guest } = cast;
	const before = await everythingAt(cast, cast.server.url);
	expect((await cast.server.end('SIGKILL')).signal).toBe('SIGKILL');
	for (const actor of [facilitator, laptop, phone]) await actor.showsStatus(/^Offline/);
	await meanwhile();
	const reader = await serve(cast.dataDir, cast.closers);
	const found = await everythingAt(cast, reader.url);
	for (const [seat, picture] of found.entries()) expect(picture).toEqual(before[seat]);
	await reader.end('SIGKILL');

	await startAgain(cast);
	for (const actor of [facilitator, laptop, phone]) await actor.showsStatus(/^Saved$/);
	for (const actor of [facilitator, laptop, phone])
		await actor.sees(actor.page.getByText('24 people here'), 'that all 24 are back');
	for (const player of [play.facilitator, ...crew.players])
		await player.until(() => player.connected && player.waiting === 0, 'its answers');
	for (const actor of [facilitator, laptop, phone, screen, guest])
		actor.expectNoComplaint({ serverWasAway: true });
}

/** A running timer of a page is where the server's clock says, within a second. */
export async function expectTimer(actor: Actor, within: Locator, endsAt: number): Promise<void> {
	const timer = within.getByRole('timer').first();
	await actor.sees(timer, 'the timer');
	const wrongBy = async () => {
		const [shown, now] = await timer.evaluate(
			(element) => [element.textContent ?? '', Date.now()] as const,
		);
		const [minutes, seconds] = shown.split(':').map(Number);
		return Math.abs(60 * minutes! + seconds! - secondsLeft(endsAt, now));
	};
	await soon(wrongBy, `by how much the timer of ${actor.name} is wrong`).toBeLessThanOrEqual(1);
}
