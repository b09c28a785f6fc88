import { isRecord } from '../../shared/is-record.ts';
import { reviewFields } from '../../shared/workshop/reviews.ts';
import { blankWords, type BeforehandWords } from '../../shared/workshop/beforehand.ts';
import { isKept, read, write } from '../connection/kept.ts';

/** What somebody writes of an agreement, as it is typed: the measured value in the own spelling. */
export interface WrittenDraft extends Omit<BeforehandWords, 'measuredValue'> {
	value: string;
}

const isDraft = (value: unknown): value is WrittenDraft => {
	if (!isRecord(value) || typeof value['value'] !== 'string') return false;
	const { seen, texts } = value;
	return (
		isRecord(seen) &&
		isRecord(texts) &&
		reviewFields.every((field) => typeof texts[field] === 'string')
	);
};

const shelf = 'beforehand';

/** What this device keeps that was not sent; undefined for nothing. */
export const keptDraft = (place: string): WrittenDraft | undefined => read(shelf, isDraft)[place];

/** Puts it by on this device until it is sent; without one nothing is kept any more. */
export function keepDraft(place: string, draft?: WrittenDraft): void {
	const { [place]: before, ...others } = read(shelf, isKept);
	if (draft) write(shelf, { ...others, [place]: draft });
	else if (before !== undefined) write(shelf, others);
}

/** What stands on the form of whoever has written, or has not. */
export const draftOf = (
	written: BeforehandWords | null,
	spell: (value: number) => string,
): WrittenDraft => {
	const { measuredValue, seen, texts, outcome, score } = written ?? blankWords();
	return {
		...{ seen: { ...seen }, texts: { ...texts }, outcome, score },
		value: measuredValue === undefined ? '' : spell(measuredValue),
	};
};
