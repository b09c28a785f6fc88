import type { Effect } from '../../shared/check/agreement.ts';
import { matrixFigures, type Matrix } from '../../shared/insight/matrix.ts';
import type { consent } from '../text/en/consent.ts';

type Words = typeof consent.matrix;

/** A sign that says the effect in greyscale and from the back row, always beside its word or above the list of words. */
export const effectSigns: Readonly<Record<Effect, string>> = {
	strengthens: '+',
	neutral: 'o',
	harms: '−',
};

export const effectWords = (words: Words): Readonly<Record<Effect, string>> => ({
	strengthens: words.strengthens,
	neutral: words.neutral,
	harms: words.harmed,
});

/** What the matrix says, in one sentence. */
export function matrixFinding(matrix: Matrix, words: Words): string {
	const { all, strengthened, disputed, harms } = matrixFigures(matrix);
	const parts = [
		words.strengthened({ n: strengthened, all }),
		disputed > 0 ? words.disputed({ n: disputed }) : '',
		harms > 0 ? words.harms({ n: harms }) : '',
	];
	return `${parts.filter((part) => part !== '').join('; ')}.`;
}
