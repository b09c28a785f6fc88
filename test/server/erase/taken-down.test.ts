import { expect, it, vi } from 'vitest';
import {
	setRestsOn,
	draftText,
	setEffect,
	setDraft,
	setOwner,
	setElement,
} from '../../../shared/board/agreement-draft.ts';
import { addCase, casesOf, readCases } from '../../../shared/board/case-card.ts';
import { addCard } from '../../../shared/board/conflict-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { noBoard } from '../../../shared/board/plain-board.ts';
import type { Id } from '../../../shared/ids.ts';
import type { SentCommand } from '../../../shared/protocol.ts';
import { flawsIn } from '../../../shared/register/chain.ts';
import { boardName, companyName, storedName } from '../../../shared/workshop/documents.ts';
import { hashOf } from '../../../server/identity/token.ts';
import type { Room } from '../../../server/docs/room.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { nextId } from '../../support/boat.ts';
import { form } from '../../support/agreement-room.ts';
import { openWorkshops, room } from '../workshop/scene.ts';

type Sent = SentCommand extends infer C
	? C extends unknown
		? Omit<C, 'commandId'>
		: never
	: never;

const [a1, o1, k1] = [nextId(), nextId(), nextId()];
/** The case, by its title, its situation and a line of it. */
const words = /Forty pallets|stood outside|Friday at noon/;

/** A circle in which an agreement was sealed on a case that Mill told among its people first, and a later workshop. */
async function sealedOnCase(failures: unknown[] = []) {
	const register = new MemoryRegister();
	const onEraseFailure = (error: unknown) => void failures.push(error);
	const scene = await room({ register, onEraseFailure });
	const { live, host, anna, bert, log, workshops } = scene;
	const perform = async (by: Id, command: Sent) =>
		expect(
			await live.perform(by, { commandId: nextId(), ...command } as SentCommand),
		).toHaveProperty('seq');
	const write = (into: Room, change: (doc: Room['doc']) => void) =>
		into.write(change, (record) => live.commit([], record ? [record] : [], host));
	for (const [name, seat, side, company] of [
		['Anna', anna, 'sales', 'Mill'],
		['Bert', bert, 'operations', 'Bolt'],
	] as const)
		await perform(seat, {
			...{ type: 'ChangeSeat', name, side, function: null, company, remote: false },
		});
	await perform(host, {
		...{ type: 'SetStrategy', basis: 0, statement: 'Grow' },
		objectives: [form(o1, 'Deliver')],
	});
	for (const [by, side] of [
		[anna, 'sales'],
		[bert, 'operations'],
	] as const)
		await perform(by, { type: 'TranslateObjective', objective: o1, side, text: 'Ask' });
	const story = {
		title: 'Forty pallets',
		situation: 'They stood outside',
		timeline: 'Friday at noon',
	};
	const [board, mill] = await Promise.all(
		[boardName, companyName('Mill')].map((name) => live.rooms.get(name)),
	);
	for (const into of [board!, mill!])
		await write(into, (doc) => addCase(doc, k1, orderAt(0), story));
	await perform(host, { type: 'ChooseCase', case: k1, chosen: true });
	await perform(host, { type: 'OpenRound', over: 'cases', budget: 1, maxPerItem: 1 });
	await perform(host, { type: 'CloseRound' });
	await perform(host, { type: 'AddAgreement', agreement: a1 });
	await write(board!, (doc) => {
		draftText(doc, a1, 'statement')!.insert(0, 'Planning publishes free capacity every Thursday.');
		draftText(doc, a1, 'firstStep')!.insert(0, 'Publish the list of the first line');
		draftText(doc, a1, 'indicator')!.insert(0, 'Late orders');
		draftText(doc, a1, 'target')!.insert(0, '3 a year');
		for (const owner of [anna, bert]) setOwner(doc, a1, owner, true);
		setEffect(doc, a1, o1, 'strengthens');
		setDraft(doc, a1, { reviewOn: '2027-01-28', level: 'implementation' });
		setElement(doc, a1, 'f', true);
		setRestsOn(doc, a1, k1, true);
	});
	await perform(anna, {
		type: 'TapLine',
		agreement: a1,
		case: k1,
		line: 0,
		how: 'Asked',
		on: true,
	});
	await perform(host, { type: 'CallForConsent', agreement: a1 });
	for (const by of [anna, bert])
		await perform(by, {
			...{ type: 'SayWord', agreement: a1, version: 1, word: 'agree', reason: '', named: true },
		});
	await perform(host, { type: 'SealAgreement', agreement: a1, version: 1 });
	const next = await workshops.create({
		...{ title: 'Next', template: 'regular-session', language: 'en', teamKey: scene.teamKey },
	});
	if ('refusal' in next) throw new Error(next.refusal.code);
	const changes = { added: 1, changed: 0, deleted: 0, restored: 0 };
	const cases = { [k1]: { texts: story, values: {} } };
	await log.addCopy(live.id, {
		at: 1,
		beforeSetBack: false,
		changes,
		board: { ...noBoard(), cases },
	});
	const leaving = { workshop: live.id, what: 'card', id: k1 } as const;
	const again = () => openWorkshops(log, {}, { register, onEraseFailure });
	return {
		...scene,
		register,
		perform,
		write,
		board: board!,
		mill: mill!,
		later: next.workshopId,
		leaving,
		again,
		failures,
	};
}
type Scene = Awaited<ReturnType<typeof sealedOnCase>>;

