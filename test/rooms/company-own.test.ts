import { expect, it, onTestFinished } from 'vitest';
import { draftText, readDraft } from '../../shared/board/agreement-draft.ts';
import { addCase, readCase, readCases } from '../../shared/board/case-card.ts';
import { addOwnDraft, readOwnDrafts, setOwnDraftDeleted } from '../../shared/board/own-draft.ts';
import {
	addCard,
	cardText,
	readCards,
	setCardOnly,
	setDeleted,
} from '../../shared/board/conflict-card.ts';
import type { Id } from '../../shared/ids.ts';
import type { JoinRequest } from '../../shared/protocol.ts';
import { boardName, companyName, privateName } from '../../shared/workshop/documents.ts';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import type { CreateAnswer } from '../../shared/protocol.ts';
import { ask } from '../support/ask.ts';
import { serveApart } from '../support/boat.ts';
import { canary } from '../support/canaries.ts';
import { ControlLine } from '../support/hostile/control-line.ts';
import { DocumentLine, syncFrame } from '../support/hostile/document-line.ts';
import { newId, Player } from '../support/players.ts';

const acme = companyName('Acme');
const bolt = companyName('Bolt');

/** A circle of Acme and Bolt: of each a facilitator and two people who are confirmed, and who is not. */
async function circle(log = new MemoryLog()) {
	const logged: string[] = [];
	const server = await serveApart({ log, writeLog: (line) => void logged.push(line) });
	onTestFinished(server.end);
	const made = await ask<CreateAnswer>(`${server.url}/api/workshops`, {
		...{ title: 'A circle', template: 'experience', language: 'en' },
		plan: { startsAt: null, place: '', scope: { kind: 'circle' } },
	});
	const { workshopId: workshop, joinKey, facilitatorKey, cohostKey } = made;
	const join = async (request: JoinRequest) => {
		const player = await Player.join(server.url, workshop, request);
		onTestFinished(() => player.leave());
		return player;
	};
	const of = (name: string, side: 'sales' | 'operations', company: string) =>
		join({ key: joinKey, name, side, company });
	const frida = await join({ key: facilitatorKey, name: 'Frida' });
	const people = {
		frida,
		paul: await join({ key: cohostKey, name: 'Paul', company: 'Acme' }),
		bill: await join({ key: cohostKey, name: 'Bill', company: 'Bolt' }),
		sam: await of('Sam', 'sales', 'Acme'),
		omar: await of('Omar', 'operations', 'ACME'),
		bea: await of('Bea', 'sales', 'Bolt'),
		bo: await of('Bo', 'operations', 'Bolt'),
		olga: await join({ key: made.observerKey, name: 'Olga', company: 'Acme' }),
		wall: await join({ key: made.screenKey }),
	};
	for (const company of ['Acme', 'Bolt'])
		await frida.act({ type: 'ConfirmCompany', company, person: null, confirmed: true });
	// She types what the others are, and nobody has confirmed it.
	const uma = await of('Uma', 'sales', 'Acme');
	return { ...people, uma, server, workshop, made, log, logged };
}
type Circle = Awaited<ReturnType<typeof circle>>;

/** A private card, as a page writes it: whole, and marked in the same moment. */
async function write(one: Player, salesWants: string, only = ''): Promise<Id> {
	const id = newId();
	const mine = await one.open(privateName);
	mine.doc.transact(() => {
		addCard(mine.doc, id, 'a', { salesWants });
		if (only) setCardOnly(mine.doc, id, only);
	});
	await mine.allSaved();
	return id;
}

/** A case and a draft of the own company's, as its page writes them; the ids of both. */
async function writeOwn(one: Player, name: string, text: string): Promise<[Id, Id]> {
	const [story, draft] = [newId(), newId()];
	const theirs = await one.open(name);
	addCase(theirs.doc, story, 'a', { title: text, situation: text, question: text });
	addOwnDraft(theirs.doc, draft, 'a');
	for (const field of ['statement', 'firstStep', 'target'] as const)
		draftText(theirs.doc, draft, field)!.insert(0, text);
	await theirs.allSaved();
	return [story, draft];
}

const wantsIn = async (one: Player, name: string) =>
	readCards((await one.open(name)).doc).map(({ salesWants }) => salesWants);

