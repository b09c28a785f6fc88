import { describe, expect, it } from 'vitest';
import { addCard, readCards, type ConflictDraft } from '../../../shared/board/conflict-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import type { Id } from '../../../shared/ids.ts';
import type { SentCommand } from '../../../shared/protocol.ts';
import { refuse } from '../../../shared/refusal.ts';
import type { Sending } from '../../../client/connection/control.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import type { LiveWorkshop } from '../../../server/workshop/live-workshop.ts';
import { nextId } from '../../support/boat.ts';
import { openWorkshops as open, room } from './scene.ts';

async function write(live: LiveWorkshop, author: Id, index: number, draft: ConflictDraft) {
	const id = nextId();
	const [, own] = await live.privates.of(author);
	await own.write(
		(doc) => addCard(doc, id, orderAt(index), draft),
		(record) => live.commit([], record ? [record] : [], author),
	);
	return id;
}

const board = async (live: LiveWorkshop) => readCards((await live.rooms.get(boardName)).doc);
const reveal = (live: LiveWorkshop, host: Id) =>
	live.perform(host, { commandId: nextId(), type: 'RevealConflicts' });

describe('the reveal', () => {
	it('puts ready cards on the board, shuffled, at most two a person, in one batch with the fact', async () => {
		const { live, host, anna, bert, batches } = await room();
		const first = await write(live, anna, 0, { salesWants: 'Say yes at once' });
		const second = await write(live, anna, 1, { salesWants: 'One number per item' });
		await write(live, anna, 2, { salesWants: 'A third one' });
		await write(live, bert, 0, {});
		const fourth = await write(live, bert, 1, { operationsWants: 'A level load' });
		await write(live, bert, 2, { operationsWants: 'x'.repeat(281) });
		batches.length = 0;
		expect(await reveal(live, host)).toEqual({ seq: live.seq });
		expect((await board(live)).map(({ id }) => id)).toEqual([fourth, second, first]);
		expect(batches).toHaveLength(1);
		expect(batches[0]![0]).toMatchObject({
			events: [{ type: 'ConflictsRevealed' }, { type: 'CardsDealt' }, { type: 'StepEntered' }],
			records: [{ document: boardName }],
		});
	});

	it('C17 takes as many of a person as the facilitator says, the first ones', async () => {
		const { live, host, anna, bert } = await room();
		const first = await write(live, anna, 0, { salesWants: 'Say yes at once' });
		await write(live, anna, 1, { salesWants: 'One number per item' });
		const other = await write(live, bert, 0, { operationsWants: 'A level load' });
		const one = { commandId: nextId(), type: 'SetCardsPerPerson' as const, most: 1 };
		expect(await live.perform(host, one)).toEqual({ seq: live.seq });
		await reveal(live, host);
		expect((await board(live)).map(({ id }) => id).sort()).toEqual([first, other].sort());
	});

	it('takes effect once when it is asked for again before it is done', async () => {
		const { live, host, anna } = await room();
		await write(live, anna, 0, { salesWants: 'Say yes at once' });
		const ask = { commandId: nextId(), type: 'RevealConflicts' as const };
		const answers = await Promise.all([live.perform(host, ask), live.perform(host, ask)]);
		expect(answers).toEqual([{ seq: live.seq }, { seq: live.seq }]);
	});

	it('is refused while nobody has written', async () => {
		const { live, host } = await room();
		expect(await reveal(live, host)).toEqual({ refusal: { code: 'nothing-to-reveal' } });
	});

	it('takes what was on its way, and leaves nothing of an author in the document', async () => {
		const { live, host, anna, batches } = await room();
		await write(live, anna, 0, { salesWants: 'Say yes at once' });
		batches.length = 0;
		await reveal(live, host);
		const { update } = batches[0]![0]!.records[0]!;
		expect(Buffer.from(update).includes(anna)).toBe(false);
		const [, { doc }] = await live.privates.of(anna);
		const authors = [...doc.store.clients.keys()];
		const shown = [...(await live.rooms.get(boardName)).doc.store.clients.keys()];
		expect(shown.filter((client) => authors.includes(client))).toEqual([]);
	});
});

