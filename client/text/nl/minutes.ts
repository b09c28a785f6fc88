import type { minutes as en } from '../en/minutes.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const minutes: typeof en = {
	title: 'Bord terugzetten',
	intro:
		'Kies een minuut: het bord leest dan weer zoals toen. Er gaat niets verloren en je kunt het terugdraaien.',
	minutes: 'Bewaarde minuten',
	none: 'Er is nog geen minuut bewaard.',
	noneHint:
		'Zolang de workshop open is, wordt het bord eens per minuut bewaard als er iets veranderd is. Hier kun je het terugzetten.',
	loading: 'Even kijken …',
	before: 'Vlak voordat het bord werd teruggezet',
	first: {
		added: ({ n }) => count(n, { one: '# kaart toegevoegd', other: '# kaarten toegevoegd' }),
		changed: ({ n }) => count(n, { one: '# kaart gewijzigd', other: '# kaarten gewijzigd' }),
		deleted: ({ n }) => count(n, { one: '# kaart verwijderd', other: '# kaarten verwijderd' }),
		restored: ({ n }) => count(n, { one: '# kaart teruggehaald', other: '# kaarten teruggehaald' }),
	},
	further: {
		added: ({ n }) => count(n, { one: '# toegevoegd', other: '# toegevoegd' }),
		changed: ({ n }) => count(n, { one: '# gewijzigd', other: '# gewijzigd' }),
		deleted: ({ n }) => count(n, { one: '# verwijderd', other: '# verwijderd' }),
		restored: ({ n }) => count(n, { one: '# teruggehaald', other: '# teruggehaald' }),
	},
	nothing: 'Niets veranderd',
	another: 'Een andere minuut',
	would: ({ moment }) => `Als het bord teruggaat naar ${moment}`,
	same: 'Het bord leest nu net als toen.',
	kind: { conflicts: 'conflict', cases: 'praktijkgeval', drafts: 'concept van een afspraak' },
	way: {
		added: 'verschijnt',
		changed: 'leest weer als toen',
		deleted: 'gaat van het bord, want kwam later',
		restored: 'komt terug',
	},
	untitled: 'Zonder titel',
	more: ({ n }) => count(n, { one: 'en nog #', other: 'en nog #' }),
	act: ({ moment }) => `Zet het bord terug naar ${moment}`,
	done: ({ moment }) => `Het bord is teruggezet naar ${moment}.`,
	takeBack: 'Terugdraaien',
	told: ({ moment }) => `De begeleider heeft het bord teruggezet naar ${moment}.`,
};