const reveal = (frida: Player) => frida.act({ type: 'RevealConflicts' });

/** All that a further page of a seat is told. */
async function listen({ server: { url } }: Circle, { token }: Player): Promise<string[]> {
	const line = new ControlLine(url, { token });
	onTestFinished(() => line.end());
	const packets: string[] = [];
	line.onPacket = (packet) => {
		if (packet !== '2') packets.push(packet);
	};
	expect(await line.entered()).toBe('in');
	await expect.poll(() => packets.some((one) => one.includes('"presence"'))).toBe(true);
	return packets;
}

/** What one was told is told before the title is another one. */
async function settle(all: readonly string[][], { frida }: Circle, title: string) {
	await frida.act({ type: 'RenameWorkshop', title });
	const isOver = (packets: string[]) => packets.some((packet) => packet.includes(title));
	await expect.poll(() => all.every(isOver), { timeout: 10_000 }).toBe(true);
}

const report = async ({ server, workshop }: Circle, token: string, kind = 'json') => {
	const headers = { authorization: `Bearer ${token}` };
	const response = await fetch(`${server.url}/api/workshops/${workshop}/report.${kind}`, {
		headers,
	});
	expect(response.status).toBe(200);
	return response.text();
};

it('OW3, OW5 a card that is for one company goes to its people at the reveal, and to nobody else', async () => {
	const room = await circle();
	const { frida, paul, bill, sam, omar, bea, bo, olga, wall, uma, made, log, logged } = room;
	const [ofAcme, ofBolt, later, edited] = [canary(), canary(), canary(), canary()];
	const others = [frida, bill, bea, bo, olga, wall, uma];
	const heard = await Promise.all(others.map((one) => listen(room, one)));
	await write(sam, 'For everybody');
	await write(omar, 'For Acme', 'Acme').then(() => undefined);
	const own = await write(sam, ofAcme, 'acme');
	await write(bo, ofBolt, 'Bolt');
	await expect.poll(() => frida.presence.cards).toBe(1);
	await reveal(frida);

	for (const one of [sam, omar, paul])
		expect((await wantsIn(one, acme)).sort()).toEqual(['For Acme', ofAcme].sort());
	for (const one of [bea, bo, bill]) expect(await wantsIn(one, bolt)).toEqual([ofBolt]);
	expect(await wantsIn(bea, boardName)).toEqual(['For everybody']);
	expect(Object.keys(frida.view.room.conflicts)).toHaveLength(1);
	for (const one of [frida, bill])
		await expect
			.poll(() => one.presence.companies)
			.toEqual([
				{ company: 'Acme', cards: 2, cases: 0, drafts: 0 },
				{ company: 'Bolt', cards: 1, cases: 0, drafts: 0 },
			]);
	for (const one of [bea, olga, wall, uma, sam])
		expect(one.presence).not.toHaveProperty('companies');

	// Completed by another of the company, one more is shared later, one is taken down and brought back.
	const his = (await omar.open(acme)).doc;
	cardText(his, own, 'sharedInterest')!.insert(0, edited);
	setDeleted(his, own, true);
	await expect.poll(async () => (await wantsIn(sam, acme)).includes(ofAcme)).toBe(false);
	setDeleted(his, own, false);
	await (await omar.open(acme)).allSaved();
	const more = await write(sam, later, 'Acme');
	await sam.act({ type: 'ShareWithCompany', conflict: more });
	await expect.poll(() => wantsIn(paul, acme)).toContain(later);
	await expect
		.poll(() => frida.presence.companies?.[0])
		.toMatchObject({ company: 'Acme', cards: 3 });

	await settle(heard, room, 'The end');
	const secrets = [ofAcme, later, edited];
	const told = heard.map((packets) => packets.join('\n'));
	for (const secret of [...secrets, ofBolt]) {
		expect(told.filter((text) => text.includes(secret))).toEqual([]);
		expect(logged.join('')).not.toContain(secret);
		expect(JSON.stringify(await log.readEvents(room.workshop))).not.toContain(secret);
	}
	for (const secret of secrets)
		for (const { token } of [frida, bill, bea, bo, olga, wall, uma])
			for (const kind of ['json', 'md'])
				expect(await report(room, token, kind)).not.toContain(secret);
	for (const key of [made.joinKey, made.teamKey])
		expect(await report(room, key)).not.toContain(ofAcme);
	// OW7: whoever reads it has it in the report.
	for (const { token } of [sam, omar, paul]) {
		const { own: part } = JSON.parse(await report(room, token)) as { own: object };
		expect(part).toMatchObject({ conflicts: expect.any(Array) });
		expect(JSON.stringify(part)).toContain(ofAcme);
		expect(JSON.stringify(part)).not.toContain(ofBolt);
		expect(await report(room, token, 'md')).toContain(ofAcme);
	}
}, 60_000);