it('adds a later card when its author shares it, however many came before, and nobody else can', async () => {
	const { live, host, anna, bert } = await room();
	await write(live, anna, 0, { salesWants: 'Say yes at once' });
	await write(live, anna, 1, { salesWants: 'One number per item' });
	await reveal(live, host);
	const late = await write(live, anna, 2, { salesWants: 'A third one' });
	const share = (by: Id) =>
		live.perform(by, { commandId: nextId(), type: 'ShareConflict', conflict: late });
	expect(await share(bert)).toEqual({ refusal: { code: 'card-not-ready' } });
	expect(await share(anna)).toEqual({ seq: live.seq });
	expect((await board(live)).at(-1)?.salesWants).toBe('A third one');
	expect(live.state.conflicts[late]).toMatchObject({
		author: anna,
		sales: 'own',
		operations: 'guess',
	});
});

it('counts private cards as a number until the reveal', async () => {
	const { live, host, anna, bert } = await room();
	const counts: number[] = [];
	live.privates.onChange(() => counts.push(live.privates.count));
	await write(live, anna, 0, { salesWants: 'Say yes at once' });
	await write(live, bert, 0, { operationsWants: 'A level load' });
	expect(counts.at(-1)).toBe(2);
	await reveal(live, host);
	expect(live.privates.count).toBe(0);
});

it('is the same workshop after a restart: facts, texts, and commands that were applied', async () => {
	const { log, live, host, anna } = await room();
	await write(live, anna, 0, { salesWants: 'Say yes at once' });
	await reveal(live, host);
	const timer = { commandId: nextId(), type: 'SetTimer' as const, minutes: 5 };
	const done = await live.perform(host, timer);
	const again = (await open(log).open(live.id))!;
	expect(again.state).toEqual(live.state);
	expect(await board(again)).toEqual(await board(live));
	expect(await again.perform(host, timer)).toEqual(done);
	expect(again.seq).toBe(live.seq);
});

it('S24 answers a command that comes again as it did first, also where it left nothing', async () => {
	const { live, host, anna } = await room();
	const perform = (by: Id, command: Sending) =>
		live.perform(by, { ...command, commandId: nextId() } as SentCommand);
	const theme = {
		commandId: nextId(),
		type: 'AddTheme',
		theme: nextId(),
		title: 'Lead times',
	} as const;
	const wish = { commandId: nextId(), type: 'SayExpectation', text: 'less noise' } as const;
	await perform(anna, { type: 'SayExpectation', text: wish.text });
	await perform(host, { type: 'Freeze', frozen: true });
	const refused = await live.perform(anna, theme);
	expect(refused).toEqual({ refusal: refuse('frozen') });
	await perform(host, { type: 'Freeze', frozen: false });
	const unchanged = await live.perform(anna, wish);
	await perform(anna, { type: 'SayExpectation', text: 'more time' });
	const { seq } = live;
	// Both copies were on their way over a line that was given up.
	expect(await live.perform(anna, theme)).toEqual(refused);
	expect(await live.perform(anna, wish)).toEqual(unchanged);
	expect(live.seq).toBe(seq);
});

it('is loaded once, however many ask for it, and not remembered when it does not exist', async () => {
	const { log, live } = await room();
	let reads = 0;
	const readEvents = log.readEvents.bind(log);
	log.readEvents = (id) => (reads++, readEvents(id));
	const workshops = open(log);
	const [a, b] = await Promise.all([workshops.open(live.id), workshops.open(live.id)]);
	expect(a).toBe(b);
	expect(reads).toBe(1);
	const nobody = nextId();
	expect(await workshops.open(nobody)).toBeNull();
	await workshops.open(nobody);
	expect(reads).toBe(3);
});