async function expectGone(scene: Scene, workshops = scene.workshops) {
	const { log, live, later, register } = scene;
	expect(await log.leaving()).toEqual([]);
	for (const id of [live.id, later])
		expect(JSON.stringify(await log.readEvents(id))).not.toMatch(words);
	expect((await log.readCopy(live.id, 1))?.cases).toEqual({});
	for (const document of [boardName, companyName('Mill')]) {
		const { updates } = await log.loadDocument(live.id, storedName(document, ''));
		expect(updates.map((one) => Buffer.from(one).toString('latin1')).join()).not.toMatch(words);
	}
	const kept = (await register.read(live.state.team))!;
	expect(JSON.stringify(kept)).not.toMatch(words);
	expect(kept.agreements[0]?.restsOn).toMatchObject([{ id: k1, kind: 'case', takenDown: true }]);
	expect(flawsIn(kept, hashOf)).toEqual([]);
	const next = (await workshops.open(later))!;
	expect(next.state.earlier.agreements[0]?.restsOn).toMatchObject([{ id: k1, takenDown: true }]);
	expect((await workshops.open(live.id))?.state.agreements[a1]?.sealed?.restsOn).toMatchObject([
		{ id: k1, takenDown: true },
	]);
}

const takeDown = { type: 'TakeCaseDown', case: k1 } as const;

it('TD2, TD6 a case leaves the board in one batch with the fact, and right after all that is kept of it', async () => {
	const scene = await sealedOnCase();
	const { log, live, later, batches, board, bert, perform, workshops, leaving } = scene;
	for (const id of [live.id, later])
		expect(JSON.stringify(await log.readEvents(id))).toMatch(words);
	batches.length = 0;
	await perform(bert, takeDown);
	expect(batches[0]).toMatchObject([
		{
			events: [{ type: 'CaseTakenDown', case: k1, agreements: [a1] }],
			records: [{ document: boardName }],
		},
	]);
	expect(casesOf(board.doc).has(k1)).toBe(false);
	await workshops.remove(leaving);
	await expectGone(scene);
	expect(live.state.chosenCases).toEqual([]);
	await perform(bert, takeDown);
});

it.each(['addCopy', 'amend', 'rewrite', 'hasLeft'] as const)(
	'TD3 cut short before its %s, it goes on at the next start',
	async (step) => {
		const scene = await sealedOnCase();
		const stuck = vi.spyOn(scene.log, step).mockReturnValue(new Promise(() => {}));
		await scene.perform(scene.bert, takeDown);
		await vi.waitFor(() => expect(stuck).toHaveBeenCalled());
		expect(await scene.log.leaving()).toHaveLength(1);
		stuck.mockRestore();
		const again = scene.again();
		await again.finishErasing();
		await expectGone(scene, again);
	},
);

it('TD3 what has failed is tried again', async () => {
	const scene = await sealedOnCase();
	const stuck = vi.spyOn(scene.log, 'amend').mockRejectedValue(new Error('no access'));
	await scene.perform(scene.bert, takeDown);
	await expect.poll(() => scene.failures.length).toBeGreaterThan(0);
	stuck.mockRestore();
	await scene.workshops.tidy();
	await expectGone(scene);
});

it('TD6 a register that is lost afterwards is written anew without its words', async () => {
	const scene = await sealedOnCase();
	const { live, register, perform, bert, host, workshops, leaving } = scene;
	await perform(bert, takeDown);
	await workshops.remove(leaving);
	const { team } = live.state;
	await register.erase(team, (kept) =>
		Object.assign(kept, { people: {}, workshops: [], agreements: [], chain: [] }),
	);
	await perform(host, { type: 'RenameWorkshop', title: 'Again' });
	await expect.poll(async () => (await register.read(team))?.agreements.length).toBe(1);
	expect(JSON.stringify(await register.read(team))).not.toMatch(words);
});

