import { castDots, writeCards } from '../support/acts.ts';
import { script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { sees, type Album } from './album.ts';

/** Who sits at the phone, and who has not voted yet when the vote is shown. */
export const atThePhone = 'p19';
const undecided = ['p02', 'p06', 'p11', 'p12', 'p15', 'p16', 'p24'];

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
}
