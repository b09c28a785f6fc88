import { expect, it, onTestFinished } from 'vitest';
import type { TeamRegister } from '../../shared/register/register.ts';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import type { CreateAnswer } from '../../shared/protocol.ts';
import { ask } from '../support/ask.ts';
import { boat, nextId } from '../support/boat.ts';
import { Player } from '../support/players.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';

const register = async (url: string, team: string, headers: Record<string, string>) => {
	const response = await fetch(`${url}/api/teams/${team}/register`, { headers });
	return { status: response.status, body: (await response.json()) as TeamRegister };
};

it('what 24 people sealed is in the register the next day, and a new workshop begins with it', async () => {
	const server = await boat();
	const play = await WirePlay.open(server.url, script);
	onTestFinished(() => play.close());
	await play.play();
	await play.agreeOnStrategy();
	await play.tellCases();
	await play.discuss();
	await play.agree();
	const { teamId, teamKey } = play.created;

	const team = { authorization: `Bearer ${teamKey}` };
	const kept = (await register(server.url, teamId, team)).body;
	expect(kept.agreements.map(({ number }) => `a${number}`)).toEqual([
		'a1',
		'a2',
		'a3',
		'a4',
		'a5',
		'a6',
	]);
	expect(kept.strategy).toEqual(play.facilitator.view.room.strategy);
	const [first] = kept.agreements;
	expect(first!.text.owners.map((id) => kept.people[id]!.name).sort()).toEqual([
		'Key account manager, retail',
		'Production planner',
	]);
	expect(first!.history.map(({ what, version }) => [what, version])).toEqual([
		['drafted', 0],
		['called', 1],
		['sealed', 1],
	]);
	expect(JSON.stringify(kept)).not.toContain('keyHash');

	const next = await ask<CreateAnswer>(`${server.url}/api/workshops`, {
		title: 'Two months later',
		template: 'experience',
		language: 'en',
		teamKey,
	});
	expect(next).toMatchObject({ teamId, teamKey });
	const host = await Player.join(server.url, next.workshopId, { key: next.facilitatorKey });
	onTestFinished(() => host.leave());
	const { room } = host.view;
	expect(room.strategy).toEqual(kept.strategy);
	const untraced = kept.agreements.map(({ trace: _trace, ...record }) => record);
	expect(room.earlier.agreements).toEqual(untraced);
	await host.act({ type: 'AddAgreement', agreement: nextId() });
	expect(Object.values(host.view.room.agreements).map(({ number }) => number)).toEqual([7]);
}, 60_000);

it('a register that is lost is written again from the log', async () => {
	const log = new MemoryLog();
	const before = await boat({ log });
	const { workshopId, teamId, teamKey, facilitatorKey } = await before.create();
	const host = await Player.join(before.url, workshopId, { key: facilitatorKey });
	onTestFinished(() => host.leave());
	const objective = { businessGoal: '', indicator: '', baseline: '', target: '', horizon: '' };
	const objectives = [{ id: nextId(), title: 'Deliver what we promise', ...objective }];
	await host.act({ type: 'SetStrategy', basis: 0, statement: 'Keep it', objectives });
	const after = await boat({ log });
	const { body } = await register(after.url, teamId, { authorization: `Bearer ${teamKey}` });
	expect(body.strategy).toMatchObject({ version: 1, statement: 'Keep it' });
	expect(body.workshops.map(({ id }) => id)).toEqual([workshopId]);
});

it('the register opens to the team’s link and to its seats, and to nobody else', async () => {
	const server = await boat();
	const { workshopId, teamId, teamKey, facilitatorKey, joinCode } = await server.create();
	const seat = await server.join(workshopId, { code: joinCode, name: 'Anna', side: 'sales' });
	const other = await server.create();
	const stranger = await server.join(other.workshopId, { key: other.facilitatorKey });
	const asked = async (secret: string) =>
		(await register(server.url, teamId, { authorization: `Bearer ${secret}` })).status;
	expect(await asked(teamKey)).toBe(200);
	expect(await asked(seat.token)).toBe(200);
	const cookie = {
		'x-seat': seat.participantId,
		cookie: `seat_${seat.participantId}=${seat.token}`,
	};
	expect((await register(server.url, teamId, cookie)).status).toBe(200);
	for (const secret of ['', other.teamKey, stranger.token, facilitatorKey, 'x'.repeat(64)])
		expect(await asked(secret)).toBe(403);
	expect(
		(await register(server.url, 'nobody', { authorization: `Bearer ${teamKey}` })).status,
	).toBe(403);
});

it('a wrong team key makes no workshop', async () => {
	const server = await boat();
	const { body, status } = await server.post('/api/workshops', {
		title: 'Ours',
		template: 'experience',
		language: 'en',
		teamKey: nextId(),
	});
	expect(status).toBe(403);
	expect(body).toMatchObject({ error: { code: 'wrong-key' } });
});
