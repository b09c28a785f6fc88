/** Numbers that people type: what was measured, and what a baseline or a target says beside its words. */

/** As large as a measured value may be, below zero too. */
export const mostMeasured = 1e12;

/** Groups of three with one mark between them, then a fraction behind another mark. */
const grouped = /^([1-9]\d{0,2})([ .,'’\u00a0\u202f])(\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/;
const plain = /^(\d+)(?:[.,](\d+))?$/;

/** Without its sign. */
function valueOf(typed: string): number | null {
	const groups = grouped.exec(typed);
	if (groups) {
		const [, first = '', , others = '', fraction = '0'] = groups;
		return Number(`${first}${others.replace(/\D/g, '')}.${fraction}`);
	}
	const match = plain.exec(typed);
	return match && Number(`${match[1]}.${match[2] ?? '0'}`);
}

/**
 * A bare number as people write it, with a decimal comma or point: "12,5" and "12.5" are the same. A mark before three
 * digits parts thousands: "1.200", "1,200" and "1 200" are twelve hundred; behind a zero it begins the fraction. Null
 * for what is no number, or a larger one than `mostMeasured`.
 */
export function numberIn(text: string): number | null {
	const bare = text.trim();
	const sign = /^[-−–]\s*/.exec(bare)?.[0] ?? '';
	const value = valueOf(bare.slice(sign.length));
	if (value === null) return null;
	if (value > mostMeasured) return null;
	return sign && value !== 0 ? -value : value;
}

export interface Quantity {
	value: number;
	/** Its unit as it was typed: what stands behind the number, or a currency before it; blank without. */
	unit: string;
}

const figures = /[-−–]?\d(?:[\d .,'’\u00a0\u202f]*\d)?/g;

/**
 * The one number of a text and its unit: "3 a year", "95 %", "€ 12,000". Null where there is none, where there are
 * several ("9 of 14", "5 to 7"), or where it is part of a word ("Q3"): such a text is words.
 */
export function quantityIn(text: string): Quantity | null {
	const found = [...text.matchAll(figures)];
	const [only] = found;
	if (!only || found.length > 1) return null;
	const before = text.slice(0, only.index);
	const behind = text.slice(only.index + only[0].length);
	if (/[\p{L}\p{N}_]$/u.test(before)) return null;
	const value = numberIn(only[0]);
	if (value === null) return null;
	const currency = /\p{Sc}\s*$/u.exec(before)?.[0] ?? '';
	return { value, unit: behind.trim() || currency.trim() };
}

/** The unit in which an agreement is measured: its target's, else its baseline's; blank where neither says one. */
export const unitOf = ({ baseline, target }: { baseline: string; target: string }): string =>
	quantityIn(target)?.unit || quantityIn(baseline)?.unit || '';

/** What somebody types as a measured value, with its unit or without; null where it is not one number. */
export function typedValue(typed: string, unit: string): number | null {
	const text = typed.trim();
	const [low, wanted] = [text.toLowerCase(), unit.trim().toLowerCase()];
	if (wanted === '') return numberIn(text);
	if (low.endsWith(wanted)) return numberIn(text.slice(0, text.length - wanted.length));
	return numberIn(low.startsWith(wanted) ? text.slice(wanted.length) : text);
}

/** A value that is written out already, with its unit where that belongs: a currency before it, all else behind. */
export const inUnit = (written: string, unit: string): string => {
	if (unit === '') return written;
	return /^\p{Sc}$/u.test(unit) ? `${unit} ${written}` : `${written} ${unit}`;
};
