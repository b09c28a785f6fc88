/** What became of the agreements of before: what was expected and seen, and what was decided. */
import { inUnit, unitOf } from '../check/measured-value.ts';
import { knownSealed } from '../check/known-agreements.ts';
import { partsOf } from '../register/parts.ts';
import { labelOf, type RegisteredAgreement } from '../register/register.ts';
import { dueOn, standingOf } from '../register/standing.ts';
import { medianOf } from '../insight/median.ts';
import type { Beforehand } from '../workshop/beforehand.ts';
import { blankReview, ratingsBySide, reviewFields, type ReviewFacts } from '../workshop/reviews.ts';
import { byObjective } from '../workshop/strategy.ts';
import { bullets, labelled, quote, quoteIndent, section } from './blocks.ts';
import { inline, lines } from './escape.ts';
import type { Report } from './report.ts';
import { joined, sideMark, type Wording } from './wording.ts';
import { allSides } from '../workshop/sides.ts';

const sealedOf = ({ earlier, agreements, reviews }: Report) =>
	knownSealed({
		earlier,
		agreements: Object.fromEntries(agreements.map((one) => [one.id, one])),
		reviews: Object.fromEntries(reviews.map(({ agreement, ...review }) => [agreement, review])),
	});

/** What was brought and stands still, with the day on which one looks again. */
export function stillOpen(report: Report): { agreement: RegisteredAgreement; on: string }[] {
	const parts = partsOf(sealedOf(report));
	return report.earlier.agreements
		.filter(({ id }) => standingOf(parts.get(id)!, id).is === 'open')
		.map((agreement) => ({ agreement, on: dueOn(parts.get(agreement.id)!, agreement) }));
}

function effectsOf(
	{ text, objectives }: RegisteredAgreement,
	{ seen }: ReviewFacts,
	{ report, words }: Wording,
): string {
	const { reviews: labels, agreements } = words;
	return bullets(
		byObjective(text.effects, report.strategy).map(([id, { effect }]) => {
			const found = seen[id];
			const title = inline(objectives[id] ?? '') || words.gone;
			const told = found ? agreements.effect[found] : labels.unsaid;
			return `${title}: ${labels.expected} ${agreements.effect[effect]} → **${labels.seen} ${told}**`;
		}),
	);
}

function decisionOf(
	{ id }: RegisteredAgreement,
	{ decision }: ReviewFacts,
	{ report, words, format }: Wording,
): string {
	const { reviews: labels } = words;
	const standing = standingOf(sealedOf(report), id);
	if (standing.is === 'superseded') return labels.superseded({ label: labelOf(standing.by) });
	if (standing.is === 'returned') return labels.returned;
	if (!decision) return '';
	const day = decision.reviewOn ? format.day(decision.reviewOn) : '';
	return joined([
		labels.decisions[decision.decision],
		day && words.short.review({ day }),
		inline(decision.reason),
	]);
}

/** The value with its unit, and what it is seen against. */
function valueOf(
	{ text: { measure } }: RegisteredAgreement,
	{ measuredValue }: Pick<ReviewFacts, 'measuredValue'>,
	{ words, format }: Wording,
): string {
	if (measuredValue === undefined) return '';
	const value = inUnit(format.value(measuredValue), inline(unitOf(measure)));
	const { baseline, target } = measure;
	return joined([
		value,
		baseline.trim() && words.reviews.baseline({ baseline: inline(baseline) }),
		target.trim() && words.reviews.target({ target: inline(target) }),
	]);
}

function reviewBlocks(agreement: RegisteredAgreement, review: ReviewFacts, wording: Wording) {
	const { words, format } = wording;
	const { reviews: labels } = words;
	const rated = ratingsBySide(review);
	const ratings = allSides.flatMap((side) => {
		const median = medianOf(rated[side]);
		const score = median === null ? '' : labels.of({ score: format.number(median) });
		return score && `${sideMark(words, side)} ${score}`;
	});
	return [
		quote(lines(agreement.text.statement, quoteIndent)) || words.agreements.withheld,
		effectsOf(agreement, review, wording),
		bullets([
			labelled(labels.outcome, review.outcome ? labels.outcomes[review.outcome] : ''),
			labelled(labels.value, valueOf(agreement, review, wording)),
			...reviewFields.map((field) => labelled(labels.fields[field], inline(review.texts[field]))),
			labelled(labels.ratings, joined(ratings)),
			labelled(labels.decision, decisionOf(agreement, review, wording)),
		]),
	];
}

/** What one owner wrote before the session, under that name. */
function beforehandBlocks(
	agreement: RegisteredAgreement,
	words: Beforehand,
	wording: Wording,
): string[] {
	const { reviews: labels } = wording.words;
	const { seen, texts, outcome, score, person } = words;
	const said = Object.entries(seen).map(([id, effect]) => {
		const title = inline(agreement.objectives[id] ?? '') || wording.words.gone;
		return labelled(title, wording.words.agreements.effect[effect]);
	});
	return section(4, labels.beforehand({ person: wording.person(person) }), [
		bullets([
			labelled(labels.outcome, outcome ? labels.outcomes[outcome] : ''),
			...said,
			labelled(labels.value, valueOf(agreement, words, wording)),
			...reviewFields.map((field) => labelled(labels.fields[field], inline(texts[field]))),
			labelled(
				labels.rating,
				score === null ? '' : labels.of({ score: wording.format.number(score) }),
			),
		]),
	]);
}

/** What was looked at here, with what its owners wrote beforehand; also where the room has said nothing of it. */
function lookedAt({ reviews, beforehand = [] }: Report) {
	const unsaid = beforehand
		.filter(({ agreement }) => !reviews.some((one) => one.agreement === agreement))
		.map(({ agreement }) => ({ agreement, ...blankReview() }));
	return [...reviews, ...unsaid].map(({ agreement: id, ...review }) => ({
		...{ id, review },
		written: beforehand.find(({ agreement }) => agreement === id)?.words ?? [],
	}));
}

export function reviewSections(wording: Wording): string[] {
	const { report, words } = wording;
	const { agreements } = sealedOf(report);
	return section(
		2,
		words.reviews.title,
		lookedAt(report).flatMap(({ id, review, written }) => {
			const agreement = agreements.find((one) => one.id === id);
			if (!agreement) return [];
			return section(3, labelOf(agreement), [
				...reviewBlocks(agreement, review, wording),
				...written.flatMap((words) => beforehandBlocks(agreement, words, wording)),
			]);
		}),
	);
}
