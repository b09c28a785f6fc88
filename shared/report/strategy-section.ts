/** The strategy, how far the sides understand each other, on what they act, and what is asked of the sponsor. */
import { readBackState } from '../workshop/read-backs.ts';
import { isOpen, type StrategyQuestion, type Subject } from '../workshop/questions.ts';
import type { Side, StrategicObjective, TwoSides } from '../workshop/state.ts';
import { allSides, twoSides } from '../workshop/sides.ts';
import { measureOf } from './agreement-text.ts';
import { bullets, labelled, quote, quoteIndent, section, table } from './blocks.ts';
import { inline, lines } from './escape.ts';
import { joined, marks, sideMark, type Wording } from './wording.ts';

function readBackOf(objective: StrategicObjective, side: TwoSides, wording: Wording): string {
	const { strategy: labels } = wording.words;
	const readBack = wording.report.readBacks[objective.id]?.[side];
	const state = readBackState(objective, side, readBack);
	if (!readBack || state === 'none') return '';
	return ` (${labels.readBack[state]}: “${inline(readBack.text)}”)`;
}

export function strategySection(wording: Wording): string[] {
	const { report, words, objectives: titles } = wording;
	const { strategy: labels } = words;
	const { sponsor, statement, objectives } = report.strategy;
	return section(2, labels.title, [
		quote(lines(statement, quoteIndent)),
		labelled(labels.sponsor, inline(sponsor)),
		...objectives.flatMap((objective) => {
			const asks = (side: TwoSides) => {
				const said = inline(objective.asks[side]) || labels.notYet;
				return (
					marks[side] + labelled(labels.asks[side], said + readBackOf(objective, side, wording))
				);
			};
			return section(3, titles.get(objective.id) ?? words.untitled, [
				bullets([
					asks('sales'),
					asks('operations'),
					labelled(labels.goal, inline(objective.businessGoal)),
					labelled(labels.measure, measureOf(objective)),
					labelled(labels.horizon, inline(objective.horizon)),
				]),
			]);
		}),
	]);
}

/** The focus check that was shown last, compared with those before it. */
export function focusSection({ report, words, format }: Wording): string[] {
	const { focus: labels } = words;
	const latest = report.focus.at(-1);
	if (!latest?.result) return [];
	const { result, objectives } = latest;
	const shown = (n: number | null) => (n === null ? words.withheld : format.number(n));
	const row = (title: string, counts: Readonly<Record<Side, number | null>>) => [
		title,
		...allSides.map((side) => shown(counts[side])),
	];
	const overlaps = report.focus.flatMap(({ number, result: of }) =>
		of && of.overlap !== null
			? [labels.check({ number, share: format.percent(of.overlap / 100) })]
			: [],
	);
	const acts = (side: TwoSides) => {
		const on = result.actsOn[side];
		const named = objectives.filter(({ id }) => on?.includes(id)).map(({ title }) => inline(title));
		return on === null
			? ''
			: marks[side] + labelled(labels.acts[side], named.join('; ') || labels.none);
	};
	const within = (side: TwoSides) => {
		const like = result.within[side];
		return like === null ? '' : `${sideMark(words, side)} ${format.percent(like)}`;
	};
	const none = { sales: null, operations: null, other: null };
	return section(2, labels.title, [
		labelled(labels.overlap, overlaps.join(', ')),
		bullets([...twoSides.map(acts), labelled(labels.within, joined(twoSides.map(within)))]),
		table(
			[
				{ title: labels.objective },
				...allSides.map((side) => ({ title: sideMark(words, side), figures: true as const })),
			],
			[
				...objectives.map(({ id, title }) =>
					row(inline(title) || words.untitled, result.byObjective[id] ?? none),
				),
				row(labels.notOnList, result.notOnList),
				row(labels.pickers, result.pickers),
				row(labels.goals, result.goals),
			],
		),
		Object.values(result.pickers).includes(null) ? words.whyWithheld : '',
	]);
}

function aboutOf({ kind, id }: Subject, { report, words, objectives }: Wording): string {
	const { questions: labels } = words;
	switch (kind) {
		case 'free':
			return '';
		case 'objective':
			return labels.about({ what: objectives.get(id ?? '') ?? words.gone });
		case 'agreement': {
			const known = report.agreements.find((agreement) => agreement.id === id);
			const earlier = report.earlier.agreements.find((agreement) => agreement.id === id);
			const label = known?.label ?? (earlier ? `a${earlier.number}` : words.gone);
			return labels.about({ what: label });
		}
	}
}

/** What is asked of the sponsor: the open questions first. */
export function questionSection(wording: Wording): string[] {
	const { report, words, format, person } = wording;
	const { questions: labels } = words;
	const line = (question: StrategyQuestion) => {
		const { text, by, due, about, answer } = question;
		const facts = joined([
			aboutOf(about, wording),
			person(by),
			due === null ? '' : labels.until({ day: format.day(due) }),
		]);
		const said = answer === '' ? labels.open : labelled(labels.answer, lines(answer, '  '));
		return `${lines(text, '  ')} (${facts}) – ${said}`;
	};
	const sorted = report.questions.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
	return section(2, labels.title, [bullets(sorted.map(line))]);
}
