import { refuse, type Refusal } from '../refusal.ts';

/** The longest text each field takes, in UTF-16 units as `maxlength` counts them. */
export const limits = {
	name: 60,
	title: 120,
	function: 60,
	company: 60,
	sentence: 280,
	statement: 500,
	reason: 500,
} as const;

type Field = keyof typeof limits;

const codes = {
	name: ['name-missing', 'name-too-long'],
	title: ['title-missing', 'text-too-long'],
	function: [null, 'text-too-long'],
	company: [null, 'text-too-long'],
	sentence: [null, 'text-too-long'],
	statement: [null, 'text-too-long'],
	reason: ['reason-missing', 'text-too-long'],
} as const satisfies Record<Field, unknown>;

/** Why a trimmed text cannot stand in a field, or null when it can. */
export function checkText(text: string, field: Field): Refusal | null {
	const [missing, tooLong] = codes[field];
	if (missing && text === '') return refuse(missing);
	return text.length > limits[field] ? refuse(tooLong, { max: limits[field] }) : null;
}
