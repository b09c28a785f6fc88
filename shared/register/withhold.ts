/** Words that must go from what was sealed: what stays is that there was an agreement, and the fingerprint of its words. */
import { canonicalText, sameText, type AgreementText } from '../check/called-text.ts';
import type { Id } from '../ids.ts';
import type { RegisteredAgreement, TeamRegister } from './register.ts';

/** Owners, dates and what it does to which objective stay: the team goes on with it. */
export const withoutWords = ({
	promise: _promise,
	roles: _roles,
	...text
}: AgreementText): AgreementText => ({
	...text,
	statement: '',
	firstStep: '',
	measure: { indicator: '', baseline: '', target: '' },
	effects: Object.fromEntries(
		Object.entries(text.effects).map(([objective, { effect }]) => [
			objective,
			{ effect, why: '', tradeOff: '' },
		]),
	),
});

/**
 * Without the salt nobody finds the words by their fingerprint, and nobody can say any more that they were these; where
 * words stand without one, they are others.
 */
export const isWithheld = ({ salt, text }: Pick<RegisteredAgreement, 'salt' | 'text'>): boolean =>
	salt === '' && sameText(text, withoutWords(text));

/** Whether a record has the words that its fingerprint was made of, or none. */
export const hasItsWords = (
	record: RegisteredAgreement,
	hashOf: (text: string) => string,
): boolean => isWithheld(record) || hashOf(canonicalText(record.text, record.salt)) === record.hash;

export const withheld = ({
	trace: _trace,
	...record
}: RegisteredAgreement): RegisteredAgreement => ({
	...record,
	salt: '',
	text: withoutWords(record.text),
});

/** Withholds one of some records. */
export const withholdIn = (
	records: readonly RegisteredAgreement[],
	agreement: Id,
): RegisteredAgreement[] =>
	records.map((record) => (record.id === agreement ? withheld(record) : record));

/** Takes the words out of a team's register, in place. */
export function withholdWords(register: TeamRegister, agreement: Id): void {
	register.agreements = withholdIn(register.agreements, agreement);
	for (const said of register.confirmations ?? [])
		if (said.agreement === agreement) said.reason = '';
}
