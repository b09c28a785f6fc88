import { expect, it, onTestFinished } from 'vitest';
import { boat, nextId } from '../../support/boat.ts';
import { script } from '../../support/script.ts';
import { WirePlay } from '../../support/wire-play.ts';

const get = (url: string, workshop: string, kind: string, headers: Record<string, string>) =>
	fetch(`${url}/api/workshops/${workshop}/report.${kind}`, { headers });
const bearing = (secret: string) => ({ authorization: `Bearer ${secret}` });

it('there is a report at any moment, in both forms, of what the room sees and no more', async () => {
	const server = await boat();
	const play = await WirePlay.open(server.url, script);
	onTestFinished(() => play.close());
	const { workshop, created } = play;
	const read = async (kind: 'md' | 'json') => {
		const response = await get(server.url, workshop, kind, bearing(created.facilitatorKey));
		expect(response.status, kind).toBe(200);
		return response.text();
	};
	const title = script.workshop.title;
	const card = script.conflicts[0]!;
	expect(await read('md')).toContain(`# ${title}`);
	await play.write();
	for (const kind of ['md', 'json'] as const)
		expect(await read(kind)).not.toContain(card.salesWants);
	await play.reveal();
	expect(await read('md')).toContain(card.title);
	await play.sayThatsUs();
	await play.sort();
	await play.openVote();
	await play.vote();
	// A round that is open shows its turnout only.
	expect(JSON.parse(await read('json'))).toMatchObject({ rounds: [] });
	await play.showMap();
	await play.agreeOnStrategy();
	await play.tellCases();
	await play.discuss();
	await play.agree();
	const markdown = await read('md');
	for (const id of script.sealOrder)
		expect(markdown).toContain(script.agreements.find((one) => one.id === id)!.firstStep);
	const whole = JSON.parse(await read('json')) as { format: string; agreements: unknown[] };
	expect(whole).toMatchObject({ format: 'sameboat/report/1', agreements: { length: 6 } });
}, 60_000);

it('the report is saved under the workshop’s title and the day, as what it is', async () => {
	const server = await boat();
	const { workshopId, facilitatorKey } = await server.create('Café & Sales / 2026');
	const markdown = await get(server.url, workshopId, 'md', bearing(facilitatorKey));
	expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
	expect(markdown.headers.get('content-disposition')).toMatch(
		/^attachment; filename\*=UTF-8''caf%C3%A9-sales-2026-\d{4}-\d\d-\d\d\.md$/,
	);
	const json = await get(server.url, workshopId, 'json', bearing(facilitatorKey));
	expect(json.headers.get('content-type')).toMatch(/^application\/json/);
});

it('whoever sees the room reads its report, and nobody else', async () => {
	const server = await boat();
	const made = await server.create();
	const { workshopId: workshop } = made;
	const seat = await server.join(workshop, { code: made.joinCode, name: 'Anna', side: 'sales' });
	const other = await server.create();
	const stranger = await server.join(other.workshopId, { key: other.facilitatorKey });
	const asked = async (headers: Record<string, string>) =>
		(await get(server.url, workshop, 'json', headers)).status;
	for (const secret of [seat.token, made.facilitatorKey, made.screenKey, made.teamKey])
		expect(await asked(bearing(secret))).toBe(200);
	const cookie = `seat_${seat.participantId}=${seat.token}`;
	expect(await asked({ 'x-seat': seat.participantId, cookie })).toBe(200);
	expect(await asked({ 'x-seat': seat.participantId })).toBe(403);
	expect(await asked({ cookie })).toBe(403);
	expect(await asked({})).toBe(403);
	for (const secret of [other.facilitatorKey, other.teamKey, stranger.token, nextId()])
		expect(await asked(bearing(secret))).toBe(403);
	const nowhere = await get(server.url, nextId(), 'md', bearing(made.facilitatorKey));
	expect(nowhere.status).toBe(403);
	expect(await nowhere.json()).toMatchObject({ error: { code: 'wrong-key' } });
});
