import { getContext, setContext } from 'svelte';
import type { Customs } from '../../shared/workshop/customs.ts';

const key = {};

/** To everything below: by what the team counts, as it is when it is asked. */
export const provideCustoms = (customs: () => Customs): void => void setContext(key, customs);

/** While a component begins; where no team is known, by nothing of its own. */
export const useCustoms = (): (() => Customs) =>
	getContext<(() => Customs) | undefined>(key) ?? (() => ({}));
