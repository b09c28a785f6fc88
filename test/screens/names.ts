/** A workshop whose cards carry names, until these are taken away; somebody comes late to its vote. */
import { castDots, writeCards } from '../support/acts.ts';
import { script } from '../support/script.ts';
import { Player } from '../support/players.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { middle, sees, type Album, type Shown } from './album.ts';
import { atThePhone } from './roles.ts';

const box = 'main input[type=checkbox]';

export async function carryNames(album: Album, play: WirePlay): Promise<void> {
	const { crew, facilitator } = play;
	const others = crew.people.map(({ id }) => id).filter((id) => id !== atThePhone);
	const [first, second] = script.conflicts.filter(({ by }) => by === atThePhone);
	await play.goTo('write');
	await writeCards(crew.without(...others).playing({ ...script, conflicts: [first!] }));
	await facilitator.act({ type: 'SetNames', shown: true });
	await writeCards(crew.without(...others).playing({ ...script, conflicts: [second!] }));
	await album.room('names-write', 'phone', sees(/^(Put it on|Zet erop)/));
	await writeCards(crew.without(atThePhone));
	await album.room('names-write', 'facilitator', sees(/24/));
	await album.room('names-write', 'screen', sees(/carry names|dragen namen/));
	await play.reveal();
	await album.room('names-board', 'facilitator', sees(/^(by|van) /));
	await album.room('names-board', 'phone', middle('[data-card]'));
	const ask: Shown = async (page) => {
		await page.locator(box).click();
		await page.getByRole('dialog').waitFor();
	};
	await album.room('names-question', 'facilitator', ask);
	await facilitator.act({ type: 'SetNames', shown: false });
	await album.room(
		'names-gone',
		'facilitator',
		sees(/No card on the board|Geen kaart op het bord/),
	);
	await letVote(album, play);
}

/** Somebody comes in while the room votes, and waits to be let into it. */
async function letVote(album: Album, play: WirePlay): Promise<void> {
	await play.sort();
	await play.openVote();
	await castDots(play.crew.without(atThePhone));
	const { joinCode: code } = play.created;
	const person = {
		name: 'Planner of the mill',
		side: 'operations',
		company: 'Mill & Grain',
	} as const;
	const late = await Player.join(play.url, play.workshop, { code, ...person });
	await album.room('vote-late', 'facilitator', sees(/came after the vote|nadat de stemming/));
	late.leave();
}
