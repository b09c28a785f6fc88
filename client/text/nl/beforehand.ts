import type { beforehand as english } from '../en/beforehand.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const beforehand: typeof english = {
	page: {
		title: 'Wat is er van jouw afspraak geworden?',
		asks: ({ title, date }) =>
			`Je team kijkt binnenkort opnieuw naar deze afspraak. Ze werd op ${date} verzegeld in de workshop “${title}”.`,
		part: ({ side }) =>
			`Jij bent er eigenaar van namens ${side}. Schrijf vóór de sessie wat je zag; wat ermee gebeurt, beslissen jullie daar samen.`,
		secret:
			'Niemand leest het voordat de sessie eraan toe is, ook de andere eigenaars niet; dan staat het daar met jouw naam, naast dat van hen.',
		text: ({ label }) => `Afspraak ${label}, zoals ze verzegeld is`,
		others: ({ names }) => `${names} heeft al geschreven.`,
		optional: 'Laat leeg wat je niet weet.',
		device: 'Wat je typt, blijft op dit toestel tot het verstuurd is.',
		send: 'Versturen',
		again: 'Opnieuw versturen',
		kept: 'Het is bewaard voor de sessie.',
		keptNext:
			'Met deze link kun je het veranderen tot er beslist is wat er met de afspraak gebeurt. Je mag deze pagina sluiten.',
		blank: 'Zeg in elk geval of ze is nagekomen.',
		changed: 'Je hebt iets veranderd dat nog niet verstuurd is.',
	},
	session: {
		title: 'Vooraf geschreven door de eigenaars',
		hint: 'Naast elkaar. Niets ervan staat in de terugblik tot iemand het overneemt.',
		take: 'Overnemen',
		taken: 'Overgenomen',
		full: 'Past niet bij wat er al staat',
		takeAll: ({ name }) => `Neem van ${name} over wat nog leeg is`,
		look: 'Kijk wat eigenaars sindsdien geschreven hebben',
		rateSo: 'Beoordeel het zo in deze terugblik',
		rating: 'Cijfer voor de eigen kant',
		somebody: 'Iemand die gewist is',
		wrote: ({ name, date }) => `${name} op ${date}`,
	},
	links: {
		title: 'Vraag het de eigenaars vooraf',
		hint: 'Elke eigenaar krijgt een eigen link: om op de telefoon te schrijven wat die zag, zonder plaats in de zaal.',
		link: 'Link maken',
		written: ({ date }) => `heeft op ${date} geschreven`,
		waits: ({ n }) =>
			count(n, {
				one: '# eigenaar heeft geschreven; de volgende sessie opent het.',
				other: '# eigenaars hebben geschreven; de volgende sessie opent het.',
			}),
		opened: 'Wat de eigenaars vooraf schreven',
		noSeat:
			'Wie een workshop van het team heeft begeleid, kan eigenaars hier een link geven, op het toestel waarmee dat gebeurde.',
		what: ({ name, label }) =>
			`Wie deze link heeft, leest ${label} en schrijft erover in naam van ${name}; verder opent hij niets. Stuur hem alleen aan ${name}.`,
		lasts: 'Werkt tot er beslist is wat er met de afspraak gebeurt, of tot je hem intrekt.',
		gone: ({ name }) => `De link voor ${name} opent niets meer.`,
	},
};
