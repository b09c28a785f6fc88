import type { Areas } from '../areas.ts';

export const lead: Areas['lead'] = {
	label: 'Wie leidt',
	offered: ({ name }) => `${name} vraagt je om deze workshop te leiden.`,
	offeredNext: ({ name }) =>
		`Als je het aanneemt, leid jij vanaf dat moment en ${name} niet meer. Wat je schreef, blijft bewaard.`,
	take: 'Ik leid',
	decline: 'Nee, dank je',
	given: ({ name }) => `Je biedt ${name} de leiding van deze workshop aan.`,
	givenNext: ({ name }) =>
		`Jij leidt tot ${name} ja zegt. Daarna kijk je mee, als deelnemer of als waarnemer.`,
	takeBack: 'Terugnemen',
	between: ({ from, to }) => `${from} biedt ${to} de leiding aan.`,
	after: ({ name }) => `${name} leidt nu.`,
	afterNext: ({ name }) =>
		`Je bent in de ruimte zoals voordat je leidde. ${name} kan je de leiding teruggeven, in de lijst van mensen.`,
	understood: 'Begrepen',
};
