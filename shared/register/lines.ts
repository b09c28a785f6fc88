/** A register as whoever comes back to it reads it: a line an agreement, with what became of it until today. */
import type { Day, ReviewOutcome } from '../check/agreement.ts';
import type { Id } from '../ids.ts';
import { byDay, whenDue, type DueState } from './due.ts';
import { partsOf } from './parts.ts';
import type {
	RegisteredAgreement,
	RegisteredPerson,
	RegisteredReview,
	TeamRegister,
} from './register.ts';
import { dueOn, reviewsOf, standingOf, type Standing } from './standing.ts';

export const lineGroups = ['due', 'open', 'kept', 'rest'] as const;
export type LineGroup = (typeof lineGroups)[number];

export interface RegisterLine {
	agreement: RegisteredAgreement;
	standing: Standing;
	/** The oldest first. */
	reviews: RegisteredReview[];
	/** What the last review that said so found; null before one has. */
	outcome: ReviewOutcome | null;
	/** When one looks again; blank without a day. */
	on: Day;
	when: DueState;
	group: LineGroup;
	owners: ({ id: Id } & RegisteredPerson)[];
}

/** Kept is what a look found kept and is not due: also what is closed. The rest has ended otherwise. */
function groupOf({ standing, outcome, when }: Omit<RegisterLine, 'group'>): LineGroup {
	const isKept = outcome === 'kept';
	if (standing.is === 'closed') return isKept ? 'kept' : 'rest';
	if (standing.is !== 'open') return 'rest';
	if (when === 'overdue' || when === 'due') return 'due';
	return isKept ? 'kept' : 'open';
}

/** What is open by its day, overdue first; what has ended after that, the newest first. */
const inOrder = (one: RegisterLine, other: RegisterLine): number => {
	const hasEnded = Number(one.standing.is !== 'open') - Number(other.standing.is !== 'open');
	if (hasEnded !== 0) return hasEnded;
	return one.standing.is === 'open'
		? byDay(one, other)
		: other.agreement.number - one.agreement.number;
};

/** Each agreement once, in the order in which one reads them within a group. `today` is the reader's day. */
export function linesOf(
	register: Pick<TeamRegister, 'agreements' | 'reviews' | 'people' | 'confirmations'>,
	today: Day,
): RegisterLine[] {
	const { agreements, people } = register;
	const parts = partsOf(register);
	return agreements
		.map((agreement) => {
			const part = parts.get(agreement.id)!;
			const on = dueOn(part, agreement);
			const said = reviewsOf(part.reviews, agreement.id);
			const line = {
				...{ agreement, standing: standingOf(part, agreement.id), reviews: said },
				outcome: said.findLast(({ outcome }) => outcome)?.outcome ?? null,
				...{ on, when: whenDue(on, today) },
				owners: agreement.text.owners.flatMap((id) => {
					const person = people[id];
					return person ? { id, ...person } : [];
				}),
			};
			return { ...line, group: groupOf(line) };
		})
		.sort(inOrder);
}
