import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const agreements: Areas['agreements'] = {
	roles: {
		title: 'Rollen in de beslissing',
		hint: 'Als de afspraak over een beslissing gaat: wie daarin welke rol heeft. Namen of functies; laat weg wat niemand nodig heeft.',
		write: 'Vastleggen wie wat beslist',
		recommend: 'Doet het voorstel',
		agree: 'Moet instemmen',
		perform: 'Voert het uit',
		input: 'Wordt gehoord',
		decide: 'Beslist',
		hints: {
			recommend: 'Bereidt de beslissing voor en legt haar voor',
			agree: 'Zonder wiens ja niets wordt beslist',
			perform: 'Doet wat er is beslist',
			input: 'Wordt vooraf gevraagd, zonder medebeslissing',
			decide: 'Eén persoon of functie, met het laatste woord',
		},
	},
	fist: {
		way: 'Hoe antwoorden de mensen?',
		words: 'Met een woord',
		wordsHint: 'Drie knoppen: instemmen, instemmen met een voorbehoud, bezwaar maken.',
		fist: 'Met vuist van vijf',
		stands:
			'Een vuist maakt bezwaar, één of twee vingers stemmen in met een voorbehoud; bij allebei hoort de reden. Drie, vier en vijf stemmen in. Verder telt het net zo als met de woorden.',
		means: [
			'Ik maak bezwaar',
			'Alleen met grote voorbehouden',
			'Met een voorbehoud',
			'Ik kan ermee leven',
			'Ik stem in',
			'Ik stem in en sta ervoor',
		],
		fingers: ({ n }) => (n === 0 ? 'een vuist' : count(n, { one: '# vinger', other: '# vingers' })),
		said: ({ word, hand }) => `${word} (${hand})`,
		shown: ({ hands }) => `Vingers: ${hands}`,
		asked: ({ called }) => `${called}, met vuist van vijf`,
	},
	fingerprint: {
		title: 'Vingerafdruk',
		hint: 'Waar dezelfde acht tekens staan, is de tekst hetzelfde, woord voor woord.',
	},
	draft: {
		name: ({ label }) => `Afspraak ${label}`,
		coming: 'De tekst van deze afspraak komt eraan.',
		unknown: 'Deze afspraak is hier niet. Kies een andere uit de lijst.',
		sealed: 'Bezegeld: deze tekst blijft zoals hij is.',
		withdrawn: 'Ingetrokken: er wordt niet meer aan geschreven.',
		closed: 'De workshop is afgelopen: deze tekst is alleen nog te lezen.',
		record: 'Uit een bestand: je kunt deze tekst lezen, niet veranderen.',
		standing: 'Deze tekst is nu even alleen te lezen.',
		empty: 'Nog niets',
		inField: ({ names }) => `Nu hier: ${names}`,
	},
	sections: {
		what: 'Wat we afspreken',
		who: 'Van wie de afspraak is',
		effects: 'Wat het doet voor onze doelstellingen',
		measure: 'Hoe we het meten',
		when: 'Eerste stap en data',
		look: 'Wanneer we opnieuw kijken',
		rests: 'Waar het op rust',
		details: 'Niveau en elementen',
	},
	guide: {
		title: 'Wat er in de zin hoort',
		parts: [
			{ part: 'Wie', example: 'De planning' },
			{ part: 'doet wat', example: 'maakt de vrije capaciteit bekend' },
			{ part: 'elke keer dat …', example: 'er een week begint' },
			{ part: 'wanneer uiterlijk', example: 'op donderdag voor twaalf uur' },
			{ part: 'waaraan afgemeten', example: 'orders die zonder vraag zijn toegezegd' },
		],
	},
	fields: {
		statement: 'Afspraak in één zin',
		statementHint: 'Wie doet wat, elke keer dat …, wanneer uiterlijk, waaraan afgemeten',
		scope: 'Voor wie het geldt',
		everybody: 'Iedereen',
		owners: 'Eigenaren',
		indicator: 'Maatstaf',
		indicatorHint: 'Wat je telt, bijvoorbeeld “orders die zonder vraag zijn toegezegd”',
		baseline: 'Uitgangspunt',
		baselineHint: 'Hoe het nu is',
		target: 'Streefwaarde',
		targetHint: 'Hoe het moet worden',
		firstStep: 'Eerste stap',
		firstStepHint: 'Wat er als eerste gebeurt, en wie het doet',
		validFrom: 'Geldig vanaf',
		reviewOn: 'Datum van terugblik',
		why: 'Waarom',
		tradeOff: 'Wat we ervoor inleveren',
		tradeOffHint: 'Wat je opgeeft, en waarom dat mag',
		addTradeOff: 'Schrijf wat je inlevert',
		level: 'Niveau',
		elements: 'Elementen waar het over gaat',
	},
	dates: {
		today: 'Vanaf vandaag',
		inMonths: ({ months }) => count(months, { one: 'Over # maand', other: 'Over # maanden' }),
		on: ({ day }) => `Op ${day}`,
	},
	owners: {
		none: 'De afspraak is nog van niemand.',
		choose: 'Kies eigenaren',
		title: 'Van wie is deze afspraak?',
		hint: 'Minstens één persoon van Sales en één van Operations. Een keuze telt meteen.',
		from: ({ company }) => `Van ${company}`,
		elsewhere: 'Van elders',
		remove: ({ name }) => `Haal ${name} weg bij de eigenaren`,
		nobody: 'Er is nog niemand binnen.',
	},
	effects: {
		question: ({ objective }) => `Effect op “${objective}”`,
		strengthens: 'Versterkt',
		neutral: 'Neutraal',
		harms: 'Schaadt',
		unsaid: 'Niets gezegd',
		noObjectives:
			'Er zijn nog geen doelstellingen. De begeleider schrijft ze bij de stap “Strategie”.',
	},
	judge: {
		question: 'Wat vind jij?',
		hint: 'Geteld per kant, zonder namen, vanaf drie antwoorden van een kant.',
		takeBack: 'Neem mijn antwoord terug',
		title: 'Wat elke kant vindt',
		counted: ({ n, effect }) => `${n} keer ${effect}`,
		silent: 'Nog geen antwoord',
		few: 'Nog niet te zien: minder dan drie hebben geantwoord, of een of twee ontbreken',
		moves:
			'Antwoorden worden met drie of meer tegelijk getoond. Een ander antwoord is te zien zodra allen die ermee getoond werden opnieuw hebben geantwoord.',
		still: 'Nog steeds mijn antwoord',
		apart: 'De kanten liggen ver uit elkaar',
	},
	rests: {
		none: 'De afspraak rust nog nergens op.',
		choose: 'Kies conflicten en praktijkgevallen',
		title: 'Waar rust het op?',
		hint: 'De conflicten en praktijkgevallen die er anders van waren geworden. Een keuze telt meteen.',
		search: 'Zoeken',
		cases: 'Praktijkgevallen',
		conflicts: 'Conflicten',
		case: 'Praktijkgeval',
		conflict: 'Conflict tussen kanten',
		remove: ({ title }) => `Haal “${title}” weg`,
		nothing: 'Er zijn nog geen praktijkgevallen en geen onthulde conflicten.',
		notFound: 'Niets heeft deze woorden. Probeer het met minder.',
		untitled: 'Zonder titel',
	},
	replay: {
		title: ({ title }) => `Speel het praktijkgeval opnieuw: ${title}`,
		question: 'Bij welke regel had deze afspraak het verhaal veranderd?',
		elsewhere:
			'Ze kwam uit een andere casus. Helpt ze ook dit verhaal? Wat hier wordt geprobeerd, verandert niets aan waar ze op rust.',
		tap: 'Hier had het verhaal anders gelopen',
		how: 'Hoe was het verhaal anders gelopen?',
		howMissing: 'Zeg in één zin hoe.',
		save: 'Markeer deze regel',
		by: ({ how, name }) => `${how} – ${name}`,
		change: 'Verander hoe',
		remove: 'Haal de markering weg',
		noLines: 'Dit praktijkgeval heeft nog geen tijdlijn.',
		noMark: 'Er is geen regel gemarkeerd.',
		changed: ({ words }) =>
			`De gemarkeerde regel “${words}” is daarna veranderd. Markeer de regel zoals die nu luidt.`,
		gone: 'De gemarkeerde regel is daarna verwijderd. Markeer een andere regel.',
	},
	confirmation: {
		waiting: ({ side, date }) =>
			`Voorlopig bezegeld: van ${side} is niemand gevraagd. Te bevestigen voor ${side} tot en met ${date}.`,
		confirmed: ({ side, name, date }) =>
			`Voor ${side} bevestigd door ${name} op ${date}: een volledig zegel.`,
		refused: ({ side, name, date }) =>
			`Voor ${side} niet bevestigd door ${name} op ${date}. Het komt terug als ontwerp.`,
		because: ({ reason }) => `Omdat: ${reason}`,
		unanswered: ({ side, date }) =>
			`Niemand heeft het voor ${side} bevestigd tot en met ${date}. Het komt terug als ontwerp.`,
		somebody: 'iemand',
	},
	promise: {
		title: 'Toezegkaart',
		hint: 'Voor een afspraak over wat toegezegd mag worden: drie regels die iedereen op zak heeft.',
		write: 'Schrijf een toezegkaart',
		alone: 'Sales mag zelf toezeggen tot',
		aloneHint: 'Bijvoorbeeld “de vrije capaciteit op de lijst van donderdag”',
		ask: 'Daarboven, vraag',
		askHint: 'Liever een rol dan een naam',
		within: 'Antwoord binnen',
		withinHint: 'Bijvoorbeeld “een uur”',
		above: 'Boven',
		aboveHint: 'Wat nog meer is, bijvoorbeeld “5 % van een lijn”',
		decides: 'Beslist door',
		preview: 'Zo staat het op de kaart',
		draft: 'Concept',
		sealed: ({ date }) => `Bezegeld op ${date}`,
		reviewOn: ({ date }) => `terugblik op ${date}`,
		print: 'Druk de toezegkaart af …',
		printAll: ({ n }) =>
			count(n, { one: 'Druk # toezegkaart af …', other: 'Druk # toezegkaarten af …' }),
		sheet: 'Toezegkaarten om af te drukken',
		sheetHint: ({ sheets }) =>
			count(sheets, {
				one: 'Acht kaarten van A7 passen op een vel A4; knip langs de lijnen. Dit is # vel.',
				other: 'Acht kaarten van A7 passen op een vel A4; knip langs de lijnen. Dit zijn # vellen.',
			}),
		copies: 'Hoe vaak elke kaart',
		now: 'Afdrukken',
		back: 'Terug',
		lines: {
			alone: ({ alone }) => `Sales mag zelf toezeggen tot ${alone}`,
			asked: ({ ask, within }) => `Daarboven: vraag ${ask}, antwoord binnen ${within}`,
			ask: ({ ask }) => `Daarboven: vraag ${ask}`,
			within: ({ within }) => `Daarboven: eerst vragen, antwoord binnen ${within}`,
			decided: ({ above, decides }) => `Boven ${above}: beslist door ${decides}`,
			above: ({ above }) => `Boven ${above}: niet door Sales alleen`,
			decides: ({ decides }) => `Over wat meer is beslist ${decides}`,
		},
	},
	levels: {
		strategic: 'Strategisch',
		implementation: 'Uitvoering',
		unsaid: 'Niet gezegd',
	},
	elements: {
		a: 'Soorten verkoop en wat elk daarvan vraagt',
		b: 'Prestatiedoelen en maatstaven per soort',
		c: 'Processen, kanalen en prijsstelling',
		d: 'Beslisrollen en organisatie',
		e: 'Inrichting van kanalen, introducties en nieuwe markten',
		f: 'Richtlijnen voor het verkoopproces: welke activiteit in welke fase',
		g: 'Plan van middelen en capaciteit',
		h: 'Besturing: het ritme waarin we bij elkaar komen',
	},
	conflict: {
		scope: 'Wiens conflict het is',
		everybody: 'Van iedereen',
		of: ({ scope }) => `Van ${scope}`,
		elements: 'Elementen waar het over gaat',
	},
	ofDraft: 'Het concept nu',
	ofVersion: ({ version }) => `Versie ${version}`,
	severity: {
		blocking: 'Houdt het zegel tegen',
		warning: 'Blijft erbij staan',
		hint: 'Aanwijzing',
		waived: 'Terzijde gelegd',
		waiting: 'Wacht op een antwoord',
	},
	check: {
		title: 'Wat de toets zegt',
		missing: 'Dit ontbreekt nog:',
		missingAt: ({ place }) => `Ontbreekt nog: ${place}`,
		blocking: ({ n }) =>
			count(n, {
				one: '# bevinding houdt het zegel tegen',
				other: '# bevindingen houden het zegel tegen',
			}),
		warning: ({ n }) => count(n, { one: '# blijft erbij staan', other: '# blijven erbij staan' }),
		hint: ({ n }) => count(n, { one: '# aanwijzing', other: '# aanwijzingen' }),
		waived: ({ n }) => count(n, { one: '# is terzijde gelegd', other: '# zijn terzijde gelegd' }),
		whole: ({ parts }) => `De toets: ${parts}.`,
		clear: 'De toets heeft niets te zeggen.',
		goTo: ({ severity, place }) => `${severity}, bij ${place}`,
		replay: ({ title }) => `Opnieuw spelen van ${title}`,
	},
	mend: {
		write: {
			statement: 'Schrijf de afspraak op',
			firstStep: 'Schrijf de eerste stap op',
			indicator: 'Schrijf op wat je telt',
			target: 'Schrijf op hoeveel het moet worden',
			effects: 'Zeg wat het doet voor elke doelstelling',
			why: 'Schrijf waarom',
			tradeOff: 'Schrijf wat je inlevert',
		},
		reword: { statement: 'Zeg de afspraak anders', firstStep: 'Zeg de eerste stap anders' },
		addOwner: ({ side }) => `Voeg een eigenaar van ${side} toe`,
		changeOwner: ({ name }) => `Kies iemand anders in plaats van ${name}`,
		nobody: ({ side }) =>
			`Niemand anders die eigenaar mag zijn, spreekt hier voor ${side}. Nodig iemand uit.`,
		takeOff: ({ name }) => `Haal ${name} eraf`,
		owns: ({ name }) => `${name} is nu eigenaar.`,
		ownsNot: ({ name }) => `${name} is geen eigenaar meer.`,
		review: ({ day }) => `Kijk opnieuw op ${day}`,
		reviewSet: ({ day }) => `Datum van terugblik: ${day}.`,
		levelSet: ({ level }) => `Niveau: ${level}.`,
		likely: 'Het kan rusten op:',
		all: 'Naar allemaal',
		restsOn: ({ title }) => `Het rust nu op “${title}”.`,
		replay: 'Naar het verhaal',
		name: ({ label }) => `Noem ${label} bij wat je inlevert`,
		beside: {
			'judging-again': 'Bekijk de strategie van nu',
			translating: 'Naar wat het van elke kant vraagt',
			answering: 'Naar de open tegenwerpingen',
		},
		strategyNow: ({ version }) => `De strategie, versie ${version}`,
		asBefore: 'Ik oordeel zoals eerst',
		judged: ({ version }) => `Beoordeeld naar versie ${version}.`,
		judgeThere: 'Sluit deze pagina, en zeg bij elke doelstelling wat je vindt.',
		challenges: ({ proposal }) => `Tegenwerpingen bij “${proposal}”`,
		whom: {
			'product-variety': 'Over productvariatie: vraag productmanagement.',
			pricing: 'Over prijzen: vraag finance of marketing.',
			channels: 'Over kanalen: vraag marketing.',
			quotas: 'Over targets en doelen: vraag finance, of wie ze bepaalt.',
		},
		bring: 'Breng iedereen naar de vraag',
		away: ({ owner }) =>
			`${owner} is nu niet in de ruimte. Bel of schrijf, of kies een andere eigenaar.`,
	},
	waive: {
		open: 'Toch bezegelen …',
		again: 'Verander de reden …',
		title: 'Toch bezegelen, ondanks deze bevinding?',
		reason: 'Waarom het toch bezegeld mag worden',
		hint: 'De reden blijft in het register staan en wordt een vraag aan de strategie.',
		save: 'Leg deze bevinding terzijde',
		missing: 'Schrijf eerst de reden.',
		because: ({ reason }) => `Reden: ${reason}`,
	},
	gone: {
		objective: 'een doelstelling die weg is',
		owner: 'iemand die weg is',
		agreement: 'een eerdere afspraak',
		case: 'een praktijkgeval dat weg is',
		conflict: 'een conflict dat weg is',
	},
	takenDown: {
		conflict: 'Een kaart die is weggehaald',
		case: 'Een praktijkgeval dat is weggehaald',
	},
	findings: {
		incomplete: {
			statement: 'Er staat nog geen afspraak. Schrijf wie wat doet, elke keer dat …',
			firstStep: 'Er is geen eerste stap. Schrijf wat er als eerste gebeurt, en wie het doet.',
			owners: 'De afspraak is van niemand. Kies van elke kant een eigenaar.',
		},
		ownerSilent: ({ owner }) =>
			`${owner} is eigenaar en heeft nog niet ingestemd. Vraag het ${owner}, of kies een andere eigenaar.`,
		ownerGone: ({ owner }) =>
			`${owner} is eigenaar en doet niet meer mee. Kies een andere eigenaar en leg de afspraak opnieuw voor; wie eruit is gehaald, kan ook weer worden toegelaten.`,
		noObjective:
			'Het versterkt geen enkele doelstelling. Zeg welke ermee gediend is en waarom, of verander het tot er een mee gediend is.',
		noObjectiveGovernance:
			'Het versterkt zelf geen doelstelling. Bij besturing mag dat: zeg wat daar beslist wordt.',
		harmsUnpaid: ({ objective }) =>
			`Het schaadt “${objective}”. Schrijf wat je inlevert, en waarom dat mag.`,
		harmsPaid: ({ objective }) =>
			`Het schaadt “${objective}”. Wat je ervoor inlevert staat erbij en blijft erbij staan.`,
		oneSided: ({ side }) => `Geen eigenaar spreekt voor ${side}. Kies er een die dat doet.`,
		oneSidedIn: ({ side, scope }) =>
			`Geen eigenaar spreekt voor ${side} bij ${scope}. Kies er een die dat doet.`,
		noReviewDate: ({ today }) =>
			`Er is geen datum van terugblik na vandaag, ${today}. Kies de dag waarop je opnieuw kijkt.`,
		farReview: ({ reviewOn, latest }) =>
			`De terugblik op ${reviewOn} is meer dan zes maanden weg. Kies een dag tot en met ${latest}.`,
		disputed: ({ objective, sales, operations }) =>
			`De kanten zijn het oneens over “${objective}”: Sales zegt “${sales}”, Operations zegt “${operations}”. Laat elke kant de ander vertellen waarom.`,
		contradicts: ({ agreement, objectives }) =>
			`${agreement} trekt ${objectives} de andere kant op. Noem ${agreement} bij wat je inlevert, of verander een van de twee.`,
		missingFunction: ({ conflicts, topics }) =>
			`Het rust op ${conflicts} (${topics}), en er is geen derde functie bij. Haal er iemand bij die daarover beslist, zoals productmanagement of finance.`,
		noMeasure:
			'Er is geen maatstaf met een streefwaarde. Schrijf wat je telt, en hoeveel het moet worden.',
		noExample:
			'Het rust op geen conflict en geen praktijkgeval. Kies die waarin deze afspraak verschil had gemaakt.',
		wouldNotHaveHelped: ({ title }) =>
			`Geen regel van “${title}” is gemarkeerd. Markeer waar het verhaal anders was gelopen, of verander de afspraak.`,
		overloadOwner: ({ owner, open, limit }) =>
			`Met deze erbij heeft ${owner} ${open} open afspraken, meer dan ${limit}. Kies iemand anders.`,
		overloadScope: ({ open, limit }) =>
			`Met deze erbij staan er ${open} afspraken open, meer dan de ${limit} die je kunt nakomen. Sluit er eerst een af of laat er een vallen.`,
		staleStrategy: ({ judged, current }) =>
			`De effecten zijn beoordeeld tegen versie ${judged} van de strategie, nu geldt versie ${current}. Beoordeel ze opnieuw.`,
		notTranslated: ({ objective, sides }) =>
			`Niemand heeft nog geschreven wat “${objective}” van ${sides} vraagt. Schrijf het bij de stap “Strategie”.`,
		openChallenge: ({ proposal, challenges }) =>
			count(challenges, {
				one: `# tegenwerping bij “${proposal}” staat nog open. Beantwoord of parkeer die bij de stap “Dialoog”.`,
				other: `# tegenwerpingen bij “${proposal}” staan nog open. Beantwoord of parkeer ze bij de stap “Dialoog”.`,
			}),
		noLevel: 'Er is geen niveau gekozen. Zeg of het strategisch is of uitvoering.',
		oneTime: ({ words }) =>
			`Dit gaat maar over één keer: ${words}. Schrijf wat er elke keer gebeurt.`,
		vague: ({ words }) =>
			`Te vaag om later te zien: ${words}. Schrijf wie wat doet, zodat iedereen ziet of het gedaan is.`,
	},
	quoted: ({ word }) => `‘${word}’`,
};
