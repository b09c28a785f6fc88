/** Every kind of stage, with content in it, gone back from, skipped, gone into again, and closed over. */
import { isDeepStrictEqual } from 'node:util';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Closers } from '../../server/closers.ts';
import { createApp } from '../../server/http/app.ts';
import { Origins } from '../../server/http/origin.ts';
import { serveWorkshops } from '../../server/realtime.ts';
import { endlessSpace } from '../../server/space/space.ts';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../server/store/memory/memory-register.ts';
import { refuse, wordRefusal, type RefusalCode } from '../../shared/refusal.ts';
import { neighbour, positions } from '../../shared/workshop/agenda.ts';
import { stageKinds, type Position, type StageKind } from '../../shared/workshop/state.ts';
import type { WorkshopView } from '../../shared/workshop/view.ts';
import { fillEveryStage } from '../support/full-room.ts';
import { picturesFor, withoutNews, type Picture } from '../support/picture.ts';
import { Player } from '../support/players.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';

const closers = new Closers((name, error) => console.error(name, error));
let play: WirePlay;
let everybody: Player[];
/** Who leads, looks on, speaks for a side and for none: they come in anew after every act. */
let witnesses: Player[];

beforeAll(async () => {
	const app = createApp({ logLevel: 'silent' });
	closers.add('app', () => app.close());
	const stores = { log: new MemoryLog(), register: new MemoryRegister(), space: endlessSpace };
	const origins = new Origins({ host: '127.0.0.1', publicUrl: undefined });
	serveWorkshops(app, stores, closers, { origins });
	await app.listen({ port: 0, host: '127.0.0.1' });
	const { port } = app.server.address() as AddressInfo;
	play = await WirePlay.open(`http://127.0.0.1:${port}`, script);
	closers.add('play', async () => play.close());
	const { url, workshop, created, facilitator, crew } = play;
	const screen = await Player.join(url, workshop, { key: created.screenKey });
	const observer = await Player.join(url, workshop, { key: created.observerKey, name: 'Olga' });
	closers.add('onlookers', async () => [screen, observer].forEach((one) => one.leave()));
	everybody = [facilitator, screen, observer, ...crew.players];
	witnesses = [facilitator, screen, ...['p03', 'p15'].map(crew.of, crew)];
	await fillEveryStage(play);
	// A stage that was held stays so: each has been gone into before anything is compared.
	await walk(-1, all()[0]!);
	await walk(1, all().at(-1)!);
}, 120_000);
afterAll(() => closers.closeAll());

/** What everybody's page has by the events: of the room all have the same, of one's own each has something else. */
interface Live {
	room: WorkshopView['room'];
	mine: WorkshopView['mine'][];
}

async function live(): Promise<Live> {
	const { view } = play.facilitator;
	await Promise.all(
		everybody.map((one) =>
			one.until(() => isDeepStrictEqual(one.view.room, view.room), 'what the others see'),
		),
	);
	return {
		room: withoutNews(view).room,
		mine: structuredClone(everybody.map((one) => one.view.mine)),
	};
}

interface Seen extends Live {
	/** As the witnesses find it, coming in anew. */
	anew: Pick<Picture, 'rights' | 'words'>[];
}

async function lookRound(): Promise<Seen> {
	const seen = await live();
	const { url, workshop } = play;
	const tokens = witnesses.map(({ token }) => token);
	const anew = await picturesFor({ url, workshop }, tokens);
	for (const [index, { view }] of anew.entries()) expect(view).toEqual(witnesses[index]!.view);
	return { ...seen, anew: anew.map(({ rights, words }) => ({ rights, words })) };
}

const room = () => play.facilitator.view.room;
const go = (to: Position) => play.facilitator.act({ type: 'GoTo', from: room().position, to });
const stageOf = (kind: StageKind) => room().agenda.find((stage) => stage.kind === kind)!;
const stepsIn = (kind: StageKind) => positions([stageOf(kind)]);

