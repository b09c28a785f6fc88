import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const screen: Areas['screen'] = {
	doorLocked: 'De deur is dicht',
	join: ({ host }) => `Doe mee op ${host}`,
	alone: 'Alleen deze computer kan deze workshop openen.',
	scan: 'QR-code van het adres om mee te doen',
	others: ({ n }) => count(n, { one: '# ander', other: '# anderen' }),
	remotes: ({ n }) => count(n, { one: '# niet in de zaal', other: '# niet in de zaal' }),
	watching: ({ names }) => `kijkt mee: ${names}`,
	welcome: 'Welkom aan boord',
	more: ({ n }) => count(n, { one: 'en nog #', other: 'en nog #' }),
	nobody: 'Nog niemand',
	pause: {
		rest: 'Pauze',
		listen: 'Het woord is aan de spreker',
		then: ({ step }) => `Daarna: ${step}`,
	},
	write: {
		task: 'Wat wil jij dat botst met de andere kant?',
		rule: ({ most, named }) =>
			`${count(most, {
				one: 'Schrijf één kaart: de botsing die jou het meest kost. Nog niemand ziet haar.',
				other:
					'Schrijf hoogstens # kaarten: de botsingen die jou het meest kosten. Nog niemand ziet ze.',
			})} ${named ? 'Kaarten die nu begonnen worden dragen namen.' : 'Kaarten dragen geen namen.'}`,
		cards: ({ n }) => count(n, { one: 'kaart tot nu toe', other: 'kaarten tot nu toe' }),
		revealed: 'De kaarten liggen op het bord.',
	},
	thatsUs: {
		task: 'Zijn wij dat?',
		sales: ({ right, answered }) => `Sales beschreef Operations goed in ${right} van ${answered}`,
		operations: ({ right, answered }) =>
			`Operations beschreef Sales goed in ${right} van ${answered}`,
		none: 'Lees wat de andere kant over jullie vermoedt. Zeg “dat zijn wij” of zeg het op jullie manier.',
		more: ({ n }) => count(n, { one: 'nog # kaart', other: 'nog # kaarten' }),
	},
	themes: {
		task: 'Wat hoort bij elkaar?',
		cards: ({ n }) => count(n, { one: '# kaart', other: '# kaarten' }),
		unsorted: ({ n }) =>
			count(n, { one: '# kaart nog niet gesorteerd', other: '# kaarten nog niet gesorteerd' }),
		none: 'Geef wat bij elkaar hoort een naam.',
		more: ({ n }) => count(n, { one: 'nog # thema', other: 'nog # thema’s' }),
	},
	vote: {
		task: 'Welke thema’s tellen het meest voor jouw kant?',
		soon: 'De stemming gaat zo open',
		rule: ({ budget, most }) =>
			`Ieder ${count(budget, { one: '# stip', other: '# stippen' })}${
				most < budget ? `, hoogstens ${most} per keuze` : ''
			}. Niemand ziet jouw stippen.`,
		closed: 'De stemming is gesloten',
	},
	map: { none: 'Het beeld komt na de stemming' },
	closed: 'De workshop is afgelopen. Dank jullie wel.',
};
