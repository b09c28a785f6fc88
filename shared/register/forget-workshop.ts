/** What the register of a team keeps when one of its workshops is erased: what the others gave it. */
import type { Id } from '../ids.ts';
import { forgetUnnamed } from './named-in.ts';
import type { RegisteredStrategy, TeamRegister } from './register.ts';
import { standAnew } from './strategies.ts';

/**
 * Takes out of a register, in place, all that a workshop gave it: its line, what was sealed, reviewed, set and left
 * open there, what others said of an agreement that is gone, and who is named by nothing any more. `brought` are the
 * strategies that its other workshops began with: what these stand on stays.
 */
export function forgetWorkshop(
	register: TeamRegister,
	gone: Id,
	brought: readonly RegisteredStrategy[],
): void {
	const isKept = ({ workshop }: { workshop: Id }) => workshop !== gone;
	register.workshops = register.workshops.filter(({ id }) => id !== gone);
	register.agreements = register.agreements.filter(isKept);
	const agreements = new Set(register.agreements.map(({ id }) => id));
	register.reviews = register.reviews.filter(
		(review) => isKept(review) && agreements.has(review.agreement),
	);
	if (register.confirmations)
		register.confirmations = register.confirmations.filter(({ agreement }) =>
			agreements.has(agreement),
		);
	if (register.beforehand)
		register.beforehand = register.beforehand
			.filter(({ agreement }) => agreements.has(agreement))
			.map(({ opened, ...one }) =>
				opened === gone ? one : { ...one, ...(opened !== undefined && { opened }) },
			);
	register.left = register.left.filter(isKept);
	const actions = new Set(register.left.flatMap((one) => one.actions.map(({ id }) => id)));
	for (const one of register.left) one.ended = one.ended.filter(({ id }) => actions.has(id));
	register.translations = register.translations.filter(isKept);
	if (register.tables) register.tables = register.tables.filter(isKept);
	forgetUnnamed(register);
	standAnew(register, register.strategies.filter(isKept), brought);
}