it('TD6 of a company that has told nothing no document is begun', async () => {
	const scene = await sealedOnCase();
	const { log, live, mill, perform, bert, workshops, leaving } = scene;
	expect(readCases(mill.doc)).toHaveLength(1);
	await perform(bert, takeDown);
	await workshops.remove(leaving);
	expect(casesOf(mill.doc).has(k1)).toBe(false);
	const none = { updates: [], claims: [] };
	expect(await log.loadDocument(live.id, companyName('Bolt'))).toEqual(none);
});

it('TD2 what is no case of the board is none, a conflict card neither', async () => {
	const { live, bert, write, board } = await sealedOnCase();
	const card = nextId();
	await write(board, (doc) => addCard(doc, card, orderAt(1), { title: 'A card' }));
	for (const id of [card, nextId()]) {
		const command = { commandId: nextId(), type: 'TakeCaseDown', case: id } as const;
		expect(await live.perform(bert, command)).toMatchObject({ refusal: { code: 'unknown-case' } });
	}
});

it('TD2 the board is set back without it, though it has not left the copies yet', async () => {
	const scene = await sealedOnCase();
	const { log, live, board, perform, bert, host, workshops, leaving } = scene;
	const [copy, k2] = [(await log.readCopy(live.id, 1))!, nextId()];
	const cases = { ...copy.cases, [k2]: { texts: { title: 'Another' }, values: {} } };
	const changes = { added: 2, changed: 0, deleted: 0, restored: 0 };
	await log.addCopy(live.id, { at: 2, beforeSetBack: false, changes, board: { ...copy, cases } });
	let go = () => {};
	const really = log.addCopy.bind(log);
	const stuck = vi.spyOn(log, 'addCopy').mockImplementationOnce(async (...args) => {
		await new Promise<void>((resolve) => (go = resolve));
		return really(...args);
	});
	await perform(bert, takeDown);
	await vi.waitFor(() => expect(stuck).toHaveBeenCalled());
	expect((await log.readCopy(live.id, 1))?.cases).toHaveProperty(k1);
	await perform(host, { type: 'SetBoardBack', to: 2 });
	expect([k1, k2].map((id) => casesOf(board.doc).has(id))).toEqual([false, true]);
	go();
	await workshops.remove(leaving);
	await expectGone(scene);
});

it('TD3 a workshop that is erased meanwhile takes it along, and keeps no other from leaving', async () => {
	const scene = await sealedOnCase();
	const { log, live, perform, bert, host, workshops } = scene;
	let go = () => {};
	const really = log.readEvents.bind(log);
	const reads = vi.spyOn(log, 'readEvents').mockImplementationOnce(async (id) => {
		await new Promise<void>((resolve) => (go = resolve));
		return really(id);
	});
	await perform(bert, takeDown);
	await vi.waitFor(() => expect(reads).toHaveBeenCalled());
	await perform(host, { type: 'EraseWorkshop', title: live.state.title });
	go();
	await expect.poll(() => log.leaving()).toEqual([]);
	await expect.poll(() => log.readEvents(live.id)).toEqual([]);
	await workshops.tidy();
});

it('TD6 what a later workshop seals in its place meanwhile has none of its words either', async () => {
	const scene = await sealedOnCase();
	const { log, live, later, register, perform, bert, workshops, leaving } = scene;
	const next = (await workshops.open(later))!;
	const [before] = next.state.earlier.agreements;
	let go = () => {};
	const really = log.workshopsOf.bind(log);
	const stuck = vi.spyOn(log, 'workshopsOf').mockImplementationOnce(async (team) => {
		await new Promise<void>((resolve) => (go = resolve));
		return really(team);
	});
	await perform(bert, takeDown);
	await vi.waitFor(() => expect(stuck).toHaveBeenCalled());
	const id = nextId();
	const record = { ...structuredClone(before!), id, number: 2, workshop: later, supersedes: a1 };
	await next.commit(
		[
			{ type: 'AgreementDrafted', agreement: id, number: 2, supersedes: a1 },
			{ type: 'AgreementSealed', agreement: id, record },
		],
		[],
		null,
	);
	expect(JSON.stringify(await register.read(live.state.team))).toMatch(words);
	go();
	await workshops.remove(leaving);
	await expectGone(scene);
});
