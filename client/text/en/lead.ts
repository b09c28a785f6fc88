/** The lead changes hands. */
export const lead = {
	label: 'Who leads',
	offered: ({ name }: { name: string }) => `${name} asks you to lead this workshop.`,
	offeredNext: ({ name }: { name: string }) =>
		`If you take it, you lead from that moment, and ${name} does not any more. What you wrote is kept.`,
	take: 'I lead',
	decline: 'No, thank you',
	given: ({ name }: { name: string }) => `You offer ${name} to lead this workshop.`,
	givenNext: ({ name }: { name: string }) =>
		`You lead until ${name} says yes. From then on you look on, as a participant or an observer.`,
	takeBack: 'Take it back',
	between: ({ from, to }: { from: string; to: string }) => `${from} offers ${to} to lead.`,
	after: ({ name }: { name: string }) => `${name} leads now.`,
	afterNext: ({ name }: { name: string }) =>
		`You are in the room as before you led. ${name} can hand the lead back to you, in the list of people.`,
	understood: 'Understood',
};