/** As "next" (+1) and "back" (-1) lead, step by step. */
async function walk(by: 1 | -1, end: Position): Promise<void> {
	while (!isDeepStrictEqual(room().position, end)) await go(neighbour(room(), by)!);
}

async function refused(by: Player, command: Parameters<Player['send']>[0], code: RefusalCode) {
	const answer = await by.send(command);
	expect(answer).toEqual({ ok: false, error: wordRefusal(refuse(code)) });
}

const seenFirst = new Map<StageKind, Seen>();
/** The room at the end of a stage, and what everybody saw there at first: each act leaves it so. */
async function atTheEndOf(kind: StageKind): Promise<{ here: Position; seen: Seen }> {
	const here = stepsIn(kind).at(-1)!;
	await go(here);
	const seen = seenFirst.get(kind) ?? (await lookRound());
	seenFirst.set(kind, seen);
	return { here, seen };
}
const all = () => positions(room().agenda);
const elsewhere = (kind: StageKind): Position =>
	[all()[0]!, all().at(-1)!].find(({ stage }) => stage !== stageOf(kind).id)!;

describe.each(stageKinds)('a %s with content in it', (kind) => {
	it('A2 is found again whole by whoever goes back from it and on again', async () => {
		const { here, seen } = await atTheEndOf(kind);
		const [beginning] = all();
		await walk(-1, beginning!);
		expect(neighbour(room(), -1)).toBeUndefined();
		await walk(1, here);
		expect(await lookRound()).toEqual(seen);
	});

	it('PR6, PR8 is skipped, which the agenda tells, and taken in again as it was', async () => {
		const { here, seen } = await atTheEndOf(kind);
		const stage = stageOf(kind).id;
		await refused(play.facilitator, { type: 'SkipStage', stage, skipped: true }, 'stage-in-use');
		expect(await lookRound()).toEqual(seen);

		await go(elsewhere(kind));
		const before = await live();
		await play.facilitator.act({ type: 'SkipStage', stage, skipped: true });
		const skipped = await live();
		const told = skipped.room.agenda.find(({ id }) => id === stage)!;
		expect(told.skipped).toBe(true);
		told.skipped = false;
		expect(skipped).toEqual(before);
		await walk(
			-1,
			all().find((one) => one.stage !== stage)!,
		);
		const end = all().findLast((one) => one.stage !== stage)!;
		const passed: string[] = [];
		while (!isDeepStrictEqual(room().position, end)) {
			await go(neighbour(room(), 1)!);
			passed.push(room().position.stage);
		}
		expect(passed).not.toContain(stage);

		await play.facilitator.act({ type: 'SkipStage', stage, skipped: false });
		await go(here);
		expect(await lookRound()).toEqual(seen);
	});

	it('A3 is gone into again from anywhere, by the agenda', async () => {
		const { here, seen } = await atTheEndOf(kind);
		await go(elsewhere(kind));
		for (const step of stepsIn(kind)) await go(step);
		expect(room().position).toEqual(here);
		expect(await lookRound()).toEqual(seen);
	});

	it('A9, A10, D4 is read while the workshop is closed, and is as it was when that is reopened', async () => {
		const { seen } = await atTheEndOf(kind);
		await play.facilitator.act({ type: 'CloseWorkshop' });
		const closed = await lookRound();
		for (const [index, { rights, words }] of closed.anew.entries()) {
			expect(rights.map(({ mode }) => mode)).not.toContain('write');
			expect(words).toEqual(seen.anew[index]!.words);
		}
		const p03 = play.crew.of('p03');
		await refused(p03, { type: 'SayExpectation', text: 'One more' }, 'workshop-closed');
		await refused(play.facilitator, { type: 'SetTimer', minutes: 5 }, 'workshop-closed');
		await play.facilitator.act({ type: 'ReopenWorkshop' });
		// All that was said stays to be changed.
		const { expectation: text } = p03.view.mine;
		await p03.act({ type: 'SayExpectation', text: 'Something else' });
		await p03.act({ type: 'SayExpectation', text });
		expect(await lookRound()).toEqual(seen);
	});
});
