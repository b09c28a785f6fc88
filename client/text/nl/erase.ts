import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const erase: Areas['erase'] = {
	title: 'De workshop wissen?',
	all: 'Alles gaat weg, voor iedereen en meteen: kaarten, praktijkgevallen, werkbladen, stemmen, concepten, eerdere minuten en namen. Terugdraaien kan niet.',
	sealed: ({ n }) =>
		count(n, {
			one: 'De afspraak die hier is bezegeld, verdwijnt met haar terugblikken uit het register van het team.',
			other:
				'De # afspraken die hier zijn bezegeld, verdwijnen met hun terugblikken uit het register van het team.',
		}),
	devices: 'Elk apparaat vergeet wat het ervan heeft zodra het online is.',
	later:
		'Een latere workshop van het team houdt de strategie waarmee die begon, en de eigen woorden.',
	backups: 'In eerdere back-ups blijft alles staan; wie de server beheert, kan die verwijderen.',
	report: 'Wil je iets bewaren, download dan eerst het verslag.',
	what: 'Titel',
	typed: 'Typ de titel om te wissen',
	yes: 'Definitief wissen',
	erasing: 'Bezig met wissen …',
	rested: {
		label: 'De server wist deze workshop',
		title: ({ date }) => `Op ${date}, of kort daarna, wist de server deze workshop.`,
		all: 'Alles gaat weg, voor iedereen: kaarten, praktijkgevallen, stemmen, concepten en namen. Wil je iets bewaren, haal dan vóór die dag het verslag op.',
		register: 'Het register van het team blijft, met wat andere workshops eraan gaven.',
		open: 'Ze blijft langer als iemand er vóór die dag iets in doet.',
		reopen: 'Ze blijft langer als je haar vóór die dag heropent.',
		ended: 'Ze blijft langer als wie haar leidt haar vóór die dag heropent.',
		record: 'Het bestand waar ze uit kwam, kan opnieuw worden geopend.',
		report: 'Verslag voor mensen (Markdown)',
		data: 'Verslag om te bewaren of weer te openen (JSON)',
	},
	person: {
		title: ({ name }) => `${name} wissen?`,
		me: 'Jezelf uit deze workshop wissen?',
		gone: 'Naam, functie en bedrijf gaan weg, met eigen kaarten en praktijkgevallen en alles wat is gekozen of gezegd en nooit getoond: meteen, hier en in wat het team bewaart. Terugdraaien kan niet.',
		stays:
			'Wat op gedeelde pagina’s staat, blijft staan, van niemand; de cijfers van gesloten stemrondes veranderen niet. De cijfers per bedrijf verliezen het deel van deze persoon.',
		sealed: 'Een bezegelde afspraak houdt haar woorden; op de plaats van de naam blijft het leeg.',
		minutes: 'Het bord kan niet meer naar eerdere minuten worden teruggezet.',
		devices: 'De apparaten van die persoon vergeten hun plaats zodra ze online zijn.',
		myDevices: 'Je apparaten vergeten deze plaats zodra ze online zijn.',
		backups:
			'In eerdere back-ups en verslagen blijft de naam staan; wie ze heeft, kan ze verwijderen.',
		what: 'Naam',
		typed: 'Typ de naam om te wissen',
		forgetting: 'Het is die plaats aan het vergeten …',
		forgotten: 'Het is de teksten van die plaats vergeten. In eerdere back-ups blijven ze staan.',
	},
	outside: {
		title: 'Terwijl je wacht',
		text: 'Laat deze pagina open: ze gaat vanzelf verder zodra je binnen mag.',
		goOn: ({ name }) => `Verder als ${name}`,
	},
	here: 'Dit apparaat',
	forgetting: 'Het is die workshop aan het vergeten …',
	forgotten:
		'Het is de teksten, plaatsen en links van die workshop vergeten. In eerdere back-ups blijft alles staan.',
};