it('OW3, OW9 of who is not confirmed, or whom its people have not let read, it stays that person’s alone', async () => {
	const room = await circle();
	const { frida, sam, uma, bea } = room;
	const hers = await write(uma, 'Of Uma', 'Acme');
	const wrong = await write(bea, 'Of Bea', 'Acme');
	await write(sam, 'For everybody');
	await reveal(frida);
	expect(await wantsIn(sam, acme)).toEqual([]);
	for (const [one, conflict] of [
		[uma, hers],
		[bea, wrong],
	] as const) {
		const share = { type: 'ShareWithCompany' as const, conflict };
		expect(await one.send(share)).toMatchObject({ error: { code: 'company-unconfirmed' } });
		// Nor does it go to the board by the other door.
		const onBoard = { type: 'ShareConflict' as const, conflict };
		expect(await one.send(onBoard)).toMatchObject({ error: { code: 'card-not-ready' } });
	}
	expect(await wantsIn(sam, boardName)).toEqual(['For everybody']);
	const person = uma.seat;
	await frida.act({ type: 'ConfirmCompany', company: 'Acme', person, confirmed: true });
	expect(await uma.send({ type: 'ShareWithCompany', conflict: hers })).toMatchObject({
		error: { code: 'company-unconfirmed' },
	});
	expect((await tryOn(room, uma, acme)).code).toBe(4404);
	await sam.act({ type: 'AdmitToCompany', person });
	await uma.act({ type: 'ShareWithCompany', conflict: hers });
	await uma.act({ type: 'ShareWithCompany', conflict: hers });
	await expect.poll(() => wantsIn(sam, acme)).toEqual(['Of Uma']);
	expect(await sam.send({ type: 'ShareWithCompany', conflict: hers })).toMatchObject({
		error: { code: 'card-not-ready' },
	});
}, 60_000);

/** What every seat that is of no company or of another one is sent, with a card of Acme's own or without. */
async function framesOf(
	secret: (room: Circle) => Promise<void>,
	step?: 'vote',
): Promise<number[][]> {
	const room = await circle();
	const { frida, sam, bea, bo, olga, wall, uma } = room;
	await write(sam, 'For everybody');
	const heard: string[][] = [];
	for (const one of [bea, bo, olga, wall, uma]) heard.push(await listen(room, one));
	// Who is there is told a moment after somebody came: all have heard that before anything is compared.
	await write(bo, 'Another one');
	const hasBoth = (packets: string[]) => packets.some((packet) => packet.includes('"cards":2'));
	await expect.poll(() => heard.every(hasBoth), { timeout: 10_000 }).toBe(true);
	await settle(heard, room, 'It begins');
	const before = heard.map((packets) => packets.length);
	await secret(room);
	await reveal(frida);
	await secret(room);
	if (step) {
		const themes = [newId(), newId()];
		for (const theme of themes) await frida.act({ type: 'AddTheme', theme, title: 'A theme' });
		const cards = Object.keys(frida.view.room.conflicts);
		for (const [index, conflict] of cards.entries())
			await frida.act({
				...{ type: 'SortConflict', conflict, theme: themes[index] ?? null, before: null },
			});
		await frida.act({ type: 'OpenRound', over: 'themes', budget: 3, maxPerItem: 2 });
		await secret(room);
		await frida.act({ type: 'CloseRound' });
	}
	await settle(heard, room, 'The end');
	const since = heard.map((packets, index) => packets.slice(before[index]));
	// These come a moment later, wherever the room is by then: nothing that happens here tells anybody of them.
	expect(since.flat().filter((packet) => packet.includes('"presence"'))).toEqual([]);
	return since.map((packets) => packets.map(({ length }) => length));
}

