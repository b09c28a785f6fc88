import { isZone } from '../check/day.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { isCurrency } from './currencies.ts';
import type { Customs } from './customs.ts';

/** Refuses a currency that is none of the list, and a time zone that this program has no clock of. */
export function checkCustoms(wanted: {
	currency?: string;
	zone?: string;
}): { customs: Customs } | { refusal: Refusal } {
	const { currency, zone } = wanted;
	if (currency !== undefined && !isCurrency(currency)) return { refusal: refuse('not-a-currency') };
	if (zone !== undefined && !isZone(zone)) return { refusal: refuse('not-a-zone') };
	return {
		customs: { ...(currency !== undefined && { currency }), ...(zone !== undefined && { zone }) },
	};
}
