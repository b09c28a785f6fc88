import { expect, it } from 'vitest';
import { realEffects } from '../../../server/effects.ts';
import { join } from '../../../server/workshop/door.ts';
import { Lobby, longestUnseen, mostWaiting } from '../../../server/workshop/lobby.ts';
import type { Waiting } from '../../../shared/workshop/door.ts';
import { nextId } from '../../support/boat.ts';
import { cast, idOf } from '../../support/room.ts';
import { room } from './scene.ts';

function lobbyAt(start = 0) {
	const clock = { now: start };
	const lobby = new Lobby(() => clock.now);
	const knock = (name: string) =>
		lobby.add({
			participant: { ...cast.sam, id: idOf(name), name },
			...{ token: `token of ${name}`, request: `request of ${name}` },
		} as Waiting);
	const names = () => lobby.people.map(({ name }) => name);
	return { clock, lobby, knock, names };
}

it('P39 who is not heard of for 15 minutes waits no more, and who is heard of does', () => {
	const { clock, lobby, knock, names } = lobbyAt();
	let told = 0;
	lobby.onChange(() => told++);
	for (const name of ['Anna', 'Bert']) expect(knock(name)).toBe(true);
	clock.now = longestUnseen - 1;
	lobby.forgetGone();
	expect(lobby.has('token of Anna')).toBe(true);
	expect(names()).toEqual(['Anna', 'Bert']);
	clock.now++;
	told = 0;
	lobby.forgetGone();
	expect([names(), told]).toEqual([['Anna'], 1]);
	expect(lobby.has('token of Bert')).toBe(false);
	// Who knocks again is there again.
	expect(knock('Bert')).toBe(true);
	clock.now += longestUnseen;
	expect(knock('Bert')).toBe(true);
	lobby.forgetGone();
	expect(names()).toEqual(['Bert']);
});

it('P39 where there is no room, who has gone for a minute makes some', () => {
	const { clock, lobby, knock, names } = lobbyAt();
	for (let n = 0; n < mostWaiting; n++) knock(`person ${n}`);
	clock.now = 59_999;
	expect(knock('Zoe')).toBe(false);
	for (let n = 0; n < mostWaiting - 1; n++) lobby.has(`token of person ${n}`);
	clock.now = 60_000;
	expect(knock('Zoe')).toBe(true);
	expect(names()).toHaveLength(mostWaiting);
	expect(names()).not.toContain(`person ${mostWaiting - 1}`);
	expect(knock('Adam')).toBe(false);
	expect(knock('Zoe')).toBe(true);
});

it('P39 the one that takes over knows how long somebody was not heard of', () => {
	const { clock, lobby, knock } = lobbyAt();
	knock('Anna');
	clock.now = longestUnseen;
	const next = new Lobby(() => clock.now);
	next.follow(lobby);
	expect(next.people).toHaveLength(1);
	next.forgetGone();
	expect(next.people).toEqual([]);
});

it('P39 the server looks by itself who has gone', async () => {
	const { clock, workshops, live, host } = await room();
	const commandId = nextId();
	await live.perform(host, { type: 'SetDoor', part: 'lobby', on: true, commandId });
	const made = live.state.joinCode;
	await join(live, { code: made, name: 'Noor', side: 'sales' }, realEffects);
	expect(live.lobby.people).toHaveLength(1);
	clock.now += longestUnseen;
	await workshops.tidy();
	expect(live.lobby.people).toEqual([]);
});