it('OW4 what others are sent has the same number, order and length with it and without', async () => {
	const without = await framesOf(async () => undefined, 'vote');
	const withIt = await framesOf(async ({ frida, sam, omar }) => {
		const id = await write(sam, 'Of Acme and of nobody else', 'Acme');
		if (!frida.view.room.revealed) return;
		await sam.act({ type: 'ShareWithCompany', conflict: id });
		const his = await omar.open(acme);
		await his.until(() => readCards(his.doc).some((card) => card.id === id), 'the card');
		cardText(his.doc, id, 'example')!.insert(0, 'Completed');
		setDeleted(his.doc, id, true);
		await his.allSaved();
		const [, draft] = await writeOwn(omar, acme, 'Of Acme and of nobody else');
		setOwnDraftDeleted(his.doc, draft, true);
		await his.allSaved();
	}, 'vote');
	expect(without.every((lengths) => lengths.length > 8)).toBe(true);
	expect(withIt).toEqual(without);
}, 120_000);

/** Tries to read and write a document; what it was told, and how it ended: in time also where it is let in. */
async function tryOn({ server: { url }, workshop }: Circle, { token }: Player, document: string) {
	const line = new DocumentLine({ url, workshop, document, token });
	onTestFinished(() => line.end());
	let bytes = 0;
	const isLetIn = new Promise<'let in'>((resolve) => {
		line.onFrame = (frame) => {
			bytes += frame.byteLength;
			resolve('let in');
		};
	});
	line.socket.on('open', () => {
		line.send(syncFrame(0, Uint8Array.of(0)));
		line.send(syncFrame(2, Uint8Array.of(0, 0)));
	});
	return { code: await Promise.race([line.closed, isLetIn]), bytes };
}

it('OW6 whoever is not confirmed to be of it is refused its document under any name, without a byte', async () => {
	const room = await circle();
	const { frida, bill, sam, bea, bo, olga, wall, uma } = room;
	await write(sam, canary(), 'Acme');
	await write(bo, 'For everybody');
	await reveal(frida);
	const names = [acme, acme.replace('~1', '~2'), 'company/Acme~1', 'company/acme~1', 'company~1'];
	for (const one of [frida, bill, bea, olga, wall, uma])
		for (const name of names)
			expect(await tryOn(room, one, name), `${one.name}, ${name}`).toEqual({
				code: 4404,
				bytes: 0,
			});
	expect(await tryOn(room, { ...sam, token: 'a-token-of-nobody' } as Player, acme)).toEqual({
		...{ code: 4401, bytes: 0 },
	});
	// By no name of the company's own is another document opened, and by no other seat a private one.
	expect(await tryOn(room, sam, bolt)).toEqual({ code: 4404, bytes: 0 });
	expect(await tryOn(room, bea, `private/${sam.seat}~1`)).toEqual({ code: 4404, bytes: 0 });
}, 60_000);

it.each<[string, (room: Circle) => Promise<unknown>, number]>([
	[
		'is confirmed no more',
		({ frida, sam: { seat } }) =>
			frida.act({ type: 'ConfirmCompany', company: 'Acme', person: seat, confirmed: false }),
		4404,
	],
	[
		'names another company',
		({ sam }) =>
			sam.act({
				...{ type: 'ChangeSeat', name: 'Sam', side: 'sales', function: null },
				...{ company: 'Bolt', remote: false },
			}),
		4404,
	],
	['is taken out', ({ frida, sam }) => frida.act({ type: 'RemovePerson', person: sam.seat }), 4401],
	[
		'is erased',
		({ frida, sam }) => frida.act({ type: 'ErasePerson', person: sam.seat, name: 'Sam' }),
		4401,
	],
	[
		'is in a workshop of one company now',
		({ frida }) =>
			frida.act({
				...{ type: 'PlanWorkshop', language: 'en', startsAt: null, place: '' },
				scope: { kind: 'company', name: 'Acme' },
			}),
		4404,
	],
])(
	'OW6 whoever %s reads no further word of it',
	async (_how, change, code) => {
		const room = await circle();
		const { frida, sam, omar } = room;
		const id = await write(omar, 'Of Acme', 'Acme');
		await write(sam, 'For everybody');
		await reveal(frida);
		const { url } = room.server;
		const address = { url, workshop: room.workshop, document: acme, token: sam.token };
		const line = await new DocumentLine(address).read();
		onTestFinished(() => line.end());
		expect(readCards(line.doc)).toHaveLength(1);
		const theirs = await omar.open(acme);
		await change(room);
		const word = canary();
		let told = 0;
		const isTold = new Promise<'still told'>((resolve) => {
			line.onFrame = (frame) => {
				if (!Buffer.from(frame).includes(word)) return;
				told++;
				resolve('still told');
			};
		});
		cardText(theirs.doc, id, 'example')!.insert(0, word);
		expect(await Promise.race([line.closed, isTold])).toBe(code);
		expect(await tryOn(room, sam, acme)).toEqual({ code, bytes: 0 });
		expect(told).toBe(0);
		const share = await Promise.race([
			sam.send({ type: 'ShareWithCompany', conflict: id }),
			line.closed.then(() => ({ ok: false })),
		]);
		expect(share).toMatchObject({ ok: false });
	},
	60_000,
);

