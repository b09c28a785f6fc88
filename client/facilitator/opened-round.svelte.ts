import type { Sending } from '../connection/control.ts';

/** How many dots the next vote on the themes gives, as it is chosen before it opens. */
export class OpenedRound {
	budget = $state(5);
	most = $state(3);

	get command(): Sending {
		const { budget, most } = this;
		return { type: 'OpenRound', over: 'themes', budget, maxPerItem: Math.min(most, budget) };
	}
}
