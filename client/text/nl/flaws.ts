import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const flaws: Areas['flaws'] = {
	label: 'Wat niet is zoals het werd bezegeld',
	seals: ({ n, labels }) =>
		count(n, {
			one: `${labels} is niet zoals die werd bezegeld.`,
			other: `${labels} zijn niet zoals ze werden bezegeld.`,
		}),
	reviews: ({ labels }) =>
		`Wat bij de terugblik op ${labels} werd gezegd, is niet zoals het toen werd gezegd.`,
	ways: ({ labels }) =>
		`Wat naar ${labels} heeft geleid, is niet zoals het er bij de bezegeling stond.`,
	answers: ({ labels }) =>
		`Wat voor de kant die niemand had over de bezegeling van ${labels} werd gezegd, is niet zoals het werd gezegd.`,
	beforehand: ({ labels }) =>
		`Wat eigenaars vooraf over ${labels} hebben geschreven, is niet zoals ze het schreven.`,
	next: 'Iemand heeft het bestand van dit register veranderd. Vraag wie de server beheert het uit een back-up terug te zetten; “npm run verify” zegt daar wat er veranderd is.',
};
