import { expect, it } from 'vitest';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import type { ErrorAnswer } from '../../../shared/protocol.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import type { ConfirmPage, ConsentPage } from '../../../shared/workshop/answer-page.ts';
import { absentOwner } from '../../support/absent-owner.ts';
import { boat, nextId } from '../../support/boat.ts';
import { provisional } from '../../support/provisional.ts';

async function house(asked: Parameters<typeof boat>[0] = {}) {
	const server = await boat(asked);
	const room = await absentOwner(server.url);
	const path = `/api/workshops/${room.play.workshop}/answer`;
	const ask = async (key: string, body?: object, url = server.url) => {
		const response = await fetch(url + path, {
			...(body && { method: 'POST', body: JSON.stringify({ commandId: nextId(), ...body }) }),
			headers: {
				...(body && { 'content-type': 'application/json' }),
				authorization: `Bearer ${key}`,
			},
		});
		const text = await response.text();
		const read = JSON.parse(text) as ConsentPage & Partial<ErrorAnswer>;
		return { status: response.status, text, read, code: read.error?.code };
	};
	const word = (change: object = {}) => ({
		...{ type: 'SayWord', agreement: room.agreement, version: room.version },
		...{ word: 'agree', reason: '', named: true, ...change },
	});
	return { server, ...room, ask, word };
}

it('AN1, AN6, AN7 an owner who is not there answers by link after the end, and the facilitator seals', async () => {
	const { play, facilitator, owner, agreement, version, link, othersAgree, ask, word } =
		await house();
	await othersAgree();
	await facilitator.act({ type: 'CloseWorkshop' });
	const key = await link();
	expect(key).toMatch(/^[\w-]{22}$/);
	const { status, read } = await ask(key);
	expect(status).toBe(200);
	expect(read).toMatchObject({ agreement, person: owner.seat, said: null, standing: 'asked' });
	const said = await ask(key, word({ word: 'reservation', reason: 'Only in summer' }));
	expect(said.read.said).toMatchObject({ word: 'reservation', reason: 'Only in summer' });
	const seen = () => facilitator.view.room.agreements[agreement]!;
	await facilitator.until(() => seen().words[owner.seat] !== undefined, 'the word');
	expect(seen().words[owner.seat]).toMatchObject({ word: 'reservation', version });
	expect(seen().outcome).toMatchObject({ verdict: 'carried', silentOwners: [] });
	await facilitator.act({ type: 'SealAgreement', agreement, version });
	await facilitator.until(() => seen().sealed !== null, 'the seal');
	expect((await ask(key)).read.standing).toBe('sealed');
	expect((await ask(key, word())).code).toBe('agreement-sealed');
	expect(play.workshop).toBe(facilitator.view.room.workshop.id);
});

it('AN2 a device that knows the link that is out is given the same, any other a new one in its place', async () => {
	const { link, ask } = await house();
	const first = await link();
	expect(await link(first)).toBe(first);
	const second = await link();
	expect(second).not.toBe(first);
	expect((await ask(first)).code).toBe('wrong-key');
	expect((await ask(second)).status).toBe(200);
	expect(await link(first)).not.toBe(first);
});

it('AN3 a link that was called back opens nothing from then on, nor does one of whoever was taken out', async () => {
	const { facilitator, owner, agreement, link, ask, word } = await house();
	const key = await link();
	await facilitator.act({ type: 'RemovePerson', person: owner.seat });
	expect((await ask(key)).code).toBe('person-removed');
	expect((await ask(key, word())).code).toBe('person-removed');
	await facilitator.act({ type: 'LetIn', person: owner.seat });
	expect((await ask(key)).status).toBe(200);
	const answer = { for: 'consent', agreement, person: owner.seat } as const;
	await facilitator.act({ type: 'RevokeAnswerLink', answer });
	const after = await ask(key);
	expect([after.status, after.code]).toEqual([403, 'wrong-key']);
	expect((await ask(key, word())).code).toBe('wrong-key');
});

