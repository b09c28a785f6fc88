import { castDots, writeCards } from '../support/acts.ts';
import { script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { agree } from './agree.ts';
import { sees, type Album } from './album.ts';
import { choose } from './choose.ts';
import { haveAtHand } from './doors.ts';
import { propose } from './propose.ts';
import { atThePhone, undecided } from './roles.ts';

/** What can be done before the work begins. */
async function welcome(album: Album, { crew, facilitator }: WirePlay): Promise<void> {
	await album.room('welcome', 'phone', sees(/^(The old sayings|De oude uitspraken)$/));
	for (const device of ['facilitator', 'screen', 'observer'] as const)
		await album.room('welcome', device, sees('Sales'));
	await haveAtHand(album);
	await album.room('before', 'phone', async (page) => {
		await page.locator('[data-opens=cases]').tap();
		await page
			.getByRole('button', { name: /^(Tell (a|another) case|Vertel (een|nog een) praktijkgeval)$/ })
			.tap();
		await page.locator('textarea').first().waitFor();
	});
	await crew.each(async (player, { side }) => {
		const own = side === 'sales' ? 'sales-must-sell' : 'sell-what-we-deliver';
		const heard = { type: 'MarkSaying', heard: true } as const;
		await player.act({ ...heard, saying: own, said: true });
		await player.act({ ...heard, saying: 'all-urgent', said: side === 'operations' });
	});
	for (const [id, text] of Object.entries(script.close.keep).slice(0, 5))
		await crew.of(id).act({ type: 'SayExpectation', text });
	await facilitator.act({ type: 'ShowSayings', shown: true });
	await album.everywhere('sayings', /Salespeople have to sell|Een verkoper moet/);
	await facilitator.act({ type: 'ShowSayings', shown: false });
	await facilitator.act({ type: 'ShowExpectations', shown: true });
	await album.everywhere('expectations', Object.values(script.close.keep)[0]!);
	await facilitator.act({ type: 'ShowExpectations', shown: false });
}

/** Plays the script, and takes the pictures of each point of it. */
export async function fill(album: Album, play: WirePlay): Promise<void> {
	const others = play.crew.people.map(({ id }) => id).filter((id) => id !== atThePhone);
	const [firstTheme, lastTheme] = [script.themes[0]!.title, script.themes.at(-1)!.title];

	await welcome(album, play);

	await play.goTo('write');
	await writeCards(play.crew.without(atThePhone));
	const own = script.conflicts.filter(({ by }) => by === atThePhone);
	await album.offline('write', own);
	await writeCards(play.crew.without(...others));
	await album.room('write', 'facilitator', sees(/25/));
	await album.room('write', 'screen', sees('25'));

	await play.reveal();
	await album.everywhere('dealt', /Sales (wants|wil)/);
	await play.sayThatsUs();
	await album.everywhere('board', /Sales (wants|wil)/);
	await play.goTo('themes');
	await album.room('begin-themes', 'facilitator', sees(/Themes to begin|om mee te beginnen/));
	await album.room('begin-themes', 'phone', sees(/Themes to begin|om mee te beginnen/));
	await play.sort();
	await album.everywhere('themes', lastTheme);
	await play.facilitator.act({ type: 'Freeze', frozen: true });
	await album.room('frozen', 'phone', sees(/paused writing|schrijven stilgezet/));
	await play.facilitator.act({ type: 'Freeze', frozen: false });
	await play.goTo('vote');
	await album.everywhere('no-vote', /\p{L}/u);
	await play.openVote();
	await castDots(play.crew.without(...undecided));
	await album.everywhere('vote', /\d+ (of|van) \d+/);
	await castDots(play.crew);
	await play.facilitator.act({ type: 'CloseRound' });
	await album.everywhere('voted', /\p{L}/u);
	await play.goTo('map');
	await album.everywhere('map', firstTheme);
	await choose(album, play);
	await propose(album, play);
	await agree(album, play);
}
