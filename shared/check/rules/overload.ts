import type { Agreement, Context } from '../agreement.ts';
import { finding, type FindingOf } from '../finding.ts';
import { ownersOf } from './completeness.ts';
import { othersOpen } from './contradicts.ts';

const mostOfOnePerson = 3;
const fewestForAScope = 5;

/** What a scope has shown that it can keep: twice what it kept or partly kept in its last two reviews. */
function limitOf({ reviewSessions }: Context): number {
	if (reviewSessions.length < 2) return Infinity;
	const kept = reviewSessions
		.slice(-2)
		.flat()
		.filter((outcome) => outcome !== 'not-kept');
	return Math.max(fewestForAScope, 2 * kept.length);
}

/** All counts are those after this seal: the warning comes while it can still be heeded. */
export function overload(agreement: Agreement, context: Context): FindingOf<'overload'>[] {
	const persons = ownersOf(agreement).map((owner) => {
		const open = (context.openByOwner[owner] ?? 0) + 1;
		return { owner, open, limit: mostOfOnePerson };
	});
	const open = othersOpen(agreement, context).length + 1;
	return [...persons, { owner: null, open, limit: limitOf(context) }]
		.filter(({ open, limit }) => open > limit)
		.map((load) => finding('overload', 'warning', { field: 'owners', ...load }));
}
