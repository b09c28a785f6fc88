import { counter } from '../intl.ts';

const count = counter('en');

/** What is a company's own, in a circle. */
export const company = {
	for: 'Who reads this card?',
	everybody: 'For everybody here',
	only: ({ company }: { company: string }) => `Only for ${company}`,
	onlyHint: ({ company }: { company: string }) =>
		`Confirmed people of ${company} read it, without your name, once the cards are revealed; nobody else learns that it is there.`,
	waits: 'You are not confirmed yet: until a facilitator confirms you, it stays yours alone.',
	asks: 'Your company’s own people have not let you read yet: until one of them does, it stays yours alone.',
	newcomer: ({ name, company, at }: { name: string; company: string; at: string }) =>
		`${name} has come in for ${company} at ${at} and reads nothing of this yet. Is this somebody of yours?`,
	admit: ({ name }: { name: string }) => `Let ${name} read`,
	asking: ({ company, names }: { company: string; names: string }) =>
		`One of those who read what is only at ${company} has to let you read it: ${names}.`,
	title: ({ company }: { company: string }) => `Only at ${company}`,
	hint: {
		cards:
			'Nobody of another company reads these cards, and they are in no vote. Facilitators see how many there are.',
		cases:
			'Nobody of another company reads these cases until you tell one to everybody. Facilitators see how many there are.',
		drafts:
			'Nobody of another company reads these drafts until you bring one to everybody. Facilitators see how many there are.',
	},
	readers: ({ names }: { names: string }) => `Read by: ${names}`,
	none: 'No card yet. Mark one of your own “only” for your company, and share it.',
	cases: {
		none: 'No case yet. Tell one among yourselves first, and everybody once it is ready.',
		begin: 'Tell a case here',
		tell: 'Tell everybody',
	},
	drafts: {
		none: 'No draft yet. Write one among yourselves first, and bring it once you stand behind it.',
		begin: 'Write a draft here',
		tell: 'Bring it to everybody',
	},
	edit: 'Edit',
	done: 'Done',
	remove: ({ title }: { title: string }) => `Take “${title}” down`,
	removed: 'Draft taken down.',
	untitledDraft: 'A draft without a statement',
	emptyCase: 'Write a title or the situation before you tell it.',
	emptyDraft: 'Write the statement before you bring it.',
	tooLong: ({ over }: { over: number }) =>
		count(over, {
			one: 'One field is a character too long: shorten it first.',
			other: 'One field is # characters too long: shorten it first.',
		}),
	isThere: ({ label }: { label: string }) => `Everybody has it already, as ${label}.`,
	later: 'It can be told once the room writes again.',
	told: ({ title }: { title: string }) => `Everybody reads “${title}” now.`,
};
