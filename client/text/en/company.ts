/** What is a company's own, in a circle. */
export const company = {
	for: 'Who reads this card?',
	everybody: 'For everybody here',
	only: ({ company }: { company: string }) => `Only for ${company}`,
	onlyHint: ({ company }: { company: string }) =>
		`Confirmed people of ${company} read it once the cards are revealed; nobody else learns that it is there.`,
	waits: 'You are not confirmed yet: until a facilitator confirms you, it stays yours alone.',
	asks: 'Your company’s own people have not let you read yet: until one of them does, it stays yours alone.',
	newcomer: ({ name, company, at }: { name: string; company: string; at: string }) =>
		`${name} has come in for ${company} at ${at} and reads nothing of this yet. Is this somebody of yours?`,
	admit: ({ name }: { name: string }) => `Let ${name} read`,
	asking: ({ company, names }: { company: string; names: string }) =>
		`One of those who read what is only at ${company} has to let you read it: ${names}.`,
	title: ({ company }: { company: string }) => `Only at ${company}`,
	hint: 'Nobody of another company reads these cards, and they are in no vote. Facilitators see how many there are.',
	readers: ({ names }: { names: string }) => `Read by: ${names}`,
	none: 'No card yet. Mark one of your own “only” for your company, and share it.',
};
