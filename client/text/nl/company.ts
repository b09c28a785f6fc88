import type { company as en } from '../en/company.ts';

export const company: typeof en = {
	for: 'Wie leest deze kaart?',
	everybody: 'Voor iedereen hier',
	only: ({ company }) => `Alleen voor ${company}`,
	onlyHint: ({ company }) =>
		`Bevestigde mensen van ${company} lezen hem zodra de kaarten onthuld zijn; niemand anders merkt dat hij er is.`,
	waits: 'Je bent nog niet bevestigd: tot een begeleider je bevestigt, blijft hij alleen van jou.',
	asks: 'De mensen van je bedrijf lieten je nog niet meelezen: tot een van hen dat doet, blijft hij alleen van jou.',
	newcomer: ({ name, company, at }) =>
		`${name} is om ${at} binnengekomen voor ${company} en leest hier nog niets van. Is dat iemand van jullie?`,
	admit: ({ name }) => `Laat ${name} meelezen`,
	asking: ({ company, names }) =>
		`Een van wie leest wat alleen bij ${company} is, moet je laten meelezen: ${names}.`,
	title: ({ company }) => `Alleen bij ${company}`,
	hint: 'Niemand van een ander bedrijf leest deze kaarten, en er wordt niet over gestemd. Begeleiders zien hoeveel het er zijn.',
	readers: ({ names }) => `Gelezen door: ${names}`,
	none: 'Nog geen kaart. Kies bij een eigen kaart ‘Alleen voor’ je bedrijf, en deel hem.',
};
