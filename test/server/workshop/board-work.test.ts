import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import {
	draftText,
	readDraft,
	setDraft,
	setEffect,
	setElement,
	setOwner,
	setRestsOn,
} from '../../../shared/board/agreement-draft.ts';
import { addCase, caseText, setCase, readCase } from '../../../shared/board/case-card.ts';
import {
	addCard,
	cardText,
	conflictsOf,
	readCard,
	setCardNaming,
	setDeleted,
} from '../../../shared/board/conflict-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { canonicalText } from '../../../shared/check/called-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { guessesBy } from '../../../shared/insight/guesses.ts';
import type { SentCommand } from '../../../shared/protocol.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { hashOf } from '../../../server/identity/token.ts';
import type { LiveWorkshop } from '../../../server/workshop/live-workshop.ts';
import { nextId } from '../../support/boat.ts';
import { form } from '../../support/agreement-room.ts';
import { openWorkshops, room } from './scene.ts';

type Doc = Awaited<ReturnType<LiveWorkshop['room']>>['doc'];
type Sent = SentCommand extends infer C
	? C extends unknown
		? Omit<C, 'commandId'>
		: never
	: never;

/** The room of the scene, in which people write on the board. */
async function office() {
	const scene = await room();
	const { live, host } = scene;
	const perform = (by: Id, command: Sent) =>
		live.perform(by, { commandId: nextId(), ...command } as SentCommand);
	const board = await live.rooms.get(boardName);
	const write = (change: (doc: Doc) => void) =>
		board.write(change, (record) => live.commit([], record ? [record] : [], host));
	const setStrategy = (basis: number, ...objectives: Id[]) =>
		perform(host, {
			...{ type: 'SetStrategy', basis, statement: 'Grow' },
			objectives: objectives.map((id) => form(id, `Objective ${id}`)),
		});
	return { ...scene, perform, board, write, setStrategy };
}

const [a1, a2] = [nextId(), nextId()];
const [o1, o2] = [nextId(), nextId()];
const [k1, c1] = [nextId(), nextId()];

/** An agreement that waits for nothing but words, written by Anna and Bert. */
async function drafted() {
	const scene = await office();
	const { perform, write, setStrategy, anna, bert, host } = scene;
	await setStrategy(0, o1);
	for (const [by, side] of [
		[anna, 'sales'],
		[bert, 'operations'],
	] as const)
		await perform(by, { type: 'TranslateObjective', objective: o1, side, text: 'Ask' });
	await perform(host, { type: 'AddAgreement', agreement: a1 });
	await write((doc) => {
		const type = (field: Parameters<typeof draftText>[2], words: string) =>
			draftText(doc, a1, field)!.insert(0, words);
		type('statement', ' Planning publishes free capacity every Thursday.\r\n');
		type('firstStep', 'Publish the list of the first line');
		type('indicator', 'Late orders');
		type('target', '3 a year');
		setOwner(doc, a1, anna, true);
		setOwner(doc, a1, bert, true);
		setEffect(doc, a1, o1, 'strengthens');
		setDraft(doc, a1, { reviewOn: '2027-01-28', level: 'implementation' });
		setElement(doc, a1, 'f', true);
		addCase(doc, k1, orderAt(0), { title: ' Forty pallets ', timeline: 'Week 11\n\nWeek 12 ' });
		addCard(doc, c1, orderAt(0), { title: 'Rush orders' });
		for (const ground of [k1, c1]) setRestsOn(doc, a1, ground, true);
	});
	await perform(anna, {
		type: 'TapLine',
		agreement: a1,
		case: k1,
		line: 1,
		how: 'Asked',
		on: true,
	});
	return scene;
}

const call = { type: 'CallForConsent', agreement: a1 } as const;
const word = (version: number): Sent => ({
	...{ type: 'SayWord', agreement: a1, version, word: 'agree', reason: '', named: true },
});
const seal = { type: 'SealAgreement', agreement: a1, version: 1 } as const;

