import type { company as en } from '../en/company.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const company: typeof en = {
	for: 'Wie leest deze kaart?',
	everybody: 'Voor iedereen hier',
	only: ({ company }) => `Alleen voor ${company}`,
	onlyHint: ({ company }) =>
		`Bevestigde mensen van ${company} lezen hem, zonder je naam, zodra de kaarten onthuld zijn; niemand anders merkt dat hij er is.`,
	waits: 'Je bent nog niet bevestigd: tot een begeleider je bevestigt, blijft hij alleen van jou.',
	asks: 'De mensen van je bedrijf lieten je nog niet meelezen: tot een van hen dat doet, blijft hij alleen van jou.',
	newcomer: ({ name, company, at }) =>
		`${name} is om ${at} binnengekomen voor ${company} en leest hier nog niets van. Is dat iemand van jullie?`,
	admit: ({ name }) => `Laat ${name} meelezen`,
	asking: ({ company, names }) =>
		`Een van wie leest wat alleen bij ${company} is, moet je laten meelezen: ${names}.`,
	title: ({ company }) => `Alleen bij ${company}`,
	hint: {
		cards:
			'Niemand van een ander bedrijf leest deze kaarten, en er wordt niet over gestemd. Begeleiders zien hoeveel het er zijn.',
		cases:
			'Niemand van een ander bedrijf leest deze casussen tot je er een aan iedereen vertelt. Begeleiders zien hoeveel het er zijn.',
		drafts:
			'Niemand van een ander bedrijf leest deze ontwerpen tot je er een aan iedereen voorlegt. Begeleiders zien hoeveel het er zijn.',
	},
	readers: ({ names }) => `Gelezen door: ${names}`,
	none: 'Nog geen kaart. Kies bij een eigen kaart ‘Alleen voor’ je bedrijf, en deel hem.',
	cases: {
		none: 'Nog geen casus. Vertel er eerst een onder elkaar, en aan iedereen als hij klaar is.',
		begin: 'Vertel hier een casus',
		tell: 'Vertel het iedereen',
	},
	drafts: {
		none: 'Nog geen ontwerp. Schrijf er eerst een onder elkaar, en leg het voor zodra jullie erachter staan.',
		begin: 'Schrijf hier een ontwerp',
		tell: 'Leg het iedereen voor',
	},
	edit: 'Bewerken',
	done: 'Klaar',
	remove: ({ title }) => `Haal “${title}” weg`,
	removed: 'Ontwerp weggehaald.',
	untitledDraft: 'Een ontwerp zonder tekst',
	emptyCase: 'Schrijf een titel of de situatie voordat je hem vertelt.',
	emptyDraft: 'Schrijf de afspraak voordat je haar voorlegt.',
	tooLong: ({ over }) =>
		count(over, {
			one: 'Eén veld is één teken te lang: maak het eerst korter.',
			other: 'Eén veld is # tekens te lang: maak het eerst korter.',
		}),
	isThere: ({ label }) => `Iedereen heeft het al, als ${label}.`,
	later: 'Het kan verteld worden zodra er weer geschreven wordt.',
	told: ({ title }) => `Iedereen leest “${title}” nu.`,
};
