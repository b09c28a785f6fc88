/** What a focus check says, in rows and sentences made from its result. */
import type { FocusCallout, FocusOverlap } from '../../shared/insight/overlap.ts';
import { smallest } from '../../shared/insight/tally.ts';
import type { FocusView } from '../../shared/workshop/focus.ts';
import type { Side, TwoSides } from '../../shared/workshop/state.ts';
import { twoSides } from '../../shared/workshop/sides.ts';
import type { focus } from '../text/en/focus.ts';

/** One objective, or what is not on the list, as both sides act on it. */
export interface FocusRow {
	id: string;
	title: string;
	counts: Record<Side, number | null>;
	/** Share of a side's pickers, 0 to 1; null where there is none to show. */
	shares: Record<TwoSides, number | null>;
	/** How far the sides are apart, 0 to 1; null where one is missing. */
	gap: number | null;
}

export interface FocusReading {
	finding: string;
	/** Objectives by their gap, the widest first; last what is not on the list. */
	rows: FocusRow[];
	/** Whole percent, as the reader writes it; null where a side is missing. */
	overlap: string | null;
	callouts: string[];
	missing: { title: string; next: string } | null;
}

interface Words {
	text: typeof focus;
	sides: Readonly<Record<TwoSides, string>>;
	locale: string;
}

/** Under an id that no objective has. */
export const offList = 'not-on-list';

export const percentIn = (locale: string): Intl.NumberFormat =>
	new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

function rowsOf({ objectives }: FocusView, result: FocusOverlap, text: typeof focus): FocusRow[] {
	const row = (id: string, title: string, counts: FocusRow['counts']): FocusRow => {
		const share = (side: TwoSides) => {
			const [count, of] = [counts[side], result.pickers[side]];
			return count === null || !of || of < smallest ? null : count / of;
		};
		const shares = { sales: share('sales'), operations: share('operations') };
		const gap =
			shares.sales === null || shares.operations === null
				? null
				: Math.abs(shares.sales - shares.operations);
		return { id, title, counts, shares, gap };
	};
	const none = { sales: null, operations: null, other: null };
	const rows = objectives.map(({ id, title }) => row(id, title, result.byObjective[id] ?? none));
	rows.sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
	return [...rows, row(offList, text.notOnList, result.notOnList)];
}

function wordCallout(callout: FocusCallout, { text, sides, locale }: Words): string {
	const share = (percent: number) => percentIn(locale).format(percent / 100);
	switch (callout.kind) {
		case 'overlap':
			return text.call.overlap({ share: share(callout.percent) });
		case 'within':
			return text.call.within({ side: sides[callout.side], share: share(callout.percent) });
		case 'not-on-list':
			return text.call.notOnList({ share: share(callout.percent) });
		case 'goals': {
			const goals = new Intl.NumberFormat(locale).format(callout.median);
			return text.call.goals({ side: sides[callout.side], goals });
		}
		case 'many-objectives':
			return text.call.many({ n: callout.n });
	}
}

function findingOf({ objectives }: FocusView, result: FocusOverlap, words: Words): string {
	const { text, sides, locale } = words;
	const listed = new Intl.ListFormat(locale);
	const titles = new Map(objectives.map(({ id, title }) => [id, `“${title}”`]));
	const acts: string[] = [];
	for (const side of twoSides) {
		const on = result.actsOn[side]?.map((id) => titles.get(id) ?? '');
		if (!on) continue;
		const objectives = on.length > 0 ? listed.format(on) : text.nobodyActs;
		acts.push(text[acts.length === 0 ? 'acts' : 'actsToo']({ side: sides[side], objectives }));
	}
	if (acts.length === 0) return text.withheldAll;
	const { together } = result;
	const both = together ? [text.together({ n: together.length, of: objectives.length })] : [];
	return text.join([...acts, ...both]);
}

/** Reads a shown check; null while it is open. */
export function readingOf(check: FocusView, words: Words): FocusReading | null {
	const { result } = check;
	if (!result) return null;
	const isHidden = twoSides.some((side) => result.pickers[side] === null);
	return {
		finding: findingOf(check, result, words),
		rows: rowsOf(check, result, words.text),
		overlap: result.overlap === null ? null : percentIn(words.locale).format(result.overlap / 100),
		callouts: result.callouts.map((callout) => wordCallout(callout, words)),
		missing: isHidden ? { title: words.text.withheld, next: words.text.withheldHint } : null,
	};
}