it('OW2 in a workshop that has ended it is read by its people, and written by nobody', async () => {
	const room = await circle();
	const { frida, sam, omar, bea } = room;
	const id = await write(sam, 'Of Acme', 'Acme');
	await write(omar, 'For everybody');
	await reveal(frida);
	const more = await write(sam, 'One more', 'Acme');
	await frida.act({ type: 'CloseWorkshop' });
	expect(await sam.send({ type: 'ShareWithCompany', conflict: more })).toMatchObject({
		error: { code: 'workshop-closed' },
	});
	const { url } = room.server;
	const address = { url, workshop: room.workshop, document: acme, token: omar.token };
	const line = await new DocumentLine(address).read();
	onTestFinished(() => line.end());
	expect(readCards(line.doc).map((card) => card.id)).toEqual([id]);
	expect(await tryOn(room, bea, acme)).toEqual({ code: 4404, bytes: 0 });
}, 60_000);

it('OW5 after a restart it is there as it was, and so is how many there are', async () => {
	const log = new MemoryLog();
	const first = await circle(log);
	await write(first.sam, 'Of Acme', 'Acme');
	await write(first.bo, 'For everybody');
	await reveal(first.frida);
	await writeOwn(first.omar, acme, 'Of Acme');
	const all = [{ company: 'Acme', cards: 1, cases: 1, drafts: 1 }];
	await expect.poll(() => first.frida.presence.companies).toEqual(all);
	await first.server.end();
	const again = await serveApart({ log });
	onTestFinished(again.end);
	const back = async ({ name, token }: Player) => {
		const player = await Player.enter(again.url, first.workshop, name, token);
		onTestFinished(() => player.leave());
		return player;
	};
	const frida = await back(first.frida);
	await expect.poll(() => frida.presence.companies).toEqual(all);
	const omar = await back(first.omar);
	expect(await wantsIn(omar, acme)).toEqual(['Of Acme']);
	const { doc } = await omar.open(acme);
	expect(readCases(doc)).toMatchObject([{ title: 'Of Acme' }]);
	expect(readOwnDrafts(doc)).toMatchObject([{ statement: 'Of Acme' }]);
}, 60_000);

it('OW7 a record that is made of such a report has nothing of it, in its log or in any report of it', async () => {
	const room = await circle();
	const { frida, sam, bo, log } = room;
	const secret = canary();
	await write(sam, secret, 'Acme');
	await write(bo, 'For everybody');
	await reveal(frida);
	await writeOwn(sam, acme, secret);
	const file = JSON.parse(await report(room, sam.token)) as { own: object };
	expect(file.own).toMatchObject({ cases: [{ title: secret }], drafts: [{ statement: secret }] });
	expect(JSON.stringify(file)).toContain(secret);
	const made = await ask<CreateAnswer>(`${room.server.url}/api/import`, file);
	const record = { ...room, workshop: made.workshopId };
	for (const key of [made.facilitatorKey, made.observerKey, made.teamKey]) {
		const text = await report(record, key);
		expect(text).not.toContain(secret);
		expect(text).toContain('For everybody');
		// And what is in it goes on from record to record.
		expect(text).toContain('"confirmed":true');
	}
	expect(JSON.stringify(await log.readEvents(made.workshopId))).not.toContain(secret);
}, 60_000);

