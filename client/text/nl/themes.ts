import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

const voted = ({ cast, voters }: { cast: number | null; voters: number }) =>
	cast === null ? `${voters} konden stemmen` : `${cast} van ${voters} stemden`;

const dotsOn = (item: string, { budget, most }: { budget: number; most: number }) =>
	`Je hebt ${count(budget, { one: '# stip', other: '# stippen' })}${
		most < budget ? `, hoogstens ${most} per ${item}` : ''
	}. Niemand ziet jouw stippen, alleen de som per kant.`;

export const themes: Areas['themes'] = {
	few: {
		from: ({ n, sides }) =>
			`Cijfers zijn te zien vanaf ${n} mensen per kant. Hier minder: ${sides}.`,
		others: 'andere functies',
	},
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
	dealt: {
		answered: ({ answered, all }) =>
			`Je hebt ${answered} van je ${count(all, { one: '# kaart', other: '# kaarten' })} beantwoord.`,
		done: 'Bedankt. Alle kaarten staan hieronder; beantwoord daar gerust nog meer vermoedens.',
		room: ({ answered, all }) =>
			`${answered} van ${count(all, { one: '# vermoeden', other: '# vermoedens' })} beantwoord`,
	},
	ideas: {
		title: 'Thema’s om mee te beginnen',
		hint: 'Kaarten over hetzelfde onderwerp. Neem er een als thema, geef het je eigen naam en verplaats wat er niet bij hoort.',
		take: ({ topic, n }) => `${topic}: ${count(n, { one: '# kaart', other: '# kaarten' })}`,
		into: ({ theme }) => `Bij “${theme}”?`,
	},
	alike: {
		title: 'Zeggen deze hetzelfde?',
		hint: 'Ze lijken op elkaar. Samen staan ze in één thema en tellen de kosten één keer.',
		together: 'Samenvoegen',
		different: 'Ze verschillen',
		both: ({ first, second }) => `“${first}” en “${second}”`,
		more: ({ n }) =>
			count(n, { one: 'Nog één paar lijkt op elkaar.', other: 'Nog # paren lijken op elkaar.' }),
		said: 'Zegt hetzelfde:',
		apart: 'Uit elkaar halen',
		putWith: ({ title }) => `Samenvoegen met “${title}”`,
		own: ({ own, other }) => `Jouw kaart “${own}” lijkt op “${other}”.`,
		ownHint: 'Zegt hij hetzelfde, dan is één van de twee genoeg. Niemand anders ziet dit.',
	},
	costs: {
		range: ({ low, high, median }) => `${low} tot ${high}, mediaan ${median}`,
		companies: ({ n, of, cost }) =>
			n > 1
				? `${n} van ${of} bedrijven, mediaan ${cost} per jaar`
				: `${n} van ${of} bedrijven, ${cost} per jaar`,
		lostSales: 'Reken met de gemiste contributiemarge, niet met de omzet.',
	},
	compare: {
		title: 'Wat er tussen twee stemmingen veranderde',
		from: 'Eerdere stemming',
		to: 'Latere stemming',
		round: ({ number, ...turnout }) => `Stemming ${number}, ${voted(turnout)}`,
		caption: 'Deel van de stippen van elke kant, toen en later.',
		item: 'Op het stembriefje',
		shares: ({ before, after }) => `${before} → ${after}`,
		more: ({ n }) => count(n, { one: '# punt meer', other: '# punten meer' }),
		fewer: ({ n }) => count(n, { one: '# punt minder', other: '# punten minder' }),
		same: 'onveranderd',
		added: 'nieuw op het stembriefje',
		removed: 'niet meer op het stembriefje',
		unknown: 'niet getoond of zonder stip',
		moved: ({ title, sales, operations }) =>
			`Het meest verschoof “${title}”: Sales ${sales}, Operations ${operations}.`,
		nothing: 'Tussen deze stemmingen is niets veranderd.',
		none: 'Er valt niets te vergelijken: kanten met minder dan 3 stembriefjes op een apparaat worden niet getoond.',
	},
	paper: {
		open: 'Stembriefjes op papier',
		title: 'Stembriefjes op papier toevoegen',
		hint: 'Tel ze per kant en voer alles in één keer in; een kant opnieuw invoeren vervangt wat er stond. Ze tellen mee in opkomst en uitslag en zijn van niemand. Van een kant waar één of twee mensen op een apparaat stemmen wordt niets getoond: jij zou hun stippen kunnen uitrekenen.',
		side: 'Kant',
		ballots: 'Aantal stembriefjes',
		dotsOn: 'Stippen per onderdeel',
		sum: ({ n, most }) =>
			`${n} van hoogstens ${count(most, { one: '# stip', other: '# stippen' })}`,
		save: 'Deze stembriefjes toevoegen',
		number: 'Typ een heel getal.',
		counted: ({ n }) =>
			count(n, { one: '# stembriefje op papier', other: '# stembriefjes op papier' }),
	},
	noTitle: 'Een praktijkgeval dat is weggehaald, of geen titel heeft',
	voteOn: {
		themes: {
			task: 'Welke thema’s wegen het zwaarst voor jouw kant?',
			open: 'De stemming over de thema’s openen',
			onBallot: 'Thema’s op het stembriefje',
			rule: (dots) => dotsOn('thema', dots),
		},
		cases: {
			task: 'Met welke praktijkgevallen gaan we aan de slag?',
			open: 'De stemming over de praktijkgevallen openen',
			onBallot: 'Praktijkgevallen op het stembriefje',
			rule: (dots) => dotsOn('praktijkgeval', dots),
		},
		topics: {
			task: 'Met welk onderwerp begint de volgende sessie?',
			open: 'De stemming over de onderwerpen openen',
			onBallot: 'Onderwerpen op het stembriefje',
			rule: (dots) => dotsOn('onderwerp', dots),
		},
	},
	choosing: {
		title: 'Welke praktijkgevallen worden uitgewerkt?',
		hint: 'Twee tot vier. Kies ze zelf of laat de groep stemmen.',
		budget: 'Stippen per persoon',
		choose: 'Kiezen',
		away: 'Niet uitwerken',
		chosen: 'Wordt uitgewerkt',
		isChosen: ({ n, of }) => `${n} van hoogstens ${of} gekozen`,
		top: ({ n }) => `Neem de bovenste ${n}`,
		result: 'Wat de groep stemde',
		resultHint: ({ number, ...turnout }) => `Stemming ${number}: ${voted(turnout)}.`,
		withheld: 'Een kant met minder dan 3 stembriefjes wordt niet getoond, en het totaal ook niet.',
		total: ({ n }) => count(n, { one: '# stip', other: '# stippen' }),
	},
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
		dots: ({ sales, operations }) =>
			`${sales} ${sales === '1' ? 'stip' : 'stippen'} van Sales, ${operations} van Operations`,
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
		caption: ({ number, ...turnout }) =>
			`Stemming ${number}: stippen per kant op elk thema, ${voted(turnout)}.`,
	},
};
