import { useCustoms } from '../workshop/customs.ts';
import { moneyIn, signOf } from './numbers.ts';
import { texts } from './texts.svelte.ts';

/** How amounts stand on a page: in the currency of its team, as the reader writes them. While a component begins. */
export function useMoney() {
	const customs = useCustoms();
	return {
		/** Of a whole amount. */
		of: (amount: number) => moneyIn(texts.locale, amount, customs()),
		/** What stands beside one. */
		sign: () => signOf(texts.locale, customs()),
	};
}