describe('drafting', () => {
	it('Z13, K11 a draft is written in one batch with the fact', async () => {
		const { perform, anna, batches, board, setStrategy, live } = await office();
		await setStrategy(0, o1);
		batches.length = 0;
		expect(await perform(anna, { type: 'AddAgreement', agreement: a1 })).toEqual({ seq: live.seq });
		expect(batches).toHaveLength(1);
		expect(batches[0]).toMatchObject([
			{ events: [{ type: 'AgreementDrafted', number: 1 }], records: [{ document: boardName }] },
		]);
		expect(readDraft(board.doc, a1)).toMatchObject({ id: a1, statement: '', effects: {} });
		expect(draftText(board.doc, a1, `why/${o1}`)).toBeDefined();
	});

	it('Z13 drafting it again leaves it as it is', async () => {
		const { perform, anna, bert, write, board, batches } = await office();
		await perform(anna, { type: 'AddAgreement', agreement: a1 });
		await write((doc) => draftText(doc, a1, 'statement')!.insert(0, 'Publish'));
		batches.length = 0;
		await perform(bert, { type: 'AddAgreement', agreement: a1 });
		expect(batches).toEqual([]);
		expect(readDraft(board.doc, a1)?.statement).toBe('Publish');
	});

	it('N18, Z13 what another company has written is tried with its words, in one batch', async () => {
		const { perform, anna, bert, write, board, batches } = await office();
		const seat = (company: string, side: 'sales' | 'operations') =>
			({ type: 'ChangeSeat', name: 'Name', side, function: null, company, remote: false }) as const;
		await perform(anna, seat('Mill', 'sales'));
		await perform(bert, seat('Bakery', 'operations'));
		await perform(anna, { type: 'AddAgreement', agreement: a1 });
		await write((doc) => {
			draftText(doc, a1, 'statement')!.insert(0, 'Publish');
			setDraft(doc, a1, { scope: 'Mill', level: 'strategic' });
			setOwner(doc, a1, anna, true);
		});
		batches.length = 0;
		const sent = { type: 'AddAgreement', agreement: a2, triedFrom: a1 } as const;
		await perform(bert, sent);
		expect(batches).toMatchObject([
			[{ events: [{ triedFrom: a1 }], records: [{ document: boardName }] }],
		]);
		const tried = { statement: 'Publish', scope: 'Bakery', level: 'strategic', owners: [] };
		expect(readDraft(board.doc, a2)).toMatchObject(tried);
		// Said again by a colleague, or by oneself, it adds nothing to those words.
		await perform(bert, sent);
		await perform(bert, { ...sent, agreement: nextId() });
		expect(batches).toHaveLength(1);
		expect(readDraft(board.doc, a2)).toMatchObject(tried);
	});

	it('N25, Z13 one that is made of a conflict rests on it, in one batch, and of none that is taken down', async () => {
		const { perform, anna, bert, host, write, board, batches, live } = await office();
		await write((doc) => {
			addCard(doc, c1, orderAt(0), { title: 'Rush orders', scope: 'Mill', elements: ['f'] });
			addCase(doc, k1, orderAt(0), { title: 'Forty pallets' });
		});
		const card = { id: c1, author: anna, sales: 'own', operations: 'own' } as const;
		await live.commit([{ type: 'ConflictsRevealed', named: true, cards: [card] }], [], host);
		batches.length = 0;
		const of = (agreement: Id, kind: 'conflict' | 'case', id: Id) =>
			({ type: 'AddAgreement', agreement, from: { kind, id } }) as const;
		await perform(anna, of(a1, 'conflict', c1));
		expect(batches).toMatchObject([
			[{ events: [{ type: 'AgreementDrafted' }], records: [{ document: boardName }] }],
		]);
		expect(readDraft(board.doc, a1)).toMatchObject({
			...{ restsOn: [c1], scope: 'Mill', elements: ['f'] },
		});
		await perform(host, of(a2, 'case', k1));
		expect(readDraft(board.doc, a2)).toMatchObject({ restsOn: [k1] });
		await write((doc) => setDeleted(doc, c1, true));
		const other = nextId();
		expect(await perform(bert, of(other, 'conflict', c1))).toEqual({
			refusal: { code: 'unknown-card' },
		});
		expect(readDraft(board.doc, other)).toBeUndefined();
	});

	it('N2 of several who draft at once each has a number of its own', async () => {
		const { perform, anna, bert, host, live } = await office();
		const ids = Array.from({ length: 6 }, nextId);
		await Promise.all(
			ids.map((agreement, index) =>
				perform([anna, bert, host][index % 3]!, { type: 'AddAgreement', agreement }),
			),
		);
		const numbers = Object.values(live.state.agreements).map(({ number }) => number);
		expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('Z13 what is refused leaves nothing on the board', async () => {
		const { perform, host, board, live, batches } = await office();
		await perform(host, { type: 'CloseWorkshop' });
		batches.length = 0;
		expect(await perform(host, { type: 'AddAgreement', agreement: a1 })).toEqual({
			refusal: { code: 'workshop-closed' },
		});
		expect(batches).toEqual([]);
		expect(readDraft(board.doc, a1)).toBeUndefined();
		expect(live.state.agreements).toEqual({});
	});
});

describe('setting the strategy', () => {
	it('Z13, K13 gives existing drafts the texts of new objectives in the same batch', async () => {
		const { perform, anna, setStrategy, batches, board } = await office();
		await perform(anna, { type: 'AddAgreement', agreement: a1 });
		expect(draftText(board.doc, a1, `why/${o1}`)).toBeUndefined();
		batches.length = 0;
		await setStrategy(0, o1, o2);
		expect(batches).toHaveLength(1);
		expect(batches[0]).toMatchObject([
			{ events: [{ type: 'StrategySet' }], records: [{ document: boardName }] },
		]);
		for (const objective of [o1, o2])
			expect(draftText(board.doc, a1, `tradeOff/${objective}`)).toBeDefined();
		batches.length = 0;
		await setStrategy(1, o2, o1);
		expect(batches[0]).toMatchObject([{ events: [{ type: 'StrategySet' }], records: [] }]);
	});

	it('K13 a draft that is made while the strategy changes has the new objectives', async () => {
		const { log, live, host } = await office();
		// After a restart the board must be fetched first: both commands wait for it.
		const again = (await openWorkshops(log).open(live.id))!;
		const objectives = [form(o1, 'Deliver')];
		await Promise.all([
			again.perform(host, {
				...{ commandId: nextId(), type: 'SetStrategy', basis: 0, statement: '', objectives },
			}),
			again.perform(host, { commandId: nextId(), type: 'AddAgreement', agreement: a2 }),
		]);
		const { doc } = await again.rooms.get(boardName);
		expect(draftText(doc, a2, `why/${o1}`)).toBeDefined();
	});

	it('Z13 refused, it writes nothing', async () => {
		const { perform, anna, setStrategy, batches } = await office();
		await perform(anna, { type: 'AddAgreement', agreement: a1 });
		batches.length = 0;
		expect(await setStrategy(3, o1)).toEqual({ refusal: { code: 'strategy-changed' } });
		expect(batches).toEqual([]);
	});
});

describe('calling for consent', () => {
	it('Q12 freezes the draft as it stands, with a hash that anybody can prove', async () => {
		const { perform, host, live, anna, bert } = await drafted();
		live.attendance.enter(anna);
		expect(await perform(host, call)).toEqual({ seq: live.seq });
		const [called] = live.state.agreements[a1]!.calls;
		expect(called).toMatchObject({
			version: 1,
			by: host,
			text: {
				...{ statement: ' Planning publishes free capacity every Thursday.\r\n', scope: '' },
				...{ owners: [anna, bert].sort(), reviewOn: '2027-01-28', validFrom: '' },
				effects: { [o1]: { effect: 'strengthens', why: '', tradeOff: '' } },
			},
		});
		expect(called!.hash).toBe(hashOf(canonicalText(called!.text, called!.salt)));
		expect(called!.salt).toMatch(/^[\w-]{22}$/);
		await perform(host, call);
		const [first, second] = live.state.agreements[a1]!.calls;
		expect(second).toMatchObject({ version: 2, text: first!.text });
		expect(second!.salt).not.toBe(first!.salt);
		expect(second!.hash).not.toBe(first!.hash);
	});

	it('Q12 takes what was on its way', async () => {
		const { perform, host, live, anna, board } = await drafted();
		const connection = {
			...{ seat: anna, send: () => undefined, stored: () => undefined },
			refuse: (why: string) => expect.unreachable(why),
		};
		const { Doc: YDoc, applyUpdate, encodeStateAsUpdate } = await import('yjs');
		const page = new YDoc();
		applyUpdate(page, encodeStateAsUpdate(board.doc));
		const updates: Uint8Array[] = [];
		page.on('update', (update: Uint8Array) => updates.push(update));
		draftText(page, a1, 'firstStep')!.insert(0, 'From next week: ');
		draftText(page, a1, 'firstStep')!.insert(0, 'Now. ');
		// The first is applied at once, the second waits with others.
		for (const update of updates) board.receive(connection, update, true);
		expect(readDraft(board.doc, a1)?.firstStep).not.toContain('Now. ');
		await perform(host, call);
		expect(live.state.agreements[a1]!.calls[0]!.text.firstStep).toBe(
			'Now. From next week: Publish the list of the first line',
		);
	});

	it('Q14 asks who was connected in the ten minutes before, and the owners', async () => {
		const { perform, host, live, anna, bert, clock, write } = await drafted();
		await write((doc) => setOwner(doc, a1, bert, false));
		const electorate = () => live.state.agreements[a1]!.calls.at(-1)!.electorate;
		live.attendance.enter(bert);
		live.attendance.enter(host);
		await perform(host, call);
		expect(electorate()).toEqual({ sales: [anna], operations: [bert], other: [] });
		live.attendance.leave(bert);
		clock.now += 10 * 60_000;
		await perform(host, call);
		expect(electorate().operations).toEqual([bert]);
		clock.now++;
		await perform(host, call);
		expect(electorate()).toEqual({ sales: [anna], operations: [], other: [] });
	});

	it('Q16 leaves out what the room does not know any more', async () => {
		const { perform, host, live, anna, setStrategy, write } = await drafted();
		await write((doc) => {
			setOwner(doc, a1, host, true);
			setOwner(doc, a1, nextId(), true);
			setDraft(doc, a1, { scope: ' ' });
		});
		await setStrategy(1, o2);
		await write((doc) => setEffect(doc, a1, o2, 'harms'));
		await perform(host, call);
		const { text } = live.state.agreements[a1]!.calls[0]!;
		expect(Object.keys(text.effects)).toEqual([o2]);
		expect(text.owners).toContain(anna);
		expect(text).toMatchObject({ scope: '', owners: { length: 2 } });
	});

	it('Q12 without a draft it is refused', async () => {
		const { perform, host, board, write } = await office();
		expect(await perform(host, call)).toEqual({ refusal: { code: 'unknown-agreement' } });
		await perform(host, { type: 'AddAgreement', agreement: a1 });
		await write((doc) => doc.getMap('drafts').delete(a1));
		expect(readDraft(board.doc, a1)).toBeUndefined();
		expect(await perform(host, call)).toEqual({ refusal: { code: 'unknown-agreement' } });
		expect(await perform(host, seal)).toEqual({ refusal: { code: 'not-called' } });
		// Drafted again it is empty, and has its number.
		await perform(host, { type: 'AddAgreement', agreement: a1 });
		expect(await perform(host, call)).toEqual({ refusal: { code: 'statement-missing' } });
	});
});

describe('sealing', () => {
	/** Asked, and agreed by both owners. */
	async function carried() {
		const scene = await drafted();
		const { perform, host, anna, bert } = scene;
		await perform(host, call);
		for (const by of [anna, bert]) await perform(by, word(1));
		return scene;
	}
	const recordOf = (live: LiveWorkshop) => live.state.agreements[a1]!.sealed!;

	it('Z7, Z9 takes tags, cases and revealed cards as they stand', async () => {
		const { perform, host, live, anna, write } = await carried();
		await write((doc) => setElement(doc, a1, 'b', true));
		expect(await perform(host, seal)).toEqual({ seq: live.seq });
		expect(recordOf(live)).toMatchObject({
			...{ level: 'implementation', elements: ['b', 'f'], findings: [], version: 1 },
			// The card is on the board, but it was never revealed.
			restsOn: [{ id: k1, kind: 'case', title: 'Forty pallets' }],
			replay: [{ case: k1, title: 'Forty pallets', line: 'Week 12', how: 'Asked', by: anna }],
			...{ hash: live.state.agreements[a1]!.calls[0]!.hash },
		});
	});

	it('N14 seals the line that was tapped, wherever it stands by then', async () => {
		const { perform, host, live, anna, write } = await carried();
		expect(live.state.agreements[a1]!.replay).toMatchObject([{ line: 1, words: 'Week 12' }]);
		await write((doc) => caseText(doc, k1, 'timeline')!.insert(0, 'Week 9\nWeek 10\n'));
		expect(await perform(host, seal)).toEqual({ seq: live.seq });
		expect(recordOf(live).replay).toMatchObject([{ line: 'Week 12', how: 'Asked', by: anna }]);
	});

	it('N14 the line is untapped where it stands by then', async () => {
		const { perform, live, bert, write } = await drafted();
		await write((doc) => caseText(doc, k1, 'timeline')!.insert(0, 'Week 10\n'));
		const off = { type: 'TapLine', agreement: a1, case: k1, how: '', on: false } as const;
		await perform(bert, { ...off, line: 1 });
		expect(live.state.agreements[a1]!.replay).toHaveLength(1);
		await perform(bert, { ...off, line: 2 });
		expect(live.state.agreements[a1]!.replay).toEqual([]);
	});

	it('N15 a line that was written otherwise is not on the record', async () => {
		const { perform, host, live, write } = await carried();
		await write((doc) => caseText(doc, k1, 'timeline')!.insert(9, 'Not '));
		await perform(host, seal);
		expect(recordOf(live).replay).toEqual([]);
	});

	it('N15 of a case that was removed a mark can still be taken away', async () => {
		const { perform, live, bert, write } = await drafted();
		await write((doc) => setCase(doc, k1, { deleted: true }));
		const off = { type: 'TapLine', agreement: a1, case: k1, how: '', on: false } as const;
		await perform(bert, { ...off, line: 1 });
		expect(live.state.agreements[a1]!.replay).toEqual([]);
	});

	it('Z8 seals the text that was called, whatever was written since', async () => {
		const { perform, host, live, write } = await carried();
		await write((doc) => draftText(doc, a1, 'statement')!.insert(0, 'Never: '));
		await perform(host, seal);
		expect(recordOf(live).text.statement).not.toContain('Never');
		expect(await perform(host, seal)).toEqual({ refusal: { code: 'agreement-sealed' } });
	});

	it('Z8 seals it though somebody has taken the draft off the board', async () => {
		const { perform, host, live, write } = await carried();
		await write((doc) => doc.getMap('drafts').delete(a1));
		expect(await perform(host, seal)).toEqual({ seq: live.seq });
		expect(recordOf(live)).toMatchObject({ level: null, elements: [], restsOn: [] });
	});

	it('Z9 the record is bounded, whatever stands on the board', async () => {
		const { perform, host, live, write } = await carried();
		await write((doc) => {
			const timeline = caseText(doc, k1, 'timeline')!;
			// Every line grows, the tapped one too.
			const lines = timeline.toString().split('\n');
			timeline.delete(0, timeline.length);
			timeline.insert(0, lines.map((line) => line + 'x'.repeat(100_000)).join('\n'));
		});
		await write((doc) => caseText(doc, k1, 'title')!.insert(0, 'x'.repeat(200_000)));
		await perform(host, seal);
		expect(JSON.stringify(recordOf(live)).length).toBeLessThan(10_000);
	});

	it('Z7 a third function is present while it is connected', async () => {
		const { perform, host, live, write } = await carried();
		const reveal = await live.privates.of(live.state.agreements[a1]!.calls[0]!.text.owners[0]!);
		const priced = nextId();
		await reveal[1].write(
			(doc) => addCard(doc, priced, orderAt(0), { salesWants: 'A rebate', topic: 'pricing' }),
			(record) => live.commit([], record ? [record] : [], host),
		);
		await perform(host, { type: 'RevealConflicts' });
		await write((doc) => setRestsOn(doc, a1, priced, true));
		await perform(host, seal);
		expect(recordOf(live).restsOn.map(({ title }) => title)).toContain('A rebate');
		expect(recordOf(live).findings.map(({ rule }) => rule)).toEqual(['missing-function']);
	});

	it('I13 what was left empty when it was shown is no guess, also when its side has written it', async () => {
		const { perform, host, live, anna, bert, write } = await drafted();
		const [, own] = await live.privates.of(anna);
		const [blank, made] = [nextId(), nextId()];
		await own.write(
			(doc) => {
				addCard(doc, blank, orderAt(0), { salesWants: 'A rebate', operationsWants: ' ' });
				addCard(doc, made, orderAt(1), { salesWants: 'A date', operationsWants: 'None' });
			},
			(record) => live.commit([], record ? [record] : [], anna),
		);
		await perform(host, { type: 'RevealConflicts' });
		await write((doc) => cardText(doc, blank, 'operationsWants')!.insert(0, 'A full line'));
		for (const conflict of [blank, made])
			await perform(bert, { type: 'ConfirmGuess', conflict, how: 'rewritten' });
		const { conflicts } = live.state;
		expect(guessesBy('sales', Object.values(conflicts))).toEqual({ right: 0, answered: 1 });
		expect(conflicts[blank]).toMatchObject({ operations: 'rewritten', unguessed: true });
	});

	it('C19 a card carries a name as its author has begun it, and its text on the board does not tell which does', async () => {
		const { perform, host, live, anna, board } = await drafted();
		const [, own] = await live.privates.of(anna);
		const [before, since, later] = [nextId(), nextId(), nextId()];
		const write = (change: (doc: Y.Doc) => void) =>
			own.write(change, (record) => live.commit([], record ? [record] : [], anna));
		const begin = (id: string, naming?: number) =>
			write((doc) => {
				addCard(doc, id, orderAt(0), { salesWants: 'A rebate' });
				if (naming !== undefined) setCardNaming(doc, id, naming);
			});
		await begin(before);
		await perform(host, { type: 'SetNames', shown: true });
		await begin(since, live.state.namings);
		await perform(host, { type: 'RevealConflicts' });
		const authors = () =>
			Object.fromEntries(
				Object.entries(roomView(live.state).conflicts).map(([id, { author }]) => [id, author]),
			);
		expect(authors()).toEqual({ [before]: null, [since]: anna });
		await begin(later, live.state.namings);
		await perform(anna, { type: 'ShareConflict', conflict: later });
		expect(authors()).toEqual({ [before]: null, [since]: anna, [later]: anna });
		for (const id of [before, since, later])
			expect(readCard(board.doc, id)).not.toHaveProperty('naming');
		await perform(host, { type: 'SetNames', shown: false });
		expect(authors()).toEqual({ [before]: null, [since]: null, [later]: null });
	});

	it('Z4 what the room does not carry is not sealed', async () => {
		const { perform, host, live, anna } = await drafted();
		await perform(host, call);
		expect(await perform(host, seal)).toEqual({ refusal: { code: 'not-carried' } });
		await perform(anna, word(1));
		expect(await perform(host, seal)).toEqual({ refusal: { code: 'not-carried' } });
		expect(live.state.agreements[a1]!.sealed).toBeNull();
	});
});

describe('a crash', () => {
	it('Z13 leaves the fact and the draft, or neither', async () => {
		const { log, live, perform, host, anna, setStrategy } = await office();
		await setStrategy(0, o1);
		await perform(anna, { type: 'AddAgreement', agreement: a1 });
		const failing = new Promise((fail) => {
			log.commit = () => Promise.reject(fail(undefined) ?? new Error('the disk is gone'));
		});
		void perform(host, { type: 'AddAgreement', agreement: a2 });
		await failing;
		const again = (await openWorkshops(log).open(live.id))!;
		const { doc } = await again.rooms.get(boardName);
		expect(Object.keys(again.state.agreements)).toEqual([a1]);
		expect(readDraft(doc, a1)).toBeDefined();
		expect(draftText(doc, a1, `why/${o1}`)).toBeDefined();
		expect(readDraft(doc, a2)).toBeUndefined();
	});

	it('V9 the same workshop comes back: calls, words, seals and drafts', async () => {
		const { log, live, perform, host, anna, bert, board } = await drafted();
		await perform(host, call);
		for (const by of [anna, bert]) await perform(by, word(1));
		await perform(host, seal);
		const again = (await openWorkshops(log).open(live.id))!;
		expect(again.state).toEqual(live.state);
		const { doc } = await again.rooms.get(boardName);
		expect(readDraft(doc, a1)).toEqual(readDraft(board.doc, a1));
	});
});

it('ER12 who is erased owns no draft and tells no case, and what was written stays', async () => {
	const { perform, board, host, anna, bert } = await drafted();
	board.doc.transact(() => setCase(board.doc, k1, { presenter: anna }));
	const name = 'Anna';
	expect(await perform(host, { type: 'ErasePerson', person: anna, name })).toHaveProperty('seq');
	expect(readDraft(board.doc, a1)?.owners).toEqual([bert]);
	expect(readDraft(board.doc, a1)?.statement).toContain('every Thursday');
	expect(readCase(board.doc, k1)).toMatchObject({ presenter: null, title: ' Forty pallets ' });
});

it('TD2 a card that is taken down leaves the board in one batch with the fact, its author’s own cards right after', async () => {
	const { live, perform, board, batches, workshops, anna, bert, host } = await office();
	const [, own] = await live.privates.of(anna);
	await own.write(
		(doc) => addCard(doc, c1, orderAt(0), { salesWants: 'A price' }),
		(record) => live.commit([], record ? [record] : [], anna),
	);
	await perform(host, { type: 'RevealConflicts' });
	await perform(host, {
		...{ type: 'PlanWorkshop', language: 'en', startsAt: null, place: '' },
		scope: { kind: 'circle' },
	});
	expect(conflictsOf(board.doc).has(c1)).toBe(true);
	const before = batches.length;
	await perform(bert, { type: 'TakeCardDown', conflict: c1 });
	expect(batches[before]).toMatchObject([
		{ events: [{ type: 'CardTakenDown', conflict: c1 }], records: [{ document: boardName }] },
	]);
	expect(conflictsOf(board.doc).has(c1)).toBe(false);
	await workshops.remove({ workshop: live.id, what: 'card', id: c1 });
	expect(conflictsOf(own.doc).has(c1)).toBe(false);
	expect(await perform(anna, { type: 'ShareConflict', conflict: c1 })).toHaveProperty('seq');
	expect(conflictsOf(board.doc).has(c1)).toBe(false);
});
