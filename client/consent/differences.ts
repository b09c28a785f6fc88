import type { Effect } from '../../shared/check/agreement.ts';
import type { AgreementText } from '../../shared/check/called-text.ts';
import { decisionRoles, type DecisionRole } from '../../shared/check/decision-roles.ts';
import { promiseParts, type PromisePart } from '../../shared/check/promise-card.ts';
import type { Id } from '../../shared/ids.ts';

type RolePart = `role-${DecisionRole}`;
type PlainPart =
	| 'statement'
	| 'scope'
	| 'owners'
	| 'indicator'
	| 'baseline'
	| 'target'
	| 'firstStep'
	| PromisePart
	| RolePart
	| 'validFrom'
	| 'reviewOn';
type EffectPart = 'effect' | 'why' | 'tradeOff';

/** One part of a text that says something else than before; blank where there was or is nothing. */
export type Difference = { before: string; after: string } & (
	| { part: PlainPart }
	| { part: EffectPart; objective: Id }
);

/** How what is chosen, not typed, is written out. */
interface Written {
	person: (id: Id) => string;
	effect: (effect: Effect) => string;
	day: (day: string) => string;
}

const bare = (text: string): string => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
const effectParts = ['effect', 'why', 'tradeOff'] as const;

const plainParts = (text: AgreementText, { person, day }: Written): [PlainPart, string][] => [
	['statement', text.statement],
	['scope', text.scope],
	['owners', text.owners.map(person).sort().join(', ')],
	['indicator', text.measure.indicator],
	['baseline', text.measure.baseline],
	['target', text.measure.target],
	['firstStep', text.firstStep],
	...promiseParts.map((part): [PromisePart, string] => [part, text.promise?.[part] ?? '']),
	...decisionRoles.map((role): [RolePart, string] => [`role-${role}`, text.roles?.[role] ?? '']),
	['validFrom', text.validFrom && day(text.validFrom)],
	['reviewOn', text.reviewOn && day(text.reviewOn)],
];

/** What one text says otherwise than another, part by part, in the order in which an agreement is read. */
export function differences(
	before: AgreementText,
	after: AgreementText,
	written: Written,
): Difference[] {
	const now = plainParts(after, written);
	const plain = plainParts(before, written).map(([part, text], at): Difference => ({
		part,
		before: text,
		after: now[at]![1],
	}));
	const effectOf = (text: AgreementText, objective: Id, part: EffectPart): string => {
		const stated = text.effects[objective];
		if (!stated) return '';
		return part === 'effect' ? written.effect(stated.effect) : stated[part];
	};
	const objectives = new Set([...Object.keys(before.effects), ...Object.keys(after.effects)]);
	const stated = [...objectives].flatMap((objective) =>
		effectParts.map((part): Difference => ({
			part,
			objective,
			before: effectOf(before, objective, part),
			after: effectOf(after, objective, part),
		})),
	);
	return [...plain.slice(0, 3), ...stated, ...plain.slice(3)].filter(
		(difference) => bare(difference.before) !== bare(difference.after),
	);
}
