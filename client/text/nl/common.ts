import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const common: Areas['common'] = {
	product: 'Same Boat',
	withheld: 'De woorden van deze afspraak worden achtergehouden.',
	side: {
		sales: 'Sales',
		operations: 'Operations',
		shared: 'Samen',
		other: 'Een andere functie',
	},
	language: { label: 'Taal', en: 'English', nl: 'Nederlands', qps: 'Pseudo' },
	theme: {
		label: 'Weergave',
		device: 'Automatisch',
		light: 'Licht',
		dark: 'Donker',
	},
	status: {
		saved: 'Bewaard',
		saving: 'Bewaren',
		offline: 'Geen verbinding',
		'read-only': 'Alleen lezen, schijf vol',
		unsent: ({ n }) =>
			count(n, { one: '# tekst niet verstuurd', other: '# teksten niet verstuurd' }),
		kept: ({ changes }) =>
			count(changes, {
				one: '# wijziging op dit apparaat bewaard',
				other: '# wijzigingen op dit apparaat bewaard',
			}),
	},
	timer: {
		label: 'Resterende tijd',
		paused: 'gepauzeerd',
		minutes: ({ minutes }) => count(minutes, { one: 'nog # minuut', other: 'nog # minuten' }),
		seconds: ({ seconds }) => count(seconds, { one: 'nog # seconde', other: 'nog # seconden' }),
		up: 'De tijd is om. Je kunt nog schrijven.',
	},
	field: {
		optional: 'niet verplicht',
		left: ({ characters }) => count(characters, { one: 'nog # teken', other: 'nog # tekens' }),
		over: ({ characters }) =>
			count(characters, {
				one: '# teken te veel. Je tekst blijft hier staan tot je hem inkort.',
				other: '# tekens te veel. Je tekst blijft hier staan tot je hem inkort.',
			}),
	},
	close: 'Sluiten',
	cancel: 'Annuleren',
	undo: 'Ongedaan maken',
	more: 'Meer',
};
