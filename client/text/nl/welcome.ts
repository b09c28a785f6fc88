import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const welcome: Areas['welcome'] = {
	about: {
		title: 'Over jou',
		hint: 'Zodat de anderen weten met wie ze praten. Alles hiervan kan ook later.',
		function: 'Jouw functie',
		functionHint: 'Bijvoorbeeld accountmanagement, planning of fabrieksleiding.',
		company: 'Bedrijf',
		confirmed: 'Het is bevestigd. Wie het wijzigt, moet opnieuw bevestigd worden.',
		companies: 'Hier al genoemd',
		place: 'Waar ben je vandaag?',
		inRoom: 'In de zaal',
		remote: 'Elders',
		saved: 'De anderen zien het nu.',
	},
	before: {
		title: 'Nu al, als je wilt',
		conflicts: 'Schrijf botsingen op',
		conflictsHint: 'Niemand anders leest ze tot de begeleider de kaarten onthult.',
		conflictsNow: ({ n }) => count(n, { one: '# kaart geschreven', other: '# kaarten geschreven' }),
		case: 'Vertel een praktijkgeval',
		caseHint:
			'Een waargebeurd verhaal. Het blijft bij jou tot je het deelt als de groep bij de praktijkgevallen is.',
		caseNow: ({ n }) =>
			count(n, { one: '# praktijkgeval geschreven', other: '# praktijkgevallen geschreven' }),
		expectation: 'Wanneer is deze dag je tijd waard?',
		expectationHint: 'Niemand leest het tot de begeleider het aan iedereen toont, met jouw naam.',
		say: 'Bewaar',
		back: 'Terug naar het welkom',
	},
	ownCases: {
		title: 'Jouw praktijkgevallen',
		hint: 'Alleen jij leest ze. Deel er een als de groep bij de praktijkgevallen is.',
		none: 'Bijvoorbeeld: een datum die in week 11 werd beloofd, en de lijn die tot week 14 vol was.',
		another: 'Vertel nog een praktijkgeval',
		tell: 'Vertel een praktijkgeval',
		done: 'Klaar',
		edit: 'Bewerken',
		remove: 'Praktijkgeval verwijderen',
		removed: 'Praktijkgeval verwijderd',
		share: 'Deel met iedereen',
		shared: 'Je praktijkgeval staat op het bord.',
		untitled: 'Een praktijkgeval zonder titel',
		ready: 'Klaar om te delen',
		empty: 'Nog niets verteld',
		tooLong: ({ over }) => count(over, { one: '# teken te lang', other: '# tekens te lang' }),
	},
	sayings: {
		title: 'De oude uitspraken',
		hint: 'Eén tik per uitspraak: welke heb je gehoord, en welke heb je zelf gezegd? Alleen aantallen per kant worden getoond.',
		shownHint: 'De groep kijkt er nu naar.',
		of: {
			sales: 'Bij Sales zeggen ze',
			operations: 'Bij Operations zeggen ze',
		},
		text: {
			'sales-must-sell': 'Een verkoper moet verkopen!',
			'always-a-reason': 'Daar hebben ze altijd wel een reden waarom het niet kan.',
			'nothing-to-plan': 'Zonder onze orders viel er niets te plannen.',
			'never-met-a-customer': 'Die hebben nog nooit een boze klant aan de lijn gehad.',
			'sell-what-we-deliver': 'Verkoop wat wij in goede kwaliteit kunnen leveren.',
			'promised-first': 'Eerst beloven ze het, dan vragen ze het ons.',
			'all-urgent': 'Alles heeft spoed, tot je vraagt wat het eerst moet.',
			'wish-list': 'Dat is geen prognose, dat is een verlanglijstje.',
		},
		heard: 'Gehoord',
		said: 'Gezegd',
		finding: ({ saying, heard, said }) => `“${saying}” is ${heard}; ${said}.`,
		heardFinding: ({ n, of, side }) => `gehoord door ${n} van ${of} bij ${side}`,
		saidFinding: ({ n, of, side }) => `gezegd door ${n} van ${of} bij ${side}`,
		count: { heard: 'gehoord', said: 'gezegd' },
		ofSide: ({ n, of }) => `${n} van ${of}`,
		withheld: ({ side }) =>
			`Te weinig mensen van ${side} hebben geantwoord om hun aantallen te tonen.`,
		withheldOthers:
			'Te weinig mensen van andere functies hebben geantwoord om hun aantallen te tonen.',
		none: 'Te weinig mensen hebben geantwoord om iets te tonen.',
	},
	circle: {
		title: 'Er zijn mensen van verschillende bedrijven',
		notice:
			'Noem geen prijzen, klanten, aanbestedingen of toekomstige capaciteit van concurrenten.',
		takeDown:
			'Wie zo’n kaart of praktijkgeval ziet, haalt het meteen weg: binnen een minuut zijn de woorden gewist.',
	},
	expectations: {
		title: 'Wat wij van vandaag verwachten',
		from: ({ name }) => `van ${name}`,
		none: 'Niemand heeft nog een verwachting opgeschreven.',
		more: ({ n }) => count(n, { one: 'en nog #', other: 'en nog #' }),
	},
	people: {
		remote: 'niet in de zaal',
		remotes: ({ n }) => count(n, { one: '# niet in de zaal', other: '# niet in de zaal' }),
		watching: 'Kijken mee',
		observer: 'Iemand die meekijkt',
		nobody: 'Nog niemand',
		more: ({ n }) => count(n, { one: 'en nog #', other: 'en nog #' }),
	},
	host: {
		title: 'Geschreven voor het begin',
		hint: 'Alleen aantallen: niemand ziet meer tot het onthuld wordt. Bij de uitspraken telt een kant vanaf 3 mensen.',
		cards: ({ n }) => count(n, { one: 'botsing', other: 'botsingen' }),
		cases: ({ n }) => count(n, { one: 'praktijkgeval', other: 'praktijkgevallen' }),
		expectations: ({ n }) => count(n, { one: 'verwachting', other: 'verwachtingen' }),
		answered: ({ n }) =>
			count(n, { one: 'heeft de uitspraken gemarkeerd', other: 'hebben de uitspraken gemarkeerd' }),
		show: 'Op het scherm',
		showSayings: 'Toon de oude uitspraken',
		hideSayings: 'Haal de uitspraken van het scherm',
		sayingsAgain:
			'Toon je ze later opnieuw, dan veranderen de aantallen van een kant pas als drie van haar mensen iets anders hebben aangekruist. Zo kan niemand zien wie het was.',
		showExpectations: 'Toon de verwachtingen',
		hideExpectations: 'Haal de verwachtingen van het scherm',
		noExpectations: 'Niemand heeft nog een verwachting opgeschreven.',
	},
	soFar: {
		title: 'Tot nu toe',
		late: 'Nieuw hier? Wat er tot nu toe gebeurde',
		nothing: 'De workshop is net begonnen.',
		cards: ({ cards, themes }) =>
			`Op het bord ${count(cards, { one: 'hangt # kaart', other: 'hangen # kaarten' })}, verdeeld over ${count(themes, { one: '# thema', other: '# thema’s' })}.`,
		cardsOnly: ({ cards }) =>
			count(cards, { one: 'Op het bord hangt # kaart.', other: 'Op het bord hangen # kaarten.' }),
		topThemes: ({ n, titles }) =>
			count(n, {
				one: `Het zwaarst weegt na de stemming: ${titles}.`,
				other: `Het zwaarst wegen na de stemming: ${titles}.`,
			}),
		strategy: ({ n, statement }) =>
			`De strategie, met ${count(n, { one: '# doelstelling', other: '# doelstellingen' })}, is: ${statement}`,
		statement: ({ statement }) => `De strategie: ${statement}`,
		objectives: ({ n }) =>
			`De strategie heeft ${count(n, { one: '# doelstelling', other: '# doelstellingen' })}.`,
		cases: ({ cases, tables }) =>
			`${count(cases, { one: '# praktijkgeval is', other: '# praktijkgevallen zijn' })} gekozen en ${count(tables, { one: 'aan # tafel', other: 'aan # tafels' })} bewerkt.`,
		casesOnly: ({ cases }) =>
			count(cases, {
				one: '# praktijkgeval is gekozen.',
				other: '# praktijkgevallen zijn gekozen.',
			}),
		tablesOnly: ({ tables }) =>
			count(tables, {
				one: 'Er wordt aan # tafel gewerkt.',
				other: 'Er wordt aan # tafels gewerkt.',
			}),
		agreements: ({ sealed, open }) =>
			`${count(sealed, { one: '# afspraak is', other: '# afspraken zijn' })} bezegeld, aan ${count(open, { one: '#', other: '#' })} wordt gewerkt.`,
		sealedOnly: ({ sealed }) =>
			count(sealed, { one: '# afspraak is bezegeld.', other: '# afspraken zijn bezegeld.' }),
		openOnly: ({ open }) =>
			count(open, {
				one: 'Aan # afspraak wordt gewerkt.',
				other: 'Aan # afspraken wordt gewerkt.',
			}),
		close: 'Sluiten',
	},
	device: {
		title: 'Dezelfde plaats op een ander apparaat',
		hint: 'Scan dit met het andere apparaat, of open daar de link. Je kaarten, praktijkgevallen en stippen zijn daar ook, en je telt nog steeds één keer.',
		scan: 'QR-code die jouw plaats opent',
		link: 'Koppeling',
		once: 'Werkt één keer, vijf minuten lang. Laat het aan niemand anders zien: het is jouw plaats.',
		again: 'Toon een nieuwe',
		busy: 'Een ogenblik …',
	},
	further: {
		title: 'Iemand zonder apparaat',
		hint: 'Die krijgt een eigen plaats op dit apparaat: een eigen stem, eigen kaarten. Jullie wisselen af.',
		name: 'De naam',
		side: 'Spreekt voor',
		add: 'Geef een plaats',
		busy: 'Een ogenblik …',
		switch: 'Dit apparaat spreekt voor',
		now: ({ name }) => `Dit apparaat spreekt nu voor ${name}.`,
	},
	facilitator: {
		title: 'Je leidt deze workshop',
		hint: 'Wie meeleidt, leest aan je naam wat jij deed. Laat je hem open, dan ben je “Begeleider”.',
		submit: 'Naar binnen',
		busy: 'Je komt binnen …',
	},
	observer: {
		title: 'Je kijkt mee',
		hint: 'Je ziet wat het scherm in de zaal toont. Je staat met je naam op de lijst en wordt nooit meegeteld.',
		submit: 'Kijk mee',
		busy: 'Je komt binnen …',
	},
};
