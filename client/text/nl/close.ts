import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

const place = { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', '-1': 'laatste' } as const;

export const close: Areas['close'] = {
	title: 'Voordat je gaat',
	task: 'Was het je tijd waard?',
	onPhones:
		'Zeg het op je telefoon: een cijfer, iets om te behouden, iets om te veranderen, een onderwerp voor de volgende keer.',
	answersWord: ({ n }) => count(n, { one: 'antwoord tot nu toe', other: 'antwoorden tot nu toe' }),
	returns: {
		title: 'Wat je tijd heeft opgebracht',
		question: 'Wat hebben deze uren je gebracht voor de tijd die je erin stak?',
		low: 'Niets',
		high: 'Veel meer dan ik erin stak',
		score: ({ score }) => `${score} van 5`,
		answers: ({ n }) => count(n, { one: '# antwoord', other: '# antwoorden' }),
		secret: 'Niemand ziet je cijfer; de zaal ziet alle cijfers samen, één keer.',
		shown: 'De cijfers zijn getoond.',
		finding: ({ mean, n }) =>
			`De zaal geeft haar tijd ${mean} van 5, uit ${count(n, { one: '# antwoord', other: '# antwoorden' })}.`,
		few: 'Minder dan drie antwoorden: er wordt niets getoond.',
		column: 'Cijfer',
		people: 'Mensen',
	},
	keep: {
		title: 'Eén ding om te behouden',
		hint: 'Wat doen we de volgende keer net zo?',
		none: 'Er is nog niets genoemd om te behouden.',
	},
	change: {
		title: 'Eén ding om te veranderen',
		hint: 'Wat moet de volgende keer anders?',
		none: 'Er is nog niets genoemd om te veranderen.',
	},
	remark: {
		save: 'Zeg het',
		take: 'Neem het terug',
		said: 'Gezegd, zonder je naam',
	},
	pulse: {
		title: 'Hoe eensgezind zijn we?',
		hint: 'Zes uitspraken, van 1 (helemaal niet) tot 5 (volledig). Sla over wat je niet kunt beoordelen.',
		statements: [
			'Ik weet waarop de andere kant wordt afgerekend.',
			'We zijn het eens over de paar doelen die ertoe doen.',
			'Ik hoor op tijd als iets niet gaat lukken.',
			'Wat een klant beloofd wordt, kan geleverd worden.',
			'De andere kant doet wat we hebben afgesproken.',
			'Waar onze belangen botsen, lossen we het zelf op.',
		],
		low: 'helemaal niet',
		high: 'volledig',
		finding: ({ statement }) => `Het verst uit elkaar: “${statement}”`,
		alike: 'Sales en Operations antwoorden gelijk.',
		withheld: 'te zien vanaf 3 mensen per kant',
		statement: 'Uitspraak',
		none: ({ n }) =>
			n === 0
				? 'Geteld vanaf 3 per kant; te zien samen met de cijfers.'
				: count(n, {
						one: '# persoon heeft geantwoord; te zien samen met de cijfers.',
						other: '# mensen hebben geantwoord; te zien samen met de cijfers.',
					}),
	},
	show: 'Toon iedereen de cijfers',
	showTitle: 'De cijfers tonen?',
	showHint: 'Iedereen ziet ze, en niemand kan zijn cijfer nog veranderen.',
	topics: {
		title: 'Onderwerpen voor een volgende sessie',
		field: 'Een onderwerp dat een uur verdient',
		add: 'Stel het voor',
		none: 'Nog geen onderwerp. Bijvoorbeeld: “Twee keer dezelfde markt betreden”.',
		remove: ({ title }) => `Neem terug: ${title}`,
		vote: 'Laat iedereen één stip plaatsen',
		voting: 'De zaal stemt over de onderwerpen.',
		closeVote: 'Sluit de stemming over onderwerpen',
		dots: ({ n }) => count(n, { one: '# stip', other: '# stippen' }),
		cast: ({ cast, voters }) => {
			if (cast === null) return `${voters} konden stemmen`;
			return cast === 0 ? 'Geteld vanaf 3 per kant' : `${cast} van ${voters} hebben gestemd`;
		},
		choose: 'Kies één onderwerp',
		chosen: 'Je stip staat. Je kunt hem verplaatsen tot de stemming sluit.',
	},
	visits: {
		title: 'Bezoeken',
		hint: 'Kijk een uur mee bij elkaars bedrijf of functie.',
		field: 'Wat is er te zien, of wat zou je willen zien?',
		offer: 'Bied een bezoek aan',
		wish: 'Wens een bezoek',
		offered: ({ name }) => `${name} biedt aan`,
		wished: ({ name }) => `${name} wenst`,
		none: 'Nog geen bezoek. Bijvoorbeeld: “Zien hoe wij wissels op de snijlijnen plannen”.',
		come: 'Ik kom',
		host: 'Kom bij ons',
		on: 'Dag',
		agree: 'Spreek deze dag af',
		matched: ({ name, day }) => `Met ${name}, ${day}`,
		undated: ({ name }) => `Met ${name}, de dag is nog open`,
		undo: 'Maak de afspraak ongedaan',
		withdraw: 'Trek het bezoek in',
		with: 'Met wie',
		nobody: 'Nog niemand',
	},
	next: {
		title: 'Volgende sessie',
		none: 'Nog geen datum.',
		soon: 'De begeleider prikt de datum van de volgende sessie.',
		on: 'Dag',
		time: 'Uur',
		place: 'Waar',
		proposed: 'Er staat nog geen datum vast. Deze is een voorstel.',
		set: 'Leg de datum vast',
		change: 'Wijzig de datum',
		remove: 'Nog geen datum',
		in: ({ weeks }) => count(weeks, { one: 'over # week', other: 'over # weken' }),
		when: ({ day, time }) => (time ? `${day}, ${time} uur` : day),
		calendar: 'Zet in je agenda',
		subject: ({ title }) => `Vervolg: ${title}`,
	},
	rhythm: {
		meets: ({ every, nth, weekday }) => {
			if (nth === null)
				return every === 1 ? `Elke ${weekday}` : `Elke ${every} weken op ${weekday}`;
			const day = `${place[nth]} ${weekday}`;
			return every === 1 ? `De ${day} van de maand` : `Elke ${every} maanden op de ${day}`;
		},
		told: ({ meets, time, minutes }) =>
			`${meets}, ${time ? `${time} uur, ` : ''}${count(minutes, { one: '# minuut', other: '# minuten' })}`,
		set: 'Kies een ritme',
		change: 'Wijzig het ritme',
		name: 'Ritme van het team',
		hint: 'Elke volgende sessie wordt eruit voorgesteld. Een enkele kan nog op een andere dag.',
		from: 'Eerste dag',
		again: 'Het komt terug',
		weekly: ({ weekday }) => `Per week: ${weekday}`,
		monthly: ({ nth, weekday }) => `Per maand: ${place[nth]} ${weekday}`,
		weeks: 'Weken ertussen',
		months: 'Maanden ertussen',
		minutes: 'Minuten',
		wrongEvery: ({ most }) => `Een heel getal van 1 tot en met ${most}.`,
		wrongMinutes: ({ least, most }) => `Een heel getal van ${least} tot en met ${most}.`,
		save: 'Houd dit ritme',
		none: 'Kom in geen ritme bijeen',
		cancel: 'Laat het zoals het is',
	},
	farewell: {
		title: 'Wat je meeneemt',
		agreed: 'Vandaag afgesproken',
		nothing: 'Er is vandaag niets bezegeld.',
		more: ({ n }) => count(n, { one: 'en nog #', other: 'en nog #' }),
		mine: 'Van jou',
		provisional: 'Voorlopig bezegeld: van één kant was er niemand.',
		firstStep: ({ step }) => `Eerste stap: ${step}`,
		validFrom: ({ day }) => `Geldig vanaf ${day}`,
		reviewOn: ({ day }) => `Terugblik op ${day}`,
		actions: 'Dit zou jij doen',
		visits: 'Jouw bezoeken',
		later: 'Later terugvinden',
		laterHint:
			'Op dit apparaat kun je het register altijd openen. Vraag de begeleider voor een ander apparaat om de link van het team.',
		register: 'Open het register van afspraken',
	},
	report: 'Neem het verslag mee',
	reportHint: 'Alles wat de zaal heeft gezien, in één document.',
};
