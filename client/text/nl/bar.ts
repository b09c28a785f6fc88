import type { Areas } from '../areas.ts';
import { counter } from '../intl.ts';

const count = counter('nl');

export const bar: Areas['bar'] = {
	title: 'De groep',
	next: {
		confirm: ({ step }) => `Ga naar ${step}`,
		cancel: 'Hier blijven',
		ask: 'Iedereen gaat mee naar de volgende pagina.',
		writing: 'Misschien schrijft er nog iemand: wat getypt is, blijft bewaard.',
		ready: ({ ready, all }) => `${ready} van de ${all} zijn klaar.`,
		skip: ({ stage }) => `Overslaan en naar ${stage}`,
		skipWord: 'Overslaan',
		moved: ({ step }) => `De groep is nu bij ${step}.`,
		takeBack: 'Terugdraaien',
	},
	timer: {
		pause: 'Timer stilzetten',
		resume: 'Timer laten doorlopen',
	},
	sound: {
		on: 'Geluid als de tijd om is: aan',
		off: 'Geluid als de tijd om is: uit',
		unlock: 'Klik hier één keer om het einde van de tijd te horen',
	},
	freeze: {
		on: 'Schrijven stilzetten',
		off: 'Weer laten schrijven',
		state: 'Het schrijven ligt stil',
		told: 'De begeleider heeft het schrijven stilgezet',
		toldHint: 'Wat je getypt hebt blijft bewaard. Je gaat verder als het schrijven weer opengaat.',
	},
	bring: {
		act: 'Haal iedereen hierheen',
		done: 'Alle pagina’s komen naar waar de groep is. Wie schrijft, krijgt het te horen en komt als dat af is.',
	},
	behind: {
		where: ({ step }) => `De groep is bij ${step}.`,
		called: ({ step }) => `De begeleider vraagt iedereen om naar ${step} te komen.`,
		kept: 'Wat je getypt hebt, blijft bewaard.',
		go: 'Ga mee',
	},
	here: {
		of: ({ here, all }) => `${here} van de ${all} zijn hier`,
		title: 'Wie er niet is',
		behind: 'Nog op een andere pagina',
		away: 'Niet verbonden',
		everybody: 'Iedereen is er.',
	},
	blank: {
		on: 'Scherm leegmaken',
		off: 'Scherm weer tonen',
		state: 'Het scherm is leeg',
	},
	card: {
		show: 'Op het scherm tonen',
		back: 'Terug naar alle kaarten',
		state: 'Er staat één kaart op het scherm',
	},
	ready: {
		of: ({ ready, all }) => `${ready} van ${all} klaar`,
		say: 'Ik ben klaar',
		said: 'Je bent klaar',
		takeBack: 'Toch nog niet',
		hint: 'De begeleider ziet hoeveel mensen klaar zijn, nooit wie.',
	},
	hands: {
		title: 'Handen en woord',
		none: 'Niemand steekt een hand op.',
		up: ({ n }) => count(n, { one: '# hand omhoog', other: '# handen omhoog' }),
		raise: 'Steek je hand op',
		lower: 'Laat je hand zakken',
		give: ({ name }) => `Geef ${name} het woord`,
		giveOther: 'Geef iemand het woord',
		others: 'Andere functies',
	},
	floor: {
		has: ({ name }) => `${name} heeft het woord`,
		yours: 'Jij hebt het woord',
		none: 'Niemand heeft het woord.',
		end: 'Klaar',
		endOf: ({ name }) => `Klaar: ${name} heeft het woord`,
		spoken: ({ side, time }) => `${side}: ${time}`,
		time: 'Spreektijd per kant',
	},
	told: {
		StepEntered: ({ name, step }) => `${name} heeft de groep naar ${step} gebracht.`,
		TimerSet: ({ name }) => `${name} heeft de timer gezet.`,
		TimerPaused: ({ name }) => `${name} heeft de timer stilgezet.`,
		WritingFrozen: ({ name }) => `${name} heeft het schrijven stilgezet.`,
		WritingThawed: ({ name }) => `${name} laat iedereen weer schrijven.`,
		EverybodyBrought: ({ name }) => `${name} heeft iedereen hierheen gehaald.`,
		ScreenBlanked: ({ name }) => `${name} heeft het scherm uit- of aangezet.`,
		Shown: ({ name }) => `${name} laat iedereen iets anders zien.`,
		ProposalPresented: ({ name }) => `${name} heeft een ander voorstel op het scherm gezet.`,
		RoundOpened: ({ name }) => `${name} heeft de stemming geopend.`,
		RoundClosed: ({ name }) => `${name} heeft de stemming gesloten.`,
		RoundCancelled: ({ name }) => `${name} heeft de stemming afgebroken.`,
		BoardSetBack: ({ name }) => `${name} heeft het bord teruggezet.`,
	},
	somebody: 'De andere begeleider',
};
