/** By what a team counts: the money of its amounts, and the clock that says which day it is there. */
import type { Currency } from './currencies.ts';

export interface Customs {
	/** Of every amount, which it never converts; left out it is the euro. */
	currency?: Currency;
	/** By its name in the IANA time zone database; left out, days are those of UTC. */
	zone?: string;
}

/** The customs of a team with the moment at which they were said, in milliseconds. */
export interface SetCustoms extends Customs {
	at: number;
}

export const currencyOf = ({ currency = 'EUR' }: Customs): Currency => currency;

/** One by one, so that what was left out stays out. */
export const copyOfCustoms = ({ currency, zone }: Customs): Customs => ({
	...(currency !== undefined && { currency }),
	...(zone !== undefined && { zone }),
});
