/** How ready the team is for what it sells: the types of sale, what each side gives today, and what matters. */
import { readinessGaps } from '../insight/readiness-gaps.ts';
import { readinessElements } from '../workshop/readiness.ts';
import type { RatingMeans } from '../workshop/readiness-view.ts';
import { bullets, labelled, section, table } from './blocks.ts';
import { inline } from './escape.ts';
import { joined, marks, type Wording } from './wording.ts';
import { allSides } from '../workshop/sides.ts';

/** Third functions are told where three of them have rated; a side that is withheld says so. */
function cell(means: RatingMeans | null, { words, format }: Wording): string {
	return joined(
		allSides.map((side) => {
			const rated = means?.[side];
			if (!rated && side === 'other') return '';
			const name = side === 'other' ? `${words.side.other} ` : marks[side];
			return rated
				? `${name}${format.number(rated.state)} → ${format.number(rated.importance)}`
				: name + words.withheld;
		}),
	);
}

/** Nothing where no type of sale was named; figures once the ratings are shown. */
export function readinessSection(wording: Wording): string[] {
	const { report, words, format } = wording;
	const { readiness: labels } = words;
	const { types, answers, shown, cells, rhythm } = report.readiness;
	if (types.length === 0) return [];
	const named = types.map(({ title, customerRequires, weRequire }) => {
		const requires = joined([
			customerRequires && `${labels.customer}: ${inline(customerRequires)}`,
			weRequire && `${labels.we}: ${inline(weRequire)}`,
		]);
		return inline(title) + (requires && ` (${requires})`);
	});
	const titleOf = (id: string | null) => types.find((type) => type.id === id)?.title ?? '';
	const elementRows = readinessElements.map((element) => [
		words.elements[element],
		...types.map(({ id }) => cell(cells[id]?.[element] ?? null, wording)),
	]);
	const gaps = readinessGaps(report.readiness).map(({ type, element, kind, size }) => {
		const where = joined([inline(titleOf(type)), words.elements[element]]);
		return `${where}: ${labels[kind]({ size: format.number(size) })}`;
	});
	return section(2, labels.title, [
		bullets(named),
		labelled(labels.rated, format.number(answers)),
		shown ? labels.legend : '',
		table(
			[{ title: labels.element }, ...types.map(({ title }) => ({ title: inline(title) }))],
			shown ? elementRows : [],
		),
		labelled(words.elements.h, shown ? cell(rhythm, wording) : ''),
		bullets(gaps),
	]);
}
