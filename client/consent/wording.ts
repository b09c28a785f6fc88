import type { Coverage } from '../../shared/check/coverage.ts';
import type { Outcome } from '../../shared/check/consent.ts';
import type { Id } from '../../shared/ids.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import type { common } from '../text/en/common.ts';
import type { consent } from '../text/en/consent.ts';
import type { Named } from '../workshop/named.ts';
import { absentSide, missingOf, type Missing } from './standing.ts';

interface Words {
	text: typeof consent;
	sides: typeof common.side;
	locale: string;
}

const listed = (items: readonly string[], locale: string): string =>
	new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);

export const timeIn = (locale: string, at: number): string =>
	new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);

type People = Pick<Named['room'], 'participants' | 'earlier'>;

export const nameIn = ({ participants, earlier }: People, id: Id): string | undefined =>
	participants[id]?.name || earlier.people[id]?.name || undefined;

function wordMissing(
	missing: Missing,
	{ text, sides, locale }: Words,
	name: ((id: Id) => string) | undefined,
): string {
	const { verdict } = text;
	switch (missing.what) {
		case 'nobody':
			return verdict.nobody;
		case 'answers':
			return verdict.answers({ side: sides[missing.side], n: missing.n });
		case 'majority':
			return verdict.majority({ side: sides[missing.side] });
		case 'owners':
			return name
				? verdict.ownersNamed({ names: listed(missing.ids.map(name), locale) })
				: verdict.owners({ n: missing.ids.length });
		case 'objections':
			return verdict.objections({ n: missing.n });
	}
}

/** One sentence for where a question to the room stands; without `name` it names nobody. */
export function wordVerdict(outcome: Outcome, words: Words, name?: (id: Id) => string): string {
	const { verdict } = words.text;
	if (outcome.verdict === 'carried') return verdict.carriedWhy;
	const absent = absentSide(outcome);
	if (outcome.verdict === 'provisional')
		return verdict.provisionalWhy({ side: absent ? words.sides[absent] : '' });
	const reasons = missingOf(outcome).map((missing) => wordMissing(missing, words, name));
	return verdict.because({ reasons: listed(reasons, words.locale) });
}

interface Covered {
	coverage: Coverage;
	/** How many conflicts there are at all. */
	conflicts: number;
	room: Pick<RoomView, 'strategy' | 'themes'>;
}

/** What the sealed agreements leave open, in sentences. */
export function wordCoverage(
	{ coverage, conflicts, room }: Covered,
	{ text, locale }: Pick<Words, 'text' | 'locale'>,
): string {
	const words = text.coverage;
	const { objectives, themes, topThemes } = coverage;
	const known = room.strategy.objectives.length > 0;
	const open = objectives.length + themes.length + coverage.conflicts.length;
	// Of what is not there nothing can rest on it.
	if (known && open === 0 && room.themes.length > 0 && conflicts > 0) return words.all;
	const titles = (ids: readonly Id[], things: readonly { id: Id; title: string }[]): string =>
		listed(
			things.filter(({ id }) => ids.includes(id)).map(({ title }) => `“${title}”`),
			locale,
		);
	const about = {
		objectives: !known
			? words.noStrategy
			: objectives.length > 0
				? words.objectives({ titles: titles(objectives, room.strategy.objectives) })
				: words.allObjectives,
		themes:
			room.themes.length === 0
				? ''
				: themes.length === 0
					? words.allThemes
					: topThemes.length === 0
						? words.themes({ titles: titles(themes, room.themes) })
						: words.topThemes({ titles: titles(topThemes, room.themes) }),
		others:
			topThemes.length > 0 && themes.length > topThemes.length
				? words.otherThemes({ n: themes.length - topThemes.length })
				: '',
		conflicts:
			conflicts > 0
				? words.conflicts({ touched: conflicts - coverage.conflicts.length, all: conflicts })
				: '',
	};
	return Object.values(about)
		.filter((sentence) => sentence !== '')
		.join(' ');
}

interface Objectives {
	objectives: readonly { id: Id; title: string }[];
	/** Those that no sealed agreement of the scope strengthens, this one counted. */
	open: readonly Id[];
	/** Blank is everybody's. */
	scope: string;
	isSealed: boolean;
}

/** How many objectives are strengthened with an agreement, and which stay open. */
export function wordObjectives(
	{ objectives, open, scope, isSealed }: Objectives,
	{ text, locale }: Pick<Words, 'text' | 'locale'>,
): string {
	const words = text.screen.objectives;
	const counted = { n: objectives.length - open.length, all: objectives.length };
	const left = objectives.filter(({ id }) => open.includes(id)).map(({ title }) => `“${title}”`);
	const told =
		left.length === 0
			? words[isSealed ? 'allSealed' : 'all']
			: `${words[isSealed ? 'sealed' : 'withIt'](counted)} ${words.open({ titles: listed(left, locale) })}`;
	return scope ? words.at({ scope, told }) : told;
}
