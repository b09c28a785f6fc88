import { expect, it } from 'vitest';
import type { ConfirmPage } from '../../../shared/workshop/answer-page.ts';
import { boat, nextId } from '../../support/boat.ts';
import { provisional } from '../../support/provisional.ts';

/** A provisional seal that Sales alone was asked for, and whoever asks the server about it. */
async function house() {
	const server = await boat();
	const { play, agreement } = await provisional(server.url);
	const { created, workshop, facilitator } = play;
	const ask = async (path: string, token: string, body?: object) => {
		const response = await fetch(server.url + path, {
			...(body && { method: 'POST', body: JSON.stringify(body) }),
			headers: {
				...(body && { 'content-type': 'application/json' }),
				authorization: `Bearer ${token}`,
			},
		});
		const read = (await response.json()) as ConfirmPage & { error?: { code: string } };
		return { status: response.status, read };
	};
	const join = async (name: string, side: 'sales' | 'operations') => {
		const path = `/api/workshops/${workshop}/join`;
		const asked = { key: created.joinKey, name, side };
		return (await ask(path, '', asked)).read as unknown as { token: string; participantId: string };
	};
	const path = `/api/workshops/${workshop}/seals/${agreement}`;
	const command = (hash: string, change = {}) => ({
		...{ type: 'ConfirmSeal', agreement, hash, confirmed: true, reason: '' },
		...{ commandId: nextId(), ...change },
	});
	return { play, agreement, created, workshop, facilitator, ask, join, path, command };
}

it('AN25 a seat of the side that had nobody reads the seal and answers it once, also after the end', async () => {
	const { facilitator, play, agreement, ask, join, path, command, created } = await house();
	const omar = await join('Omar', 'operations');
	const oda = await join('Oda', 'operations');
	await play.goTo('close');
	await facilitator.act({ type: 'CloseWorkshop' });
	const { read } = await ask(path, omar.token);
	expect(read).toMatchObject({ for: 'confirm', agreement, side: 'operations', answer: null });
	const say = (token: string, change = {}) => ask(path, token, command(read.hash, change));
	expect((await say(omar.token, { hash: 'of another' })).read.error?.code).toBe('other-text');
	const without = { confirmed: false, reason: ' ' };
	expect((await say(omar.token, without)).read.error?.code).toBe('reason-missing');
	const done = await say(omar.token);
	expect(done.read.answer).toMatchObject({ confirmed: true, by: 'you' });
	expect((await say(oda.token)).read.error?.code).toBe('not-provisional');
	const register = await ask(`/api/teams/${created.teamId}/register`, created.teamKey);
	expect(register.read).toMatchObject({
		confirmations: [{ agreement, confirmed: true, by: omar.participantId }],
	});
});

it('AN24, AN25 nobody else reads or answers it: another side, who leads, the team’s link', async () => {
	const { facilitator, play, ask, join, path, command, created, workshop } = await house();
	const salim = await join('Salim', 'sales');
	const omar = await join('Omar', 'operations');
	const { hash } = (await ask(path, omar.token)).read;
	const [seller] = play.crew.players;
	for (const token of [salim.token, facilitator.token, seller!.token]) {
		expect((await ask(path, token)).read.error?.code).toBe('not-allowed');
		expect((await ask(path, token, command(hash))).read.error?.code).toBe('not-allowed');
	}
	for (const token of [created.teamKey, created.joinKey, ''])
		expect((await ask(path, token, command(hash))).read.error?.code).toBe('no-seat');
	const other = { type: 'CloseWorkshop', commandId: nextId() };
	expect((await ask(path, omar.token, other)).read.error?.code).toBe('not-allowed');
	const unknown = `/api/workshops/${workshop}/seals/${workshop}`;
	expect((await ask(unknown, omar.token)).read.error?.code).toBe('not-provisional');
});
