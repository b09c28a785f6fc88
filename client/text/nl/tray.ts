import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const tray: Areas['tray'] = {
	open: ({ n }) =>
		count(n, {
			one: '# tekst kon niet terecht waar je hem schreef',
			other: '# teksten konden niet terecht waar je ze schreef',
		}),
	title: 'Voor jou opzijgelegd',
	hint: 'Alleen jij ziet dit. Het blijft op dit apparaat tot je het op een kaart zet of weggooit.',
	none: 'Er ligt niets meer opzij.',
	kinds: {
		conflict: 'Kaart',
		case: 'Praktijkgeval',
		draft: 'Afspraak',
		sheet: 'Werkblad van een tafel',
		form: 'Wat je schreef',
	},
	titled: ({ kind, title }) => `${kind} “${title}”`,
	fields: {
		title: 'Titel',
		salesWants: 'Sales wil',
		operationsWants: 'Operations wil',
		sharedInterest: 'Beide nodig',
		example: 'Voorbeeld',
		situation: 'De situatie',
		timeline: 'Tijdlijn',
		salesSaw: 'Hoe Sales het zag',
		operationsSaw: 'Hoe Operations het zag',
		question: 'Vraag aan de groep',
		statement: 'Afspraak in één zin',
		firstStep: 'Eerste stap',
		indicator: 'Maatstaf',
		baseline: 'Uitgangspunt',
		target: 'Streefwaarde',
		why: 'Waarom',
		tradeOff: 'Wat we ervoor inleveren',
		promise: 'Toezegkaart',
		sales: 'Het geval zoals Sales het ziet',
		operations: 'Het geval zoals Operations het ziet',
		salesForOperations: 'Sales schrijft het verhaal van Operations',
		operationsForSales: 'Operations schrijft het verhaal van Sales',
		proposal: 'Ons voorstel',
		rootCauses: 'Oorzaken',
		options: 'Mogelijkheden',
		risks: 'Risico’s',
		text: 'Tekst',
	},
	choices: ({ n }) =>
		count(n, {
			one: 'Er hoorde # keuze bij, zoals een datum of een onderwerp: maak die opnieuw waar ze hoort.',
			other:
				'Er hoorden # keuzes bij, zoals een datum of een onderwerp: maak ze opnieuw waar ze horen.',
		}),
	reasons: {
		closed: 'De workshop was al afgelopen toen het aankwam.',
		step: 'De groep was al verder toen het aankwam, en bij deze stap schrijft niemand op het bord.',
		table: 'Je zat al aan een andere tafel toen het aankwam.',
		seat: 'Dit apparaat heeft geen plaats meer in de workshop.',
		gone: 'De pagina waar het bij hoort is voor jou niet meer open.',
		anew: 'De pagina waar het bij hoort is op de server opnieuw begonnen.',
		damaged:
			'Een deel van wat dit apparaat bewaarde is verloren, zodat de server het niet kon inpassen.',
		'too-large': 'Het was meer dan in één keer verstuurd kan worden.',
		sealed:
			'De afspraak was al bezegeld toen het aankwam; een bezegelde tekst verandert niet meer.',
		withdrawn: 'De afspraak was al ingetrokken toen het aankwam.',
		'taken-down': 'Het was al verwijderd toen jouw tekst aankwam.',
		revealed: 'De groep had het al te zien gekregen zoals het was voordat jouw tekst aankwam.',
	},
	noServer: {
		title: 'De server is niet te bereiken.',
		next: 'Deze pagina gaat vanzelf verder zodra dat weer kan. Wat je schreef, staat op dit apparaat en gaat dan mee.',
		unsent: 'Nog niet verstuurd',
	},
	copy: 'Kopiëren',
	copied: 'Gekopieerd.',
	selected: 'De tekst is geselecteerd: kopieer hem daar.',
	newCard: 'Op een nieuwe kaart zetten',
	newCase: 'In een nieuw praktijkgeval zetten',
	placed: 'Het staat nu op een kaart van jou.',
	placedCase: 'Het staat nu in een praktijkgeval van jou.',
	why: {
		noCards: 'Vanaf jouw plaats schrijf je geen eigen kaarten.',
		step: 'Eigen kaarten schrijf je bij het welkom en bij de stap “Schrijven”.',
		caseStep: 'Eigen praktijkgevallen schrijf je bij het welkom en bij de stap “Praktijkgevallen”.',
		enough: 'Je hebt al zoveel kaarten als er mogen zijn.',
		locked: 'Er schrijft nu even niemand.',
	},
	discard: 'Weggooien',
	discarded: 'Weggegooid.',
	undo: 'Ongedaan maken',
};
