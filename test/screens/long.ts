/** The same workshop with everything as long as its field takes: names, companies, titles, sentences. */
import { castDots, writeCards } from '../support/acts.ts';
import { changed, type Script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { teamPath } from './empty.ts';
import type { Album } from './album.ts';

/** As long as asked, by words of its own; `mark` keeps it apart from others. */
const stretched = (text: string, length: number, mark: string): string => {
	const start = `${mark} ${text}`;
	return start.padEnd(length, `, ${text}`).slice(0, length).trim();
};

export const long: Script = changed(
	({ workshop, participants, themes, strategy, cases, ...rest }) => {
		workshop.title = stretched(workshop.title, 120, '');
		participants.forEach((person, at) => {
			person.name = stretched(person.name, 60, `${at + 1}`);
			person.company = stretched(person.company, 60, '');
			if (person.function) person.function = stretched(person.function, 60, '');
		});
		themes.forEach((theme, at) => (theme.title = stretched(theme.title, 60, `${at + 1}`)));
		strategy.objectives.forEach((one, at) => (one.title = stretched(one.title, 60, `${at + 1}`)));
		cases.forEach((story, at) => (story.title = stretched(story.title, 60, `${at + 1}`)));
		for (const [at, card] of rest.conflicts.entries()) {
			card.title = stretched(card.title, 60, `${at + 1}`);
			card.salesWants = stretched(card.salesWants, 120, '');
			card.operationsWants = stretched(card.operationsWants, 120, '');
		}
		for (const one of rest.agreements) {
			one.statement = stretched(one.statement, 280, one.id);
			one.scope &&= stretched(one.scope, 60, '');
		}
	},
);

export async function fillLong(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	const [theme, story] = [long.themes[0]!.title, long.cases[0]!.title];
	await album.everywhere('long-welcome', /\p{L}/u);
	await play.goTo('write');
	await writeCards(crew);
	await album.everywhere('long-write', /\p{L}/u);
	await play.reveal();
	await play.sayThatsUs();
	await album.everywhere('long-board', /Sales (wants|wil)/);
	await play.sort();
	await album.everywhere('long-themes', theme);
	await play.openVote();
	await castDots(crew);
	await album.everywhere('long-vote', /24/);
	await play.showMap();
	await album.everywhere('long-map', theme);
	await play.agreeOnStrategy();
	await album.everywhere('long-strategy', long.strategy.objectives[0]!.title);
	await play.pickFocus();
	await play.showFocus();
	await album.everywhere('long-focus', /6\s?%/);
	await play.tellCases();
	await album.everywhere('long-cases', story);
	await play.chooseCases();
	await play.makeTables();
	await album.everywhere('long-tables', /(table|tafel)\s\d/i);
	await play.work();
	await album.everywhere('long-work', /(table|tafel)\s\d/i);
	await play.discuss();
	await album.everywhere('long-dialogue', /\p{L}/u);
	await play.goTo('agreements');
	await play.agreeOn('a1');
	const id = await play.draft('a2');
	await album.everywhere('long-agreements', /\p{L}/u);
	await facilitator.act({ type: 'Show', what: 'agreement', id });
	await album.everywhere('long-draft', /(Agreement|Afspraak) a2/);
	await play.sayGoodbye();
	await album.everywhere('long-close', /\p{L}/u);
	await album.outside('long-register', 'phone', teamPath(play));
	await album.outside('long-register', 'facilitator', teamPath(play));
}
