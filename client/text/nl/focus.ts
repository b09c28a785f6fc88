import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const focus: Areas['focus'] = {
	title: 'Focuscheck',
	task: 'Waar handel je echt naar?',
	rule: ({ most }) =>
		`Kies er hoogstens ${most}: waar je de afgelopen weken echt naar gehandeld hebt.`,
	private: 'Alleen jij ziet dit. De groep ziet sommen per kant, zodra de begeleider ze toont.',
	notOnList: 'Iets wat niet op deze lijst staat',
	full: ({ most }) => `Je hebt er ${most} gekozen. Haal er een weg om een andere te kiezen.`,
	left: ({ n }) => count(n, { one: 'Je kunt er nog # kiezen.', other: 'Je kunt er nog # kiezen.' }),
	goals: 'Hoeveel doelen tellen mee in je beoordeling of bonus?',
	goalsHint: 'Een getal van 0 tot 99. Laat het leeg als je het niet weet.',
	goalsWrong: 'Typ een heel getal van 0 tot 99.',
	noObjectives: 'Er is nog geen doelstelling.',
	writeFirst: 'Schrijf ze eerst op, bij de stap “Strategie”.',
	noObjectivesHint: 'De begeleider schrijft eerst de strategie op.',
	observing: 'De deelnemers kiezen nu.',
	turnout: ({ cast, voters }) =>
		cast === 0 ? 'Geteld vanaf 3 per kant' : `${cast} van ${voters} hebben geantwoord`,
	open: 'De check staat open',
	openHint: 'Iedereen kiest op het eigen apparaat. Tot je hem toont, ziet iedereen alleen hoeveel.',
	show: 'Toon de uitslag',
	again: 'Open een nieuwe check',
	againHint: 'De uitslag blijft staan en de volgende wordt ermee vergeleken.',
	check: ({ number }) => `Check nummer ${number}`,
	earlier: ({ checks }) => `Vergeleken met eerdere checks: ${checks}`,
	yours: ({ picked }) => `Wat jij koos: ${picked}`,
	overlap: 'Overlap tussen de twee kanten',
	within: 'Hoe gelijk de keuzes binnen een kant zijn',
	goalsOf: 'Doelen in beoordeling of bonus, de middelste persoon',
	thirdHint:
		'De stippellijn is een derde van een kant: vanaf daar handelt zij naar een doelstelling.',
	gap: 'Gesorteerd op het verschil tussen de kanten, het grootste eerst.',
	of: ({ n, of }) => `${n} van ${of}`,
	asTable: 'Toon als tabel',
	asPicture: 'Toon als beeld',
	print: 'Afdrukken',
	caption: ({ number }) => `Hoeveel van elke kant naar elke doelstelling handelen, check ${number}`,
	objective: 'Doelstelling',
	others: 'Andere functies',
	gapColumn: 'Verschil',
	pickers: 'Wie gekozen heeft',
	goalsRow: 'Doelen, de middelste persoon',
	hidden: 'niet getoond',
	withheld: 'De keuzes van één kant worden niet getoond.',
	withheldHint: 'Minder dan 3 van hen kozen: met zo weinig is te raden wie wat koos.',
	withheldAll: 'Te weinig mensen hebben gekozen om iets te tonen.',
	acts: ({ side, objectives }) => `${side} handelt naar ${objectives}`,
	actsToo: ({ side, objectives }) => `${side} naar ${objectives}`,
	nobodyActs: 'geen van de doelstellingen',
	together: ({ n, of }) => `samen naar ${n} van ${of}`,
	join: (parts) => `${parts.join(', ')}.`,
	callouts: 'Waarover het gesprek kan gaan',
	call: {
		overlap: ({ share }) =>
			`De twee kanten handelen naar verschillende dingen: hun focus overlapt maar ${share}.`,
		within: ({ side, share }) =>
			`${side} is het onderling niet eens: de keuzes binnen die kant zijn voor ${share} gelijk.`,
		notOnList: ({ share }) =>
			`${share} van waar de kanten naar handelen staat niet op de lijst. Wat ontbreekt in de strategie?`,
		goals: ({ side, goals }) =>
			`De middelste persoon bij ${side} heeft ${goals} doelen. Niemand handelt naar zo veel.`,
		many: ({ n }) => `${n} doelstellingen zijn meer dan iemand naar handelt. Welke kan er weg?`,
	},
};
