import { expect, it } from 'vitest';
import type { CreateAnswer, ErrorAnswer } from '../../../shared/protocol.ts';
import { agendas } from '../../../shared/templates/templates.ts';
import { templates } from '../../../shared/workshop/state.ts';
import { boat } from '../../support/boat.ts';

const wanted = { title: 'Delivery promises', template: 'experience', language: 'en' };

/** Creates a workshop and looks at it as its facilitator does. */
async function created(request: object) {
	const server = await boat();
	const { status, body } = await server.post('/api/workshops', { ...wanted, ...request });
	expect(status).toBe(201);
	const made = body as CreateAnswer;
	const { token } = await server.join(made.workshopId, { key: made.facilitatorKey });
	const client = await server.connect({ token });
	await client.until(() => true);
	return { server, made, token, room: client.seen.view!.room };
}

it.each(templates)('PR1 a workshop of the template %s has its agenda', async (template) => {
	const { room } = await created({ template });
	expect(room.agenda).toMatchObject(agendas[template]);
	expect(room.workshop.template).toBe(template);
	expect(room.plan).toEqual({ startsAt: null, place: '', scope: null });
});

it('PR1, PR11 an agenda and a plan can come with the creation', async () => {
	const plan = { startsAt: '2026-11-26T09:00', place: ' Hall 2', scope: { kind: 'circle' } };
	const agenda = [
		{ kind: 'talk', title: ' Our year ', minutes: 20 },
		{ kind: 'conflicts', title: '', minutes: 30 },
		{ kind: 'talk', title: 'Their year', minutes: 20 },
	];
	const { room } = await created({ agenda, plan, language: 'nl' });
	expect(room.agenda).toMatchObject([
		{ id: 'talk', kind: 'talk', title: 'Our year', minutes: 20, skipped: false },
		{ id: 'conflicts', kind: 'conflicts', title: '', minutes: 30, skipped: false },
		{ ...agenda[2], id: expect.stringMatching(/^[\w-]{22}$/), skipped: false },
	]);
	expect(room.position).toEqual({ stage: 'talk', step: 'talk' });
	expect(room.plan).toEqual({ ...plan, place: 'Hall 2' });
	expect(room.workshop.language).toBe('nl');
});

it('PR1 the agenda of a past workshop is read with its seat and begins the next, for the same team', async () => {
	const { server, made, token } = await created({ template: 'regular-session' });
	const client = await server.connect({ token });
	await client.send({
		type: 'EditStage',
		stage: 'review',
		title: 'What became of it',
		minutes: 30,
	});
	await client.send({ type: 'SkipStage', stage: 'cases', skipped: true });
	await client.send({ type: 'NoteStage', stage: 'review', note: 'Begin with the oldest' });
	const report = await fetch(`${server.url}/api/workshops/${made.workshopId}/report.json`, {
		headers: { authorization: `Bearer ${made.facilitatorKey}` },
	});
	const { agenda } = (await report.json()) as {
		agenda: { kind: string; title: string; minutes: number }[];
	};
	const taken = agenda.map(({ kind, title, minutes }) => ({ kind, title, minutes }));
	const { body } = await server.post('/api/workshops', {
		...{ ...wanted, agenda: taken, teamKey: made.teamKey },
	});
	const next = body as CreateAnswer;
	expect(next.teamId).toBe(made.teamId);
	const host = await server.join(next.workshopId, { key: next.facilitatorKey });
	const there = await server.connect({ token: host.token });
	await there.until(() => true);
	const { room, mine } = there.seen.view!;
	expect(room.agenda).toMatchObject(
		agendas['regular-session'].map((stage) =>
			stage.id === 'review' ? { ...stage, title: 'What became of it', minutes: 30 } : stage,
		),
	);
	expect(mine.notes).toEqual({});
});

const stage = { kind: 'talk', title: '', minutes: 5 };
const plan = { startsAt: null, place: '', scope: null };
it.each<[string, object, string]>([
	['an agenda without a stage', { agenda: [] }, 'agenda-empty'],
	['41 stages', { agenda: Array.from({ length: 41 }, () => stage) }, 'too-many-stages'],
	['481 minutes', { agenda: [{ ...stage, minutes: 481 }] }, 'minutes-out-of-range'],
	['a title too long', { agenda: [{ ...stage, title: 'x'.repeat(121) }] }, 'text-too-long'],
	['another kind of stage', { agenda: [{ ...stage, kind: 'dance' }] }, 'malformed'],
	['a stage with an id', { agenda: [{ ...stage, id: '__proto__' }] }, 'malformed'],
	['a day that is none', { plan: { ...plan, startsAt: '2026-02-30T09:00' } }, 'not-a-day'],
	['a place too long', { plan: { ...plan, place: 'x'.repeat(281) } }, 'text-too-long'],
	['a scope that is none', { plan: { ...plan, scope: { kind: 'world' } } }, 'malformed'],
	['a currency that is none', { plan: { ...plan, currency: 'XXX' } }, 'not-a-currency'],
	['a zone that is none', { plan: { ...plan, zone: 'Europe/Atlantis' } }, 'not-a-zone'],
	['half a plan', { plan: { place: 'Hall 2' } }, 'malformed'],
	['another template', { template: 'party' }, 'malformed'],
])('PR1, PR3, PR12, CU5 nothing is created with %s', async (_what, request, code) => {
	const server = await boat();
	const { status, body } = await server.post('/api/workshops', { ...wanted, ...request });
	expect(status).toBeGreaterThanOrEqual(400);
	expect((body as ErrorAnswer).error).toMatchObject({ code, next: expect.stringMatching(/\.$/) });
});

it('CU4 the next workshop of a team counts by what any of its workshops said last, or by its own', async () => {
	const none = { startsAt: null, place: '', scope: null };
	const first = await created({ plan: { ...none, currency: 'SEK', zone: 'Europe/Stockholm' } });
	const { server, made, token } = first;
	const client = await server.connect({ token });
	const planNow = async (request: object) => {
		const { body } = await server.post('/api/workshops', {
			...{ ...wanted, teamKey: made.teamKey, ...request },
		});
		const next = body as CreateAnswer;
		const host = await server.join(next.workshopId, { key: next.facilitatorKey });
		const there = await server.connect({ token: host.token });
		await there.until(() => true);
		return there.seen.view!.room.plan;
	};
	expect(await planNow({})).toEqual({ ...none, currency: 'SEK', zone: 'Europe/Stockholm' });
	await client.send({
		...{ type: 'PlanWorkshop', language: 'en', ...none },
		...{ currency: 'USD', zone: 'America/New_York' },
	});
	expect(await planNow({})).toEqual({ ...none, currency: 'USD', zone: 'America/New_York' });
	const own = { ...none, place: 'Hall 2', zone: 'Europe/Oslo' };
	expect(await planNow({ plan: own })).toEqual({ ...own, currency: 'USD' });
	const kept = await fetch(`${server.url}/api/teams/${made.teamId}/register`, {
		headers: { authorization: `Bearer ${made.teamKey}` },
	});
	expect(await kept.json()).toMatchObject({
		workshops: [
			{ customs: { currency: 'USD', zone: 'America/New_York' } },
			{ customs: { currency: 'SEK', zone: 'Europe/Stockholm' } },
			{ customs: { currency: 'USD', zone: 'America/New_York' } },
			{ customs: { currency: 'USD', zone: 'Europe/Oslo' } },
		],
	});
});