it('AN4 only hashes are kept, and they open over a restart; no line of the log has a key', async () => {
	const log = new MemoryLog();
	const lines: string[] = [];
	const { play, link, ask, server } = await house({ log, writeLog: (line) => lines.push(line) });
	const key = await link();
	expect(Buffer.from(key, 'base64url').byteLength * 8).toBe(128);
	await ask(key);
	await ask(`${key}x`);
	expect(JSON.stringify(await log.readEvents(play.workshop))).not.toContain(key);
	expect(lines.join('')).not.toContain(key);
	play.close();
	await server.end();
	const again = await boat({ log });
	expect((await ask(key, undefined, again.url)).status).toBe(200);
});

it('AN1 nobody but a facilitator is given one, and only of a form that is one', async () => {
	const { server, play, facilitator, owner, agreement } = await house();
	const path = `${server.url}/api/workshops/${play.workshop}/answer-links`;
	const ask = async (token: string, body: unknown) => {
		const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
		const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
		return ((await response.json()) as ErrorAnswer).error.code;
	};
	const link = { for: 'consent', agreement, person: owner.seat };
	expect(await ask(owner.token, { link })).toBe('not-allowed');
	expect(await ask('', { link })).toBe('no-seat');
	for (const body of [
		{},
		[],
		{ link: { ...link, for: 'vote' } },
		{ link, known: 7 },
		{ link, x: 1 },
	])
		expect(await ask(facilitator.token, body)).toBe('malformed');
	expect(await ask(facilitator.token, { link: { ...link, person: nextId() } })).toBe(
		'unknown-person',
	);
});

it('AN5 a link answers what it is for and nothing else, and is no key of the room', async () => {
	const { server, play, agreement, link, ask, word } = await house();
	const key = await link();
	for (const other of [
		{ type: 'CloseWorkshop' },
		{ type: 'RaiseHand', raised: true },
		{ type: 'CloseObjection', agreement, author: nextId(), how: 'dissent' },
		word({ agreement: nextId() }),
	])
		expect((await ask(key, other)).code).toBe('not-allowed');
	for (const body of [{}, { type: 'SayWord' }, word({ word: 'maybe' }), word({ by: 'me' })])
		expect((await ask(key, body)).code).toBe('malformed');
	const { workshop, created } = play;
	const headers = { authorization: `Bearer ${key}` };
	for (const path of [
		`/api/workshops/${workshop}`,
		`/api/workshops/${workshop}/report.json`,
		`/api/workshops/${workshop}/seat`,
		`/api/workshops/${workshop}/logbook`,
		`/api/teams/${created.teamId}/register`,
	])
		expect((await fetch(server.url + path, { headers })).status, path).toBeGreaterThanOrEqual(400);
	const joined = await server.join(workshop, { key, name: 'X', side: 'sales' });
	expect(joined).toMatchObject({ error: { code: 'wrong-key' } });
	await expect(server.connect({ token: key })).rejects.toMatchObject({ data: { code: 'no-seat' } });
});

it('AN10 no other byte of the workshop comes by a link', async () => {
	const { play, facilitator, owner, agreement, link, ask, othersAgree } = await house();
	await othersAgree();
	const { room } = facilitator.view;
	const { text } = room.agreements[agreement]!.calls.at(-1)!;
	const { text: told, read } = await ask(await link());
	const named = new Set([...text.owners, owner.seat]);
	const others = Object.values(room.participants).filter(
		({ id, role }) => !named.has(id) && role === 'participant',
	);
	expect(others.length).toBeGreaterThan(4);
	const secrets = [
		...others.flatMap(({ id, name }) => [id, JSON.stringify(name)]),
		...room.strategy.objectives.filter(({ id }) => !text.effects[id]).map(({ title }) => title),
		...[room.strategy.statement, room.workshop.joinCode, room.workshop.team],
		...Object.values(play.created).filter((value) => value !== play.workshop),
		play.workshop,
	];
	for (const secret of secrets) expect(told).not.toContain(secret);
	expect(Object.keys(read).sort()).toEqual(
		[
			...['agreement', 'asker', 'askedAt', 'before', 'call', 'fist', 'for', 'number'],
			...['objectives', 'people', 'person', 'said', 'standing', 'workshop'],
		].sort(),
	);
});

