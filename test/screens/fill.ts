import { castDots, writeCards } from '../support/acts.ts';
import { readCases } from '../../shared/board/case-card.ts';
import { call, closeObjection, mendAgreement, sayWords, seal } from '../support/agreement-acts.ts';
import { openBoard } from '../support/crew.ts';
import { find, script } from '../support/script.ts';
import { voteOnCases, workAtTables } from '../support/table-acts.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { sees, type Album, type Shown } from './album.ts';

/** Who sits at the phone, and who has not voted yet when the vote is shown. */
export const atThePhone = 'p19';
const undecided = ['p02', 'p06', 'p11', 'p12', 'p15', 'p16', 'p24'];

/** From the strategy to the cases that are worked. */
async function choose(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	const objective = script.strategy.objectives[0]!.title;
	await play.agreeOnStrategy();
	await album.everywhere('strategy', objective);
	await play.pickFocus();
	await album.room('picks', 'phone', sees(objective));
	await album.room('picks', 'facilitator', sees(objective));
	await album.room('picks', 'screen', sees(/24/));
	await play.showFocus();
	await album.everywhere('focus', /6\s?%/);
	await play.goTo('break');
	await album.room('break', 'phone', sees(/break/));
	await album.room('break', 'screen', sees(/break/i));
	await play.tellCases();
	await album.everywhere('cases', script.cases[0]!.title);
	const [story] = readCases((await openBoard(facilitator)).doc);
	await facilitator.act({ type: 'Show', what: 'case', id: story!.id });
	await album.everywhere('case', story!.title);
	await facilitator.act({ type: 'Show', what: 'case', id: null });
	await facilitator.act({ type: 'OpenRound', over: 'cases', budget: 1, maxPerItem: 1 });
	await voteOnCases(crew.without(...undecided));
	await album.everywhere('case-vote', /17/);
	await facilitator.act({ type: 'CancelRound' });
	await play.chooseCases();
	await album.everywhere('chosen', story!.title);
}

/** From the tables to the dialogue about what they bring. */
async function propose(album: Album, play: WirePlay): Promise<void> {
	const [story] = script.cases;
	const { proposal } = script.groups.worksheets[story!.id]!;
	await play.makeTables();
	const anyTable = /(table|tafel) \d/i;
	await album.everywhere('tables', anyTable);
	await play.goTo('work');
	const { groups } = play.facilitator.view.room;
	const seat = play.crew.of(atThePhone).seat;
	const table = Object.values(groups).find(({ members }) => members.includes(seat))!;
	const call = { type: 'CallFacilitator', group: table.id, called: true } as const;
	await play.crew.of(atThePhone).act(call);
	const worked = script.groups.assignedCases[table.number - 1]!;
	await workAtTables(play.crew, [worked]);
	await album.everywhere('work', anyTable);
	await workAtTables(
		play.crew.without(atThePhone),
		script.groups.assignedCases.filter((one) => one !== worked),
	);
	const sheet = script.groups.worksheets[worked]!;
	await album.room('worksheet', 'phone', async (page) => {
		// Whatever field is there by then: those of before the worksheet has come are others.
		await page.evaluate(async (words) => {
			while (document.querySelector('textarea')?.value !== words)
				await new Promise(requestAnimationFrame);
		}, sheet.sales);
		const field = page.locator('textarea').first();
		await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	});
	await play.discuss();
	await album.everywhere('dialogue', proposal);
}

/** From the first agreement to the close and the register. */
async function agree(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, crew, created } = play;
	await play.goTo('agreements');
	await play.agreeOn('a1');
	await play.agreeOn('a2');
	await album.everywhere('agreements', find(script.agreements, 'a2').statement);
	const a3 = find(script.agreements, 'a3');
	const id = await play.draft('a3');
	await facilitator.act({ type: 'Show', what: 'agreement', id });
	await album.everywhere('draft', 'Agreement a3');
	await sayWords(crew, a3, id, await call(facilitator, id));
	// Half of the trade-off is written, and the words are about the text without it.
	const half = a3.thenTradeOff!.slice(0, Math.ceil(a3.thenTradeOff!.length / 2));
	await mendAgreement(crew, { ...a3, thenTradeOff: half }, id);
	const harmed = find(script.strategy.objectives, 'margin').title;
	const toTheHarm: Shown = async (page) => {
		const row = page.getByRole('group', { name: harmed, exact: true });
		await row
			.getByText(/Blocks the seal|Stays on the record/)
			.first()
			.waitFor();
		await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	};
	await album.room('agreement', 'facilitator', toTheHarm);
	await album.room('agreement', 'phone', toTheHarm);
	await album.room('agreement', 'screen', sees(a3.statement));
	await mendAgreement(crew, a3, id);
	await sayWords(crew, a3, id, await call(facilitator, id));
	await album.room('consent', 'phone', sees(a3.statement));
	await closeObjection(crew.of('p15'), id, 'dissent');
	await album.room('carried', 'screen', sees(a3.statement));
	await seal(facilitator, id);
	await album.room('sealed', 'screen', sees('Sealed'));
	for (const name of ['a4', 'a5', 'a7']) await play.agreeOn(name);
	await play.sayGoodbye();
	await album.everywhere('close', script.close.topics['p05']!);
	await facilitator.act({ type: 'ShowScores' });
	await album.everywhere('scores', /4[.,]17/);
	const path = `/team/${created.teamId}#${created.teamKey}`;
	for (const device of ['phone', 'facilitator'] as const)
		await album.outside('register', device, path);
}

/** Plays the script, and takes the pictures of each point of it. */
export async function fill(album: Album, play: WirePlay): Promise<void> {
	const others = play.crew.people.map(({ id }) => id).filter((id) => id !== atThePhone);
	const [firstTheme, lastTheme] = [script.themes[0]!.title, script.themes.at(-1)!.title];

	await album.outside('home', 'phone', '/');
	await album.outside('home', 'facilitator', '/');
	await album.outside('join', 'phone', `/join/${play.created.joinCode}`);
	await album.everywhere('welcome', 'Sales');

	await play.goTo('write');
	await writeCards(play.crew.without(atThePhone));
	const own = script.conflicts.filter(({ by }) => by === atThePhone);
	await album.offline('write', own);
	await writeCards(play.crew.without(...others));
	await album.room('write', 'facilitator', sees(/25/));
	await album.room('write', 'screen', sees('25'));

	await play.reveal();
	await play.sayThatsUs();
	await album.everywhere('board', 'Sales wants');
	await play.sort();
	await album.everywhere('themes', lastTheme);
	await play.openVote();
	await castDots(play.crew.without(...undecided));
	await album.everywhere('vote', /17/);
	await castDots(play.crew);
	await play.showMap();
	await album.everywhere('map', firstTheme);
	await choose(album, play);
	await propose(album, play);
	await agree(album, play);
}