it('OW10, OW11 a company’s cases and drafts are its people’s, and nobody else’s', async () => {
	const room = await circle();
	const { frida, paul, bill, sam, omar, bea, bo, olga, wall, uma, log, logged } = room;
	const others = [frida, bill, bea, bo, olga, wall, uma];
	await write(bo, 'For everybody');
	await reveal(frida);
	const heard = await Promise.all(others.map((one) => listen(room, one)));
	const secret = canary();
	await writeOwn(sam, acme, secret);
	for (const one of [omar, paul]) {
		const { doc, until } = await one.open(acme);
		await until(() => readOwnDrafts(doc).some(({ target }) => target === secret), 'the draft');
		expect(readCases(doc)).toMatchObject([{ title: secret, question: secret }]);
	}
	for (const one of [frida, bill])
		await expect
			.poll(() => one.presence.companies)
			.toEqual([{ company: 'Acme', cards: 0, cases: 1, drafts: 1 }]);
	await settle(heard, room, 'The end');
	expect(heard.flat().filter((packet) => packet.includes(secret))).toEqual([]);
	expect(logged.join('')).not.toContain(secret);
	expect(JSON.stringify(await log.readEvents(room.workshop))).not.toContain(secret);
	for (const { token } of others)
		for (const kind of ['json', 'md'])
			expect(await report(room, token, kind)).not.toContain(secret);
	// OW7: whoever reads them has them in the report.
	for (const { token } of [sam, omar, paul]) {
		const { own } = JSON.parse(await report(room, token)) as { own: object };
		expect(own).toMatchObject({ cases: [{ title: secret }], drafts: [{ statement: secret }] });
		const told = await report(room, token, 'md');
		expect(told.split(`### ${secret}\n`)).toHaveLength(3);
	}
}, 60_000);

it('OW11 a draft that one of them brings to everybody is one like any other, once, and nobody else brings it', async () => {
	const room = await circle();
	const { frida, bill, sam, omar, bea, uma, log } = room;
	await write(sam, 'For everybody');
	await reveal(frida);
	const [, draft] = await writeOwn(sam, acme, 'Sales asks first');
	const bring = {
		type: 'AddAgreement' as const,
		agreement: draft,
		from: { kind: 'own' as const, id: draft },
	};
	for (const one of [frida, bill, bea, uma])
		expect(await one.send(bring)).toMatchObject({ error: { code: 'unknown-agreement' } });
	expect(await sam.send({ ...bring, from: { kind: 'own', id: newId() } })).toMatchObject({
		error: { code: 'unknown-agreement' },
	});
	await Promise.all([omar.act(bring), sam.act(bring)]);
	const board = await bea.open(boardName);
	await board.until(() => readDraft(board.doc, draft) !== undefined, 'the draft');
	const words = { statement: 'Sales asks first', firstStep: 'Sales asks first', indicator: '' };
	expect(readDraft(board.doc, draft)).toMatchObject({
		...{
			...words,
			target: 'Sales asks first',
			scope: 'Acme',
			owners: [],
			restsOn: [],
			effects: {},
		},
	});
	const events = (await log.readEvents(room.workshop)).filter(
		({ type }) => type === 'AgreementDrafted',
	);
	expect(events).toHaveLength(1);
	const { seq: _, v: __, at: ___, commandId: ____, ...event } = events[0]!;
	expect(Object.keys(event).sort()).toEqual(['agreement', 'by', 'number', 'type']);
}, 60_000);

it('OW10 a case that one of them tells everybody is read by all', async () => {
	const room = await circle();
	const { frida, sam, bea } = room;
	await write(sam, 'For everybody');
	await reveal(frida);
	const [story] = await writeOwn(sam, acme, 'The rebate');
	const [own, board] = [await sam.open(acme), await sam.open(boardName)];
	addCase(board.doc, story, 'a', { ...readCase(own.doc, story)!, presenter: sam.seat });
	const hers = await bea.open(boardName);
	await hers.until(() => readCase(hers.doc, story)?.title === 'The rebate', 'the case');
}, 60_000);
