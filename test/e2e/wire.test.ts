import { expect, onTestFinished, test } from 'vitest';
import { readCards } from '../../shared/board/conflict-card.ts';
import { commonGround } from '../../shared/insight/common-ground.ts';
import { costOfTheme } from '../../shared/insight/cost.ts';
import { privateName } from '../../shared/workshop/documents.ts';
import { cardTitled, openBoard } from '../support/crew.ts';
import { figuresOf } from '../support/figures.ts';
import { PlayerDocument } from '../support/player-document.ts';
import type { Player } from '../support/players.ts';
import { runServer } from '../support/running-server.ts';
import { script, type Person } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';

async function openPlay(people?: readonly Person[]): Promise<WirePlay> {
	const { url } = await runServer({ DATA_DIR: await temporaryFolder() });
	const play = await WirePlay.open(url, script, people);
	onTestFinished(() => play.close());
	return play;
}

/** What a player was told of the vote, by the script's names of the themes. */
function figuresSeenBy({ view }: Player): object {
	const { tally, items } = view.room.rounds[1]!;
	const { points } = commonGround(tally!)!;
	const byTheme = (of: (item: (typeof items)[number]) => unknown) =>
		Object.fromEntries(
			script.themes.map(({ id, title }) => [id, of(items.find((item) => item.title === title)!)]),
		);
	return {
		dotsByTheme: byTheme(({ id }) => tally!.dots[id]),
		quadrants: byTheme(({ id }) => points.find(({ item }) => item === id)!.quadrant),
		yearlyCostByTheme: byTheme((item) => costOfTheme(item, view.room.conflicts)),
	};
}

test('24 stock clients and a facilitator take the script from private cards to the map', async () => {
	const play = await openPlay();
	await play.play();

	await play.crew.each(async (player) => {
		const board = await openBoard(player);
		await board.until(() => readCards(board.doc).length === 25, 'all cards');
		expect(figuresSeenBy(player)).toEqual(figuresOf(script));
	});
	const last = play.crew.of('p24');
	for (const { id: _id, by: _by, cost: _cost, ...text } of script.conflicts)
		expect(await cardTitled(last, text.title)).toMatchObject(text);
});

test('the script says what its own ballots, people and costs come to', () => {
	expect(script.expected).toMatchObject(figuresOf(script));
});

test('a stock provider that counts no receipts writes and reads as any other', async () => {
	const { url, workshop, crew } = await openPlay(script.participants.slice(0, 1));
	const { token } = crew.of('p01');
	const open = (receipts: boolean) => {
		const address = { url, workshop, document: privateName, token, receipts };
		const opened = new PlayerDocument(address);
		onTestFinished(() => opened.close());
		return opened;
	};
	const [plain, other] = [open(false), open(true)];
	await Promise.all([plain.synced(), other.synced()]);
	const noteOf = ({ doc }: PlayerDocument) => doc.getMap('conflicts');
	noteOf(plain).set('note', 'from the plain one');
	await other.until(() => noteOf(other).get('note') === 'from the plain one', 'the note');
});
