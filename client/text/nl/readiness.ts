import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const readiness: Areas['readiness'] = {
	title: 'Hoe klaar zijn we voor wat we verkopen?',
	seen: 'Hoe klaar we zijn voor wat we verkopen',
	types: {
		title: 'Types verkoop',
		hint: 'Verkoop die iets anders van jullie vraagt. Kies welke je het best kent, hoogstens twee, en beoordeel ze.',
		facilitatorHint:
			'Verkoop die iets anders van het team vraagt. Iedereen kan toevoegen en herschrijven.',
		none: 'Nog geen type verkoop. Bijvoorbeeld: “Uit voorraad” of “Op bestelling gemaakt”.',
		know: ({ title }) => `Ik ken “${title}” en beoordeel het`,
		chosen: ({ n, most }) => `Je beoordeelt er ${n} van hoogstens ${most}.`,
		full: 'Wil je een ander beoordelen, neem er dan eerst een terug.',
		left: ({ title }) => `Je beoordeelt “${title}” niet meer`,
		customer: 'De klant verlangt',
		we: 'Wij verlangen',
		open: 'nog niet geschreven',
		add: 'Voeg een type verkoop toe',
		enough: ({ max }) => `Er zijn al ${max} types: herschrijf er een.`,
		rewrite: ({ title }) => `Herschrijf: ${title}`,
		remove: ({ title }) => `Haal weg: ${title}`,
		removeTitle: ({ title }) => `“${title}” weghalen?`,
		removeYes: 'Haal het type weg',
		removeHint: 'De oordelen erover gaan mee weg.',
	},
	form: {
		new: 'Een nieuw type verkoop',
		old: ({ title }) => `Herschrijf “${title}”`,
		title: 'Naam van het type',
		titleHint: 'Bijvoorbeeld “Op bestelling gemaakt”',
		customer: 'Wat de klant verlangt',
		customerHint: 'Bijvoorbeeld “Binnen een dag een datum die klopt”',
		we: 'Wat wij verlangen',
		weHint: 'Bijvoorbeeld “Tekeningen die af zijn voordat we plannen”',
		add: 'Voeg het toe',
		save: 'Bewaar het',
		cancel: 'Annuleer',
	},
	rate: {
		now: 'Nu',
		need: 'Belang',
		nowLow: 'werkt niet',
		nowHigh: 'werkt goed',
		needLow: 'nauwelijks van belang',
		needHigh: 'beslissend',
		scale:
			'Nu: van 1 (werkt niet) tot 5 (werkt goed). Belang: van 1 (nauwelijks) tot 5 (beslissend).',
		skip: 'Laat open wat je niet kunt beoordelen. Niemand ziet jouw oordelen; de zaal ziet gemiddelden per kant.',
		half: 'Telt nog niet: beide zijn nodig.',
		done: ({ n, of }) => `${n} van ${of} beoordeeld`,
		back: ({ element }) => `Neem terug: ${element}`,
		rhythm: 'Eén keer, voor alle types',
	},
	elements: {
		b: 'Prestatiedoelen en maatstaven',
		c: 'Processen, kanalen en prijsstelling',
		d: 'Beslisrollen en organisatie',
		e: 'Inrichting van kanalen, introducties en nieuwe markten',
		f: 'Richtlijnen voor het verkoopproces',
		g: 'Plan van middelen en capaciteit',
		h: 'Besturing: het ritme',
	},
	means: {
		b: 'Wat we ermee willen bereiken en hoe we dat meten.',
		c: 'Hoe we het verkopen, leveren en prijzen.',
		d: 'Wie wat beslist en wie met wie werkt.',
		e: 'Hoe introducties en nieuwe modellen of markten samen en op tijd worden voorbereid.',
		f: 'Welke activiteit in welke fase van een verkoop hoort.',
		g: 'Of er mensen, voorraad en capaciteit voor gepland zijn.',
		h: 'Hoe vaak, en waar, beide kanten hierover bijeenkomen en beslissen.',
	},
	answers: ({ n, of }) =>
		n === 0
			? 'Geteld vanaf 3 per kant'
			: count(of, {
					one: `${n} van # persoon heeft beoordeeld`,
					other: `${n} van # mensen hebben beoordeeld`,
				}),
	answered: ({ n }) =>
		n === 0
			? 'hebben beoordeeld: een kant telt vanaf 3'
			: count(n, { one: 'persoon heeft beoordeeld', other: 'mensen hebben beoordeeld' }),
	show: 'Toon iedereen de oordelen',
	showTitle: 'De oordelen tonen?',
	showHint: 'Iedereen ziet ze, en niemand kan nog een oordeel of een type veranderen.',
	soon: 'De begeleider toont alle oordelen samen, één keer.',
	picture: {
		element: 'Onderdeel',
		type: 'Type verkoop',
		legend: 'Eerst hoe het nu is, dan het belang, van 1 tot 5',
		withheld: 'te zien vanaf 3 mensen per kant',
		others: 'Anderen',
		cell: ({ side, state, importance }) => `${side}: nu ${state}, belang ${importance}`,
		figures: ({ state, importance }) => `${state} → ${importance}`,
		gap: 'kloof',
		difference: 'verschil',
		print: 'Afdrukken',
		where: ({ type, element }) => `${type}: ${element}`,
		findingGap: ({ where, side, state, importance }) =>
			`De grootste kloof is “${where}”: ${side} geeft het nu een ${state}, en een ${importance} voor het belang.`,
		findingDifference: ({ where, sales, operations }) =>
			`De kanten liggen het verst uiteen bij “${where}”: Sales geeft het nu een ${sales}, Operations een ${operations}.`,
		none: 'Nergens liggen nu en belang, of de twee kanten, 1,5 punt of meer uiteen.',
		few: 'Te weinig oordelen om te tonen: per type zijn er van elke kant drie mensen nodig.',
	},
	conflicts: {
		title: 'Van het beeld naar een conflict',
		hint: 'Waar het belang groter is dan wat werkt, of waar de kanten het anders zien, botsen belangen.',
		gap: ({ side, state, importance }) => `${side}: nu ${state}, belang ${importance}`,
		difference: ({ sales, operations }) => `nu: Sales ${sales}, Operations ${operations}`,
		write: 'Schrijf dit als conflict',
		written: 'Het staat bij je kaarten; schrijf wat elke kant wil.',
		shared: 'Het staat op het bord.',
		go: 'Schrijf wat elke kant wil',
		all: ({ n }) => count(n, { one: 'Toon er nog #', other: 'Toon alle # andere' }),
		enough: ({ most }) =>
			count(most, {
				one: 'Je hebt je kaart. Verwijder hem om een andere te schrijven.',
				other: 'Je hebt je # kaarten. Verwijder er een om een andere te schrijven.',
			}),
	},
	screen: {
		none: 'Welke types verkoop hebben we? Noem ze op je telefoon.',
		task: 'Beoordeel de types verkoop die je het best kent, hoogstens twee',
	},
};
