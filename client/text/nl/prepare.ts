import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const prepare: Areas['prepare'] = {
	begin: {
		title: 'Begin met',
		template: {
			experience: 'Ervaringsworkshop',
			'regular-session': 'Vaste sessie',
			readiness: 'Gereedheid',
		},
		what: {
			experience: 'De eerste keer samen: van conflicten naar afspraken die beide kanten nakomen.',
			'regular-session':
				'Om elkaar weer te zien: kijk wat er van elke afspraak is geworden en pak op wat nieuw is.',
			readiness: 'Beoordeel samen hoe klaar beide kanten zijn voor elk type verkoop.',
		},
		long: ({ what, minutes }) => `${what} ${minutes}\u00a0minuten.`,
		past: ({ title }) => `Net als vorige keer: ${title}`,
		pastHint: ({ day }) =>
			`Van ${day}: titel en programma, voor hetzelfde team met zijn strategie en open afspraken.`,
		taken: ({ stages, minutes }) =>
			`${count(stages, { one: '# onderdeel', other: '# onderdelen' })}, ${minutes} minuten: overgenomen.`,
		reading: 'Het programma wordt gelezen …',
	},
	plan: {
		title: 'Titel, datum en plaats',
		more: 'Datum, plaats, valuta en bedrijf',
		moreHint: 'Dat kan allemaal ook later.',
		name: 'Titel',
		language: 'Taal van de workshop',
		languageHint:
			'Het verslag wordt erin geschreven en wie nieuw binnenkomt, begint erin. Iedereen mag een andere kiezen.',
		startsAt: 'Het begint',
		few: ({ n }) =>
			`Nodig minstens ${n} mensen per kant uit: bij minder blijven cijfers per kant verborgen.`,
		startsAtHint: 'Volgens de klok van de tijdzone hieronder.',
		half: 'Kies een dag én een tijd, of geen van beide.',
		place: 'Plaats',
		placeHint: 'Een zaal, een adres of de link van een gesprek op afstand.',
		currency: 'Valuta',
		currencyHint: 'Alle bedragen staan erin. Een andere kiezen rekent er geen om.',
		zone: 'Tijdzone',
		zoneHint: 'De klok daar zegt welke dag het is: wat aan de beurt is en wat te laat is.',
		noZone: 'Geen gekozen (dagen van UTC)',
		whose: 'Wie er meedoen',
		open: 'Nog niet besloten',
		company: 'Mensen van één bedrijf',
		circle: 'Een kring van bedrijven',
		companyHint:
			'Een afspraak geldt voor het hele bedrijf: niemand hoeft te zeggen voor wie hij is.',
		circleHint: 'Een afspraak kan voor één bedrijf zijn, of voor allemaal.',
		companyName: 'Naam van het bedrijf',
		save: 'Opslaan',
	},
	agenda: {
		change: 'Programma aanpassen',
		title: 'Programma aanpassen',
		total: ({ minutes }) => `${minutes} minuten`,
		span: ({ minutes, from, to }) => `${minutes} minuten, van ${from} tot ${to}`,
		at: ({ time }) => `om ${time}`,
		skipped: 'Overgeslagen',
		here: 'De groep is hier',
		minutes: ({ stage }) => `Minuten voor ${stage}`,
		min: 'min.',
		up: ({ stage }) => `${stage} omhoog`,
		down: ({ stage }) => `${stage} omlaag`,
		moved: ({ stage, at, of }) => `${stage} is nu nummer ${at} van ${of}`,
		more: ({ stage }) => `Meer: ${stage}`,
		edit: 'Titel en notitie',
		toTop: 'Naar het begin',
		toEnd: 'Naar het einde',
		skip: 'Overslaan',
		takeIn: 'Weer opnemen',
		remove: 'Uit het programma halen',
		removed: ({ stage }) => `${stage} staat niet meer in het programma. Wat er is gemaakt, blijft.`,
		inUse: 'Ga eerst naar een ander onderdeel.',
		onlyOne: 'Voeg eerst een ander onderdeel toe.',
		moveKeys: 'Ook Alt met de pijltjestoetsen verplaatst een onderdeel.',
		name: 'Titel',
		nameHint: ({ kind }) => `Leeg voor “${kind}”.`,
		note: 'Je notitie',
		noteHint: 'Alleen begeleiders zien hem, als de groep daar is.',
		noteHere: 'Notitie voor begeleiders',
		save: 'Opslaan',
		cancel: 'Annuleren',
		add: {
			title: 'Onderdeel toevoegen',
			kind: 'Soort',
			name: 'Titel',
			minutes: 'Minuten',
			place: 'Waar',
			end: 'Aan het einde',
			before: ({ stage }) => `Vóór ${stage}`,
			submit: 'Onderdeel toevoegen',
			added: ({ stage }) => `${stage} staat in het programma`,
		},
	},
	calendar: {
		title: 'Agendabestand',
		hint: ({ when }) => `${when}, met het adres om mee te doen. Voeg het toe aan je mail.`,
		take: 'Agendabestand downloaden',
		noDate: 'Zeg eerst wanneer het begint: in het workshopmenu, bij “Titel, datum en plaats”.',
		join: ({ address, code }) =>
			`Doe hier mee: ${address}\nOf typ de code ${code} op de startpagina. Niemand heeft een account nodig.`,
	},
};