it('AN6 of a newer version the answer is refused, and the new text is there to read', async () => {
	const { facilitator, agreement, version, link, ask, word } = await house();
	const key = await link();
	await ask(key, word());
	await facilitator.act({ type: 'CallForConsent', agreement });
	expect((await ask(key, word())).code).toBe('stale-version');
	const { read } = await ask(key);
	expect(read.call.version).toBe(version + 1);
	expect(read.before?.version).toBe(version);
	expect((await ask(key, word({ version: version + 1 }))).read.said?.version).toBe(version + 1);
});

it('AN13 who sends without end is told to wait', async () => {
	const { link, ask, word } = await house();
	const key = await link();
	const codes = new Set<string | undefined>();
	for (let n = 0; n < 40; n++) codes.add((await ask(key, word())).code);
	expect(codes).toEqual(new Set([undefined, 'too-fast']));
});

it('AN9, AN15, AN17, AN20 somebody who is named confirms a provisional seal by link, and stands in the register', async () => {
	const server = await boat();
	const { play, agreement } = await provisional(server.url);
	const { facilitator, workshop, crew } = play;
	const { teamId, teamKey } = play.created;
	const register = async () => {
		const headers = { authorization: `Bearer ${teamKey}` };
		const response = await fetch(`${server.url}/api/teams/${teamId}/register`, { headers });
		return (await response.json()) as TeamRegister;
	};
	const before = await register();
	expect(before.agreements).toMatchObject([{ id: agreement, provisional: true }]);
	expect(before.chain).toMatchObject([{ agreement }, { agreement, is: 'way' }]);
	const ask = async (link: object, token = facilitator.token) => {
		const response = await fetch(`${server.url}/api/workshops/${workshop}/answer-links`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
			body: JSON.stringify({ link: { for: 'confirm', agreement, ...link } }),
		});
		return (await response.json()) as { key: string; person: string } & Partial<ErrorAnswer>;
	};
	const [sales] = crew.players;
	expect((await ask({ name: 'Omar' }, sales!.token)).error?.code).toBe('not-allowed');
	expect((await ask({ name: ' ' })).error?.code).toBe('name-missing');
	expect((await ask({ person: sales!.seat })).error?.code).toBe('unknown-person');
	await facilitator.act({ type: 'CloseWorkshop' });
	const { key, person } = await ask({ name: 'Omar' });
	const seat = () => facilitator.view.room.participants[person];
	await facilitator.until(() => seat() !== undefined, 'the seat');
	expect(seat()).toMatchObject({ name: 'Omar', side: 'operations', role: 'participant' });
	// Named again, it is the same person; the link before opens nothing more.
	const second = await ask({ name: 'Omar ' });
	expect(second.person).toBe(person);
	const path = `${server.url}/api/workshops/${workshop}/answer`;
	const read = async (by: string, body?: object) => {
		const response = await fetch(path, {
			...(body && { method: 'POST', body: JSON.stringify({ commandId: nextId(), ...body }) }),
			headers: {
				...(body && { 'content-type': 'application/json' }),
				authorization: `Bearer ${by}`,
			},
		});
		return (await response.json()) as ConfirmPage & Partial<ErrorAnswer>;
	};
	expect((await read(key)).error?.code).toBe('wrong-key');
	const page = await read(second.key);
	expect(page).toMatchObject({ for: 'confirm', side: 'operations', answer: null });
	expect(page.hash).toBe(before.agreements[0]?.hash);
	const word = { type: 'ConfirmSeal', agreement, confirmed: true, reason: '' };
	expect((await read(second.key, { ...word, hash: 'another' })).error?.code).toBe('other-text');
	const said = { type: 'SayWord', agreement, version: 1, word: 'agree', reason: '', named: true };
	expect((await read(second.key, said)).error?.code).toBe('not-allowed');
	expect(await read(second.key, { ...word, hash: page.hash })).toMatchObject({
		answer: { confirmed: true, by: 'you' },
	});
	const after = await register();
	expect(after.agreements).toEqual(before.agreements);
	// What was sealed stays as it was, and the answer comes after it.
	expect(after.chain).toMatchObject([...before.chain!, { agreement, is: 'answer' }]);
	expect(after.confirmations).toMatchObject([
		{ agreement, workshop, confirmed: true, by: person, hash: page.hash },
	]);
	expect(after.people[person]?.name).toBe('Omar');
	expect((await ask({ name: 'Oda' })).error?.code).toBe('not-provisional');
});

