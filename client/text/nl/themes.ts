import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const themes: Areas['themes'] = {
	title: 'Thema’s',
	task: 'Leg bij elkaar wat bij elkaar hoort',
	hint: 'Sleep een kaart of gebruik het menu. Met het toetsenbord: Shift en een pijltje.',
	locked: 'Er loopt een stemming, dus thema’s en kaarten blijven zoals ze zijn.',
	lockedHint: 'Sorteren kan weer als de stemming gesloten of afgebroken is.',
	unsorted: 'Nog niet gesorteerd',
	none: 'Nog geen thema. Geef het eerste een naam en verplaats er kaarten naartoe.',
	empty: 'Nog geen kaart',
	cards: ({ n }) => count(n, { one: '# kaart', other: '# kaarten' }),
	writing: 'Deze kaart is onderweg …',
	add: 'Thema toevoegen',
	name: 'Nieuw thema',
	nameExample: 'Data en levertijden',
	rename: 'Hernoemen',
	renameTitle: 'Het thema hernoemen',
	newName: 'Naam',
	save: 'Bewaren',
	remove: 'Thema weghalen',
	removeTitle: ({ title }) => `“${title}” weghalen?`,
	removeHint: ({ n }) =>
		count(n, {
			one: 'De kaart gaat terug naar de kaarten die nog niet gesorteerd zijn.',
			other: 'De # kaarten gaan terug naar de kaarten die nog niet gesorteerd zijn.',
		}),
	menu: ({ title }) => `Meer: ${title}`,
	up: 'Omhoog',
	down: 'Omlaag',
	out: 'Uit het thema halen',
	moveTo: ({ theme }) => `Naar “${theme}”`,
	moved: ({ card, theme, place, of }) =>
		`“${card}” staat nu op plaats ${place} van ${of} in “${theme}”.`,
	movedOut: ({ card }) => `“${card}” is nu niet gesorteerd.`,
	map: {
		title: 'Gedeelde grond',
		quadrant: { both: 'Allebei', sales: 'Sales', operations: 'Operations', later: 'Later' },
		axis: {
			sales: 'Deel van de stippen van Sales',
			operations: 'Deel van de stippen van Operations',
		},
		both: {
			none: () => 'Nog geen thema telt voor beide kanten',
			one: ({ title }) => `“${title}” telt voor beide kanten`,
			two: ({ first, second }) => `“${first}” en “${second}” tellen voor beide kanten`,
			more: ({ n }) => `${n} thema’s tellen voor beide kanten`,
		},
		salesAlone: ({ n }) => count(n, { one: '# alleen voor Sales', other: '# alleen voor Sales' }),
		operationsAlone: ({ n }) =>
			count(n, { one: '# alleen voor Operations', other: '# alleen voor Operations' }),
		finding: ({ both, alone }) => (alone ? `${both}; ${alone}.` : `${both}.`),
		withheld: 'Het beeld verschijnt vanaf 3 mensen per kant.',
		withheldHint: 'Bij minder stembriefjes zou je kunnen zien wie welke stippen gaf.',
		oneSided: 'Voor het beeld zijn stippen van beide kanten nodig.',
		oneSidedHint: 'Eén kant heeft er in deze stemming geen gezet.',
		boundary: ({ share, n }) =>
			count(n, {
				one: `De lijnen staan op ${share}: alle stippen op één thema.`,
				other: `De lijnen staan op ${share}: gelijk verdeeld over # thema’s.`,
			}),
		dots: ({ sales, operations }) => `${sales} stippen van Sales, ${operations} van Operations`,
		cost: ({ cost }) => `${cost} per jaar`,
		noCost: 'kosten niet geschat',
		asTable: 'Als tabel tonen',
		asMap: 'Als beeld tonen',
		print: 'Afdrukken',
		theme: 'Thema',
		others: 'Anderen',
		total: 'Totaal',
		place: 'Telt voor',
		costAYear: 'Kosten per jaar',
		hidden: 'niet getoond',
		caption: ({ number, cast, voters }) =>
			`Stemming ${number}: stippen per kant op elk thema, ${cast} van ${voters} stemden.`,
	},
};
