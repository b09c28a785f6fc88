import type { NextSession } from '../../shared/workshop/close.ts';
import type { Currency } from '../../shared/workshop/currencies.ts';
import { copyOfCustoms, currencyOf, type Customs } from '../../shared/workshop/customs.ts';
import { noPlan, type Plan, type Scope } from '../../shared/workshop/plan.ts';

/** What was planned at the close; a day without an hour is no moment yet. */
export const planOf = ({ on, time, place }: NextSession): Plan => ({
	...noPlan(),
	startsAt: time ? `${on}T${time}` : null,
	place,
});

/** What is being typed of a plan: it says nothing to anybody until it is saved. */
export class PlanDraft {
	/** As the field for day and hour gives it; blank while it is not whole. */
	startsAt = $state('');
	/** Half a moment was typed, which the field gives as blank. */
	isHalf = $state(false);
	place = $state('');
	whose = $state<Scope['kind'] | 'open'>('open');
	company = $state('');
	currency = $state<Currency>(currencyOf({}));
	/** Blank for none. */
	zone = $state('');
	#proposed: Customs = {};

	constructor(plan?: Plan) {
		if (!plan) return;
		this.propose(plan);
		this.startsAt = plan.startsAt ?? '';
		this.place = plan.place;
		this.whose = plan.scope?.kind ?? 'open';
		this.company = plan.scope?.kind === 'company' ? plan.scope.name : '';
	}

	/** Takes the place of what was proposed before, unless another choice was made since. */
	propose(customs: Customs): void {
		const before = this.#proposed;
		if (this.currency === currencyOf(before)) this.currency = currencyOf(customs);
		if (this.zone === (before.zone ?? '')) this.zone = customs.zone ?? '';
		this.#proposed = copyOfCustoms(customs);
	}

	#scope(): Scope | null {
		if (this.whose === 'company') return { kind: 'company', name: this.company };
		return this.whose === 'circle' ? { kind: 'circle' } : null;
	}

	get plan(): Plan {
		return {
			...{ startsAt: this.startsAt || null, place: this.place, scope: this.#scope() },
			...{ currency: this.currency, ...(this.zone && { zone: this.zone }) },
		};
	}
}
