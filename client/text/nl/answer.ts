import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const answer: Areas['answer'] = {
	title: 'Je woord wordt gevraagd',
	looking: 'Wat jou gevraagd wordt, wordt opgezocht …',
	over: 'Deze link opent niets meer.',
	overHint: 'Vraag een nieuwe aan wie je de link stuurde.',
	consent: {
		facilitator: 'De begeleider',
		asks: ({ asker, title, date }) =>
			`${asker} vraagt je woord over een afspraak van de workshop “${title}”, zoals hij op ${date} aan de zaal is voorgelegd.`,
		part: ({ side }) =>
			`Je staat als eigenaar voor ${side} genoemd: jij zorgt dat het gebeurt. Zonder je eigen ja is er niets afgesproken; zwijgen is geen antwoord.`,
		text: ({ label, version }) => `Afspraak ${label}, versie ${version}, woord voor woord`,
		changed: ({ version }) =>
			`De tekst is veranderd sinds versie ${version}. Lees wat anders is, en zeg dan je woord over de tekst zoals hij nu is.`,
		hint: 'Instemmen betekent: ik kan ermee leven en sta erachter. Je naam staat bij je woord.',
		ended:
			'De workshop is afgelopen; je woord telt net zo goed. Instemmen betekent: ik kan ermee leven en sta erachter. Je naam staat bij je woord.',
		kept: 'Je antwoord is bewaard.',
		nextAgreed:
			'Als er geen woord meer ontbreekt, bezegelt de begeleider de afspraak; dan staat hij in het register van het team. Tot dan kun je je woord met deze link veranderen. Je mag deze pagina sluiten.',
		nextObjection:
			'Zolang je bezwaar open is, wordt er niets bezegeld. De begeleider ziet je reden en komt terug met een andere tekst, of praat met je. Je kunt je woord met deze link veranderen. Je mag deze pagina sluiten.',
		sealed: 'Deze afspraak is bezegeld.',
		sealedHint: 'De tekst verandert niet meer, en er wordt je niets gevraagd.',
		withdrawn: 'Deze afspraak is teruggenomen.',
		withdrawnHint:
			'Er wordt je niets gevraagd. Komt hij terug, dan vraagt deze link het je opnieuw.',
		temperature: 'Eerst wordt de temperatuur van de zaal gemeten.',
		temperatureHint:
			'Lees de tekst nu, en open deze link later opnieuw: dan wordt je woord gevraagd.',
		notAsked: 'Jou wordt niet naar deze versie gevraagd.',
		notAskedHint: 'Je mag bezwaar maken; je instemming is niet nodig.',
	},
	waiting: {
		title: ({ n }) =>
			count(n, {
				one: '# bezegeling wacht op het woord van een kant',
				other: '# bezegelingen wachten op het woord van een kant',
			}),
		until: ({ side, title, date }) =>
			`Voorlopig bezegeld in “${title}”. Wacht op ${side} tot ${date}; daarna komt het terug als concept.`,
		read: 'Lees het en antwoord',
		lead: 'Geef de link in de workshop',
		leadHint: ({ side }) => `Jij leidde die: noem iemand van ${side} en stuur die persoon de link.`,
		others: ({ side }) =>
			`Wie er voor ${side} was, antwoordt hier; anderen met de link van de begeleider. De link van het team antwoordt voor geen enkele kant.`,
	},
	confirm: {
		title: 'Het woord van je kant wordt gevraagd',
		asks: ({ title, date, side }) =>
			`In de workshop “${title}” is deze afspraak op ${date} voorlopig bezegeld: van ${side} was er niemand.`,
		part: ({ side, date }) =>
			`Je antwoordt voor ${side}, tot en met ${date}. Zonder antwoord komt het terug als ontwerp; zwijgen is geen antwoord.`,
		text: ({ label }) => `Afspraak ${label}, zoals hij bezegeld is`,
		question: ({ side }) => `Bevestig je het voor ${side}?`,
		yes: 'Bevestigen',
		no: 'Niet bevestigen',
		reason: 'Waarom niet?',
		reasonHint: 'Het team leest het, met je naam, en vraagt opnieuw met een andere tekst.',
		reasonFirst: 'Schrijf de reden in één zin.',
		send: 'Zeg: niet bevestigd',
		notNow: 'Nu niet',
		confirmed: 'Het is bevestigd: een volledig zegel.',
		confirmedNext:
			'Het staat in het register van het team met je naam en de datum van vandaag; de bezegelde tekst is zoals hij was. Je mag deze pagina sluiten.',
		refused: 'Het is niet bevestigd.',
		refusedNext:
			'Het telt niet meer, en komt in de volgende workshop van het team terug als ontwerp. Je mag deze pagina sluiten.',
		others: 'Iemand anders van je kant heeft geantwoord.',
		othersNext: 'Er wordt je niets meer gevraagd.',
		over: 'De veertien dagen zijn voorbij.',
		overNext:
			'Het is als ontwerp teruggekomen; het team vraagt het opnieuw in de volgende workshop.',
	},
	strategy: {
		title: 'Vragen aan de strategie',
		asks: ({ name, title }) =>
			`${name}, de workshop “${title}” vraagt het jou als opdrachtgever van de strategie.`,
		how: 'Antwoord in een paar zinnen: wat vanaf nu geldt, of waarom het blijft zoals het is. Je antwoorden openen de volgende sessie van het team. De strategie zelf verandert in de zaal.',
		objective: ({ title }) => `Over de doelstelling “${title}”`,
		agreement: ({ label, statement }) =>
			statement ? `Over afspraak ${label}: “${statement}”` : `Over afspraak ${label}`,
		until: ({ date }) => `Gewenst vóór of op ${date}`,
		answer: 'Je antwoord',
		answerFirst: 'Schrijf eerst het antwoord.',
		send: 'Antwoord versturen',
		change: 'Antwoord veranderen',
		notNow: 'Nu niet',
		kept: 'Je antwoord is bewaard. Het opent de volgende sessie van het team; met deze link kun je het veranderen.',
		none: 'Op dit moment wordt er niets gevraagd.',
		open: ({ n }) => count(n, { one: '# vraag is open', other: '# vragen zijn open' }),
		done: 'Elke vraag heeft een antwoord. Je mag deze pagina sluiten.',
	},
	link: {
		title: ({ name }) => `Een link voor ${name}`,
		what: ({ name, label }) =>
			`Wie deze link heeft, leest ${label} en antwoordt in naam van ${name}; verder opent hij niets. Stuur hem alleen aan ${name}.`,
		whatStrategy: ({ name }) =>
			`Wie deze link heeft, leest de vragen aan de strategie en beantwoordt ze in naam van ${name}; verder opent hij niets. Stuur hem alleen aan ${name}.`,
		address: 'De link',
		hint: 'Werkt tot je hem intrekt, ook nadat de workshop is afgelopen.',
		scan: ({ name }) => `Code met de link voor ${name}`,
		making: 'De link wordt gemaakt …',
		elsewhere: 'Er is al een link, gemaakt op een ander toestel.',
		elsewhereHint: 'Die kan niet meer getoond worden. Met een nieuwe opent de oude niets meer.',
		another: 'Een nieuwe maken',
		callBack: 'De link intrekken',
		calledBack: ({ name }) => `De link voor ${name} opent niets meer.`,
	},
};
