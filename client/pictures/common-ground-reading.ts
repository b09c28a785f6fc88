import { commonGround, type CommonGround } from '../../shared/insight/common-ground.ts';
import type { Id } from '../../shared/ids.ts';
import type { ConflictView, RoundView } from '../../shared/workshop/view.ts';
import type { themes } from '../text/en/themes.ts';
import { findingOf } from './finding.ts';
import { themeRows, type ThemeRow } from './rows.ts';

/** The first of a reading's rows, as the numbers that stand on the map. */
export const numbersOf = (rows: readonly ThemeRow[], most: number): ReadonlySet<number> =>
	new Set(rows.slice(0, most).map(({ number }) => number));

/** A closed round as the map, its legend and its table show it. */
export interface Reading {
	/** Null while there are no two sides to compare. */
	ground: CommonGround | null;
	rows: ThemeRow[];
	/** What the map says, or what it is called while it is not there. */
	finding: string;
	/** Where the two lines stand. */
	boundary: string | null;
	/** Why there is no map. */
	missing: { title: string; next: string } | null;
}

export function readingOf(
	round: RoundView,
	conflicts: Readonly<Record<Id, ConflictView>>,
	words: typeof themes.map,
	locale: string,
): Reading {
	const ground = round.tally && commonGround(round.tally);
	const rows = themeRows(round, conflicts);
	if (!ground) {
		const withheld =
			round.tally?.ballots.sales === null || round.tally?.ballots.operations === null;
		const missing = withheld
			? { title: words.withheld, next: words.withheldHint }
			: { title: words.oneSided, next: words.oneSidedHint };
		return { ground: null, rows, finding: words.title, boundary: null, missing };
	}
	const titles = Object.fromEntries(round.items.map(({ id, title }) => [id, title]));
	const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
	const share = percent.format(ground.boundary);
	return {
		ground,
		rows,
		finding: findingOf(ground, titles, words),
		boundary: words.boundary({ share, n: rows.length }),
		missing: null,
	};
}
