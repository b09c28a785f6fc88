import { expect, it, onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import {
	addCard,
	cardTexts,
	conflictsOf,
	readCards,
	setCardNaming,
} from '../../shared/board/conflict-card.ts';
import { readDraft } from '../../shared/board/agreement-draft.ts';
import type { Id } from '../../shared/ids.ts';
import type { Temperature } from '../../shared/insight/temperature.ts';
import { boardName, privateName } from '../../shared/workshop/documents.ts';
import type { Dots } from '../../shared/workshop/state.ts';
import { openBoard } from '../support/crew.ts';
import { dice } from '../support/dice.ts';
import { ControlLine } from '../support/hostile/control-line.ts';
import { DocumentLine } from '../support/hostile/document-line.ts';
import { serveApart } from '../support/boat.ts';
import { newId, type Player } from '../support/players.ts';
import { script, type Person } from '../support/script.ts';
import { writeText } from '../support/script-texts.ts';
import { WirePlay } from '../support/wire-play.ts';

const people = script.participants.slice(0, 6);

async function open(who?: readonly Person[]) {
	const server = await serveApart();
	const play = await WirePlay.open(server.url, script, who);
	onTestFinished(async () => {
		play.close();
		await server.end();
	});
	return play;
}

/** All that a seat's further page is told, packet by packet; the beat of the line is not told by anybody. */
async function listen(play: WirePlay, { token }: Player) {
	const line = new ControlLine(play.url, { token });
	onTestFinished(() => line.end());
	const packets: string[] = [];
	line.onPacket = (packet) => {
		if (packet !== '2') packets.push(packet);
	};
	expect(await line.entered()).toBe('in');
	await expect
		.poll(() => packets.some((packet) => packet.includes('"presence"')), { timeout: 10_000 })
		.toBe(true);
	return packets;
}

const isPresence = (packet: string) => packet.startsWith('42["presence"');

/** Who is there is told again a moment after somebody has come: of this only what is new, and apart from all else. */
function toldSince(packets: readonly string[], before: number): string[] {
	const isNew = (packet: string, at: number) =>
		at >= before && packets.slice(0, at).findLast(isPresence) !== packet;
	return [
		...packets.slice(before).filter((packet) => !isPresence(packet)),
		...packets.filter((packet, at) => isPresence(packet) && isNew(packet, at)),
	];
}

/** What everybody else is sent while one person does something that is nobody else's business, and is told of it at the end. */
async function lengthsOf(
	prepare: (play: WirePlay) => Promise<void>,
	secret: (play: WirePlay, one: Player) => Promise<void>,
	isTold: (packet: string) => boolean = () => true,
): Promise<number[][]> {
	const play = await open();
	await prepare(play);
	const [one, ...others] = play.crew.players as [Player, ...Player[]];
	const heard = await Promise.all([play.facilitator, ...others].map((who) => listen(play, who)));
	const before = heard.map((packets) => packets.length);
	await secret(play, one);
	// What would be told is told before this.
	await play.facilitator.act({ type: 'RenameWorkshop', title: 'The end' });
	const isOver = (packets: string[]) =>
		packets.some((packet) => packet.includes('The end')) && packets.some(isTold);
	await expect.poll(() => heard.every(isOver), { timeout: 10_000 }).toBe(true);
	return heard.map((packets, index) =>
		toldSince(packets, before[index]!).map((packet) => packet.length),
	);
}

const vote = async (play: WirePlay) => {
	await play.write();
	await play.reveal();
	await play.sort();
	await play.openVote();
};

const cast = (dotsOf: (items: Id[]) => Dots) => async (_play: WirePlay, one: Player) => {
	const round = Object.values(one.view.room.rounds).find(({ status }) => status === 'open')!;
	const items = round.items.map(({ id }) => id);
	await one.act({ type: 'CastDots', round: round.number, dots: dotsOf(items) });
};

it('V23 what others are sent has the same length and order whatever one votes', async () => {
	const [few, many] = [
		await lengthsOf(
			vote,
			cast(([first]) => ({ [first!]: 1 })),
		),
		await lengthsOf(
			vote,
			cast(([, second, third]) => ({ [second!]: 2, [third!]: 1 })),
		),
	];
	expect(few.every((lengths) => lengths.length > 1)).toBe(true);
	expect(many).toEqual(few);
}, 120_000);

const focus = async (play: WirePlay) => {
	await play.agreeOnStrategy();
	await play.goTo('focus');
};

const pick = (objectives: number, notOnList: boolean) => async (_play: WirePlay, one: Player) => {
	const ids = one.view.room.strategy.objectives.slice(0, objectives).map(({ id }) => id);
	await one.act({ type: 'PickFocus', objectives: ids, notOnList, goals: null });
};

it('V23 nor whatever one picks', async () => {
	const [none, three] = [
		await lengthsOf(focus, pick(0, true)),
		await lengthsOf(focus, pick(3, false)),
	];
	expect(none.every((lengths) => lengths.length > 1)).toBe(true);
	expect(three).toEqual(none);
}, 120_000);

/** The room is asked about an agreement of everybody's, and gives its temperature. */
const warm = async (play: WirePlay) => {
	const { facilitator, crew } = play;
	await play.goTo('agreements');
	const agreement = newId();
	await facilitator.act({ type: 'AddAgreement', agreement });
	const board = await openBoard(facilitator);
	await board.until(() => readDraft(board.doc, agreement) !== undefined, 'the draft');
	writeText(board.doc, agreement, 'statement', 'Planning publishes free capacity');
	await board.allSaved();
	await facilitator.act({ type: 'CallForConsent', agreement, temperature: true });
	const asked = (one: Player) => Object.keys(one.view.mine.asked).length > 0;
	await crew.each((one) => one.until(() => asked(one), 'the question'));
};

const give =
	(...temperatures: (Temperature | null)[]) =>
	async (_play: WirePlay, one: Player) => {
		const [agreement] = Object.keys(one.view.mine.asked);
		for (const temperature of temperatures)
			await one.act({
				...{ type: 'GiveTemperature', agreement: agreement!, version: 1, temperature },
			});
	};

it('V23, V24 nor whatever temperature one gives', async () => {
	const [cold, mild] = [
		await lengthsOf(warm, give('cold', 'lukewarm')),
		await lengthsOf(warm, give('lukewarm', 'hot')),
	];
	// Two frames for everybody, and what comes after them.
	expect(cold.every((lengths) => lengths.length > 2)).toBe(true);
	expect(mild).toEqual(cold);
}, 120_000);

const draft = (words: string) => async (_play: WirePlay, one: Player) => {
	const own = await one.open(privateName);
	addCard(own.doc, newId(), 'a', { title: words, salesWants: words });
	await own.allSaved();
};

it('V23 nor whatever one writes for oneself', async () => {
	const silent = (play: WirePlay) => play.goTo('write');
	// How many have been written is told to everybody, a moment later.
	const isCounted = (packet: string) => isPresence(packet) && !packet.includes('"cards":0');
	const [short, long] = [
		await lengthsOf(silent, draft('Stock'), isCounted),
		await lengthsOf(silent, draft('Too many promises '.repeat(20)), isCounted),
	];
	expect(short.every((lengths) => lengths.length > 1)).toBe(true);
	expect(long).toEqual(short);
}, 120_000);

/** Where each stands among all, from 0 to 1. */
const rank = (keys: readonly string[]) =>
	new Map(keys.map((key, index) => [key, index / keys.length]));

it('V21, C20 nobody can tell from what is sent who of the room has written an anonymous card', async () => {
	const roll = dice(20_261_129);
	const hits = new Map<string, number>();
	// As many as a person brings to the board.
	const each = 2;
	let cards = 0;
	for (let round = 0; round < 12; round++) {
		const play = await open(people);
		await play.goTo('write');
		// Where names were on for a while some have put their own on what they wrote.
		if (round % 2 === 1) await play.facilitator.act({ type: 'SetNames', shown: true });
		const writers = [...play.crew.players].sort(() => roll() - 0.5);
		const wall = new DocumentLine({
			...{ url: play.url, workshop: play.workshop, document: boardName },
			token: play.facilitator.token,
		});
		onTestFinished(() => wall.end());
		const frames: Uint8Array[] = [];
		wall.onFrame = (frame) => frames.push(frame);
		await wall.read();
		const packets = await listen(play, play.facilitator);

		const authors = new Map<string, string>();
		const written: string[] = [];
		const privateIds = new Set<number>();
		for (const writer of writers) {
			const own = await writer.open(privateName);
			for (let n = 0; n < each; n++) {
				const id = newId();
				addCard(own.doc, id, `a${n}`, {
					title: 'Rush orders',
					salesWants: 'Yes',
					operationsWants: 'No',
				});
				if (round % 2 === 1 && roll() < 0.5)
					setCardNaming(own.doc, id, play.facilitator.view.room.namings);
				authors.set(id, writer.seat);
				written.push(id);
			}
			await own.allSaved();
			for (const client of own.doc.store.clients.keys()) privateIds.add(client);
		}
		await play.facilitator.act({ type: 'SetNames', shown: false });
		await play.reveal();
		await expect.poll(() => readCards(wall.doc).length, { timeout: 10_000 }).toBe(written.length);
		cards += written.length;

		// By number: all on the board is of one hand, which is nobody's.
		const hands = [...wall.doc.store.clients.keys()];
		expect(hands).toHaveLength(1);
		expect(privateIds.has(hands[0]!)).toBe(false);
		// By name: what is sent of the board speaks of nobody, and what is told of the cards neither.
		const sent = Buffer.concat(frames).toString('latin1');
		const told = packets.filter((packet) => packet.includes('ConflictsRevealed')).join();
		expect(told).not.toBe('');
		for (const { seat } of writers) {
			expect(sent).not.toContain(seat);
			expect(told).not.toContain(seat);
		}
		// By order: of whatever kind, against whatever order of people.
		const inDocument = [...conflictsOf(wall.doc).entries()]
			.map(([id, card]) => [id, clockOf(card)] as const)
			.sort(([, a], [, b]) => a - b)
			.map(([id]) => id);
		const orders = {
			'place on the board': readCards(wall.doc).map(({ id }) => id),
			'clock in the document': inDocument,
			'place in what is told': [...written].sort((a, b) => told.indexOf(a) - told.indexOf(b)),
			'letters of its id': [...written].sort(),
		};
		const seats = writers.map(({ seat }) => seat);
		const guessed = {
			'wrote first': seats,
			'came first': play.crew.players.map(({ seat }) => seat),
			'letters of the seat': [...seats].sort(),
		};
		for (const [how, order] of Object.entries(orders)) {
			for (const [whose, among] of Object.entries(guessed)) {
				const place = rank(order);
				const guess = (id: string) => among[Math.floor(place.get(id)! * among.length)];
				const right = order.filter((id) => guess(id) === authors.get(id)).length;
				const key = `${how}, ${whose}`;
				hits.set(key, (hits.get(key) ?? 0) + right);
			}
		}
		play.close();
	}
	// Of so many guesses among so many people chance alone gives more than this once in ten thousand times.
	const chance = cards / people.length;
	const most = chance + 4 * Math.sqrt(chance * (1 - 1 / people.length));
	for (const [how, right] of hits) expect.soft(right, how).toBeLessThan(most);
}, 240_000);

/** Of the first that a card brought. */
const clockOf = (card: Y.Map<unknown>): number =>
	Math.min(...cardTexts.map((field) => (card.get(field) as Y.Text)._item!.id.clock));
