/** The agreements of a register as rows of a table: what was sealed, what became of it, and when one looks again. */
import type { Effect } from '../check/agreement.ts';
import { dayOf } from '../check/day.ts';
import type { Side } from '../workshop/state.ts';
import { customsOf } from './customs.ts';
import { partsOf } from './parts.ts';
import { labelOf, type RegisteredAgreement, type TeamRegister } from './register.ts';
import { dueOn, reviewsOf, standingOf, type Standing } from './standing.ts';
import { isWithheld } from './withhold.ts';

export const columns = [
	...(['label', 'statement', 'standing', 'sealedOn', 'scope', 'sales', 'operations'] as const),
	...(['other', 'firstStep', 'validFrom', 'reviewOn', 'indicator', 'baseline'] as const),
	...(['target', 'measuredValue', 'strengthens', 'harms'] as const),
] as const;
type Column = (typeof columns)[number];

/** In the language of whoever takes it. */
export interface RowWords {
	columns: Record<Column, string>;
	standing: (standing: Standing) => string;
	withheld: string;
	list: (words: string[]) => string;
	number: (value: number) => string;
}

export function agreementRows(register: TeamRegister, words: RowWords): string[][] {
	const parts = partsOf(register);
	const { zone } = customsOf(register);
	const rowOf = (agreement: RegisteredAgreement): Record<Column, string> => {
		const part = parts.get(agreement.id)!;
		const { text, objectives } = agreement;
		const owners = (side: Side) =>
			words.list(
				text.owners.flatMap((id) => {
					const person = register.people[id];
					return person?.name && person.side === side ? [person.name] : [];
				}),
			);
		const which = (wanted: Effect) =>
			words.list(
				Object.entries(text.effects).flatMap(([id, { effect }]) =>
					effect === wanted ? [objectives[id] ?? ''] : [],
				),
			);
		const lastValue = reviewsOf(part.reviews, agreement.id).findLast(
			({ measuredValue }) => measuredValue !== undefined,
		)?.measuredValue;
		return {
			label: labelOf(agreement),
			statement: isWithheld(agreement) ? words.withheld : text.statement,
			standing: words.standing(standingOf(part, agreement.id)),
			sealedOn: dayOf(agreement.sealedAt, zone),
			scope: text.scope,
			...{ sales: owners('sales'), operations: owners('operations'), other: owners('other') },
			...{ firstStep: text.firstStep, validFrom: text.validFrom },
			reviewOn: dueOn(part, agreement),
			...text.measure,
			measuredValue: lastValue === undefined ? '' : words.number(lastValue),
			...{ strengthens: which('strengthens'), harms: which('harms') },
		};
	};
	const rows = register.agreements.map(rowOf);
	return [words.columns, ...rows].map((row) => columns.map((column) => row[column]));
}
