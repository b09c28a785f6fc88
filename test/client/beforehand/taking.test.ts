import { expect, it } from 'vitest';
import { fillingOf, takingOf } from '../../../client/beforehand/taking.ts';
import { blankWords, type Beforehand } from '../../../shared/workshop/beforehand.ts';
import { blankReview, type ReviewFacts } from '../../../shared/workshop/reviews.ts';

const agreement = 'a1';
const words: Beforehand = {
	...{ person: 'sam', side: 'sales', at: 1, score: 2, outcome: 'partly', measuredValue: 4 },
	seen: { o1: 'neutral', o2: 'harms' },
	texts: { ...blankWords().texts, evidence: 'Eight lists', clashed: 'The third line' },
};
const review = (change: Partial<ReviewFacts> = {}): ReviewFacts => ({
	...blankReview(),
	...change,
});
const told = (evidence: string) => ({ texts: { ...blankReview().texts, evidence } });
const taking = (evidence: string) =>
	takingOf(
		agreement,
		{ what: 'text', field: 'evidence', value: 'Eight lists' },
		review(told(evidence)),
	);

it('BH7 one tap for all fills what is blank, and overwrites nothing that the room has said', () => {
	expect(fillingOf(agreement, words, review())).toEqual([
		{ type: 'SetOutcome', agreement, outcome: 'partly' },
		{ type: 'SeeEffect', agreement, objective: 'o1', effect: 'neutral' },
		{ type: 'SeeEffect', agreement, objective: 'o2', effect: 'harms' },
		{ type: 'SetMeasuredValue', agreement, value: 4 },
		{ type: 'WriteReview', agreement, field: 'evidence', text: 'Eight lists' },
		{ type: 'WriteReview', agreement, field: 'clashed', text: 'The third line' },
	]);
	const said = review({
		...{ outcome: 'kept', seen: { o1: 'harms', o2: 'harms' }, measuredValue: 7 },
		...told('Two lists'),
	});
	expect(fillingOf(agreement, words, said)).toEqual([
		{ type: 'WriteReview', agreement, field: 'clashed', text: 'The third line' },
	]);
});

it('BH7 the words of two owners stand one below the other, each once, as far as they fit', () => {
	expect(taking('')).toMatchObject({ is: 'open', blank: true, command: { text: 'Eight lists' } });
	expect(taking('Two came late')).toMatchObject({
		...{ is: 'open', blank: false },
		command: { text: 'Two came late\nEight lists' },
	});
	expect(taking('Two came late\nEight lists')).toEqual({ is: 'taken' });
	expect(taking('x'.repeat(495))).toEqual({ is: 'full' });
});

it('BH7 a value of the room gives way to an owner’s where somebody taps that one', () => {
	const outcome = { what: 'outcome', value: 'partly' } as const;
	expect(takingOf(agreement, outcome, review({ outcome: 'kept' }))).toEqual({
		...{ is: 'open', blank: false },
		command: { type: 'SetOutcome', agreement, outcome: 'partly' },
	});
	expect(takingOf(agreement, outcome, review({ outcome: 'partly' }))).toEqual({ is: 'taken' });
});