it('AN21, AN22 the sponsor is given a link, reads the questions alone and answers them after the end', async () => {
	const { play, facilitator, ask } = await house();
	const { url, workshop, created } = play;
	const give = async (link: object = { for: 'strategy' }, token = facilitator.token) => {
		const response = await fetch(`${url}/api/workshops/${workshop}/answer-links`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
			body: JSON.stringify({ link }),
		});
		return (await response.json()) as { key: string; person: string } & Partial<ErrorAnswer>;
	};
	expect((await give()).error?.code).toBe('sponsor-missing');
	const { version, statement, objectives } = facilitator.view.room.strategy;
	const forms = objectives.map(({ asks: _asks, ...form }) => form);
	const strategy = { basis: version, sponsor: 'Petra Vos', statement, objectives: forms };
	await facilitator.act({ type: 'SetStrategy', ...strategy });
	expect((await give()).error?.code).toBe('unknown-question');
	const question = nextId();
	const text = 'Margin or volume?';
	const about = { kind: 'objective', id: objectives[0]!.id } as const;
	await facilitator.act({ type: 'AskStrategy', question, text, by: '2026-12-11', about });
	expect((await give({ for: 'strategy' }, play.crew.players[0]!.token)).error?.code).toBe(
		'not-allowed',
	);
	await facilitator.act({ type: 'CloseWorkshop' });
	const { key, person } = await give();
	const seat = () => facilitator.view.room.participants[person];
	await facilitator.until(() => seat() !== undefined, 'the sponsor');
	expect(seat()).toMatchObject({ name: 'Petra Vos', role: 'observer', side: null });
	// Asked for again it is the same person, and one link.
	expect((await give()).person).toBe(person);
	expect((await ask(key)).code).toBe('wrong-key');
	const again = (await give()).key;
	const { text: told, read } = await ask(again);
	expect(read).toMatchObject({
		...{ for: 'strategy', name: 'Petra Vos' },
		questions: [{ id: question, text, due: '2026-12-11', answer: '' }],
	});
	const { room } = facilitator.view;
	const others = Object.values(room.participants).filter(({ role }) => role === 'participant');
	for (const secret of [
		...others.flatMap(({ id, name }) => [id, JSON.stringify(name)]),
		...objectives.slice(1).map(({ title }) => title),
		...[statement, room.workshop.joinCode, created.teamId, created.teamKey],
	])
		expect(told).not.toContain(secret);
	const answer = { type: 'AnswerQuestion', question, answer: 'Margin, until June.' };
	expect((await ask(again, { ...answer, question: nextId() })).code).toBe('unknown-question');
	const asks = { type: 'AskStrategy', question: nextId(), text: 'Why?', by: null, about };
	expect((await ask(again, asks)).code).toBe('not-allowed');
	expect((await ask(again, answer)).read).toMatchObject({
		questions: [{ id: question, answer: 'Margin, until June.' }],
	});
	const now = () => facilitator.view.room.questions[question]?.answer;
	await facilitator.until(() => now() === 'Margin, until June.', 'the answer');
	const revoke = { for: 'strategy', agreement: null, person } as const;
	await facilitator.act({ type: 'RevokeAnswerLink', answer: revoke });
	expect((await ask(again)).code).toBe('wrong-key');
});
