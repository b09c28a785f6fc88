import type { Areas } from '../areas.ts';

export const entry: Areas['entry'] = {
	home: {
		title: 'Sales en Operations in hetzelfde schuitje.',
		what: 'Een live workshop in jullie browsers: ontdek waar de belangen uiteenlopen, werk samen aan echte gevallen en ga naar huis met afspraken die beide kanten nakomen.',
		known: 'Ga verder waar je was',
		teams: 'Wat je teams hebben afgesproken',
		team: ({ day }) => `Het register · ${day}`,
		aTeam: 'Een team',
		join: 'Meedoen aan een workshop',
		create: 'Een workshop voorbereiden',
		createHint: 'Jij wordt de begeleider. Niemand heeft een account nodig.',
		name: 'Titel',
		key: 'Sleutel van deze server',
		keyHint: 'Wie de server beheert, kent hem; dit apparaat onthoudt hem.',
		nameHint: 'De deelnemers zien die, bijvoorbeeld “Leverbeloften, voorjaar”.',
		language: 'Taal van de workshop',
		submit: 'Maak de workshop',
		busy: 'Wordt gemaakt …',
	},
	code: {
		label: 'Toegangscode',
		hint: 'De code staat op het scherm in de zaal of in je uitnodiging.',
		submit: 'Naar de workshop',
		missing: 'Vul eerst de code in.',
	},
	role: {
		facilitator: 'Begeleider',
		participant: 'Deelnemer',
		observer: 'Toehoorder',
		screen: 'Scherm',
	},
	join: {
		page: 'Doe mee aan de workshop',
		promise:
			'Zonder account. Je naam staat in deze workshop, en in het register van je team waar je eigenaar of opsteller bent.',
		name: 'Je naam',
		nameMissing: 'Vul de naam in waaronder de groep je kent.',
		side: 'Ik spreek namens',
		sideMissing: 'Kies Sales, Operations of een andere functie.',
		function: 'Je functie',
		functionHint: 'Bijvoorbeeld marketing, financiën of service.',
		company: 'Bedrijf',
		disclosure: 'Kiest iedereen aan jouw kant hetzelfde, dan kunnen anderen zien wat jij koos.',
		submit: 'Doe mee',
		busy: 'Je komt binnen …',
	},
	door: {
		looking: 'We zoeken je plaats …',
		noSeat: 'Dit apparaat heeft hier nog geen plaats',
		noSeatHint: 'Vul de code van de workshop in of open de link die je kreeg.',
	},
	unknown: {
		title: 'Op dit adres is niets te vinden',
		hint: 'Misschien is er onderweg een letter zoekgeraakt. Op de startpagina kun je meedoen met een code.',
		home: 'Naar de startpagina',
	},
};
