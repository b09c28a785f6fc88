import type { Areas } from '../areas.ts';

export const record: Areas['record'] = {
	open: {
		title: 'Een bewaard verslag openen',
		what: 'Het verslag van een workshop of het register van een team: het JSON-bestand dat je uit het menu van de workshop of van de teampagina hebt.',
		choose: 'Kies het bestand',
		drop: 'Of sleep het naar deze pagina.',
		letGo: 'Laat los om dit bestand te openen.',
		reading: 'Het bestand wordt gelezen …',
		bringing: 'Het bestand komt hierheen …',
	},
	room: {
		label: 'Wat dit is',
		what: ({ title, made, brought }) =>
			`“${title}”, bewaard op ${made} en hier uit een bestand geopend op ${brought}.`,
		reads: 'Je kunt alles lezen, niets veranderen.',
		next: 'Begin van hieruit de volgende workshop',
		nextUnknown: 'Daarvoor is de link van het team nodig: open die één keer op dit apparaat.',
		share: 'Anderen laten lezen',
		shareHint: 'Meedoen kan hier niemand meer. Wie een van deze links heeft, kan lezen.',
		shareUnknown: 'Alleen het apparaat dat het bestand opende, kent de links.',
	},
	keep: {
		register: 'Download het register (JSON)',
		registerHint: 'Om te bewaren, of om hier of op een andere server weer te openen.',
		reports: ({ title }) => `Verslagen van ${title}`,
		read: 'Verslag om te lezen (Markdown)',
		data: 'Verslag om te bewaren of weer te openen (JSON)',
	},
};
