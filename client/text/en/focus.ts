import { counter } from '../intl.ts';

const count = counter('en');
interface Counted {
	n: number;
}
interface Shared {
	share: string;
}

/** The focus check: what each person really acts on, and how far the sides pull at the same things. */
export const focus = {
	title: 'Focus check',
	task: 'What do you really act on?',
	rule: ({ most }: { most: number }) =>
		`Pick at most ${most}: what you have really acted on these past weeks.`,
	private: 'Only you see this. The room sees sums by side, once the facilitator shows them.',
	notOnList: 'Something that is not on this list',
	full: ({ most }: { most: number }) => `You have picked ${most}. Take one away to pick another.`,
	left: ({ n }: Counted) =>
		count(n, { one: 'You can pick # more.', other: 'You can pick # more.' }),
	goals: 'How many goals count in your appraisal or bonus?',
	goalsHint: 'A number from 0 to 99. Leave it blank if you do not know.',
	goalsWrong: 'Type a whole number from 0 to 99.',
	noObjectives: 'There is no objective yet.',
	writeFirst: 'Write them first, at the step “Strategy”.',
	noObjectivesHint: 'The facilitator writes the strategy first.',
	observing: 'Participants are picking now.',
	turnout: ({ cast, voters }: { cast: number; voters: number }) =>
		cast === 0 ? 'Counted from 3 a side on' : `${cast} of ${voters} have answered`,
	open: 'The check is open',
	openHint:
		'Everybody picks on the own device. Until you show it, all see only how many have; a side counts from three on.',
	show: 'Show the result',
	again: 'Open another check',
	againHint: 'The result stays, and the next one is compared with it.',
	check: ({ number }: { number: number }) => `Check ${number}`,
	earlier: ({ checks }: { checks: string }) => `Compared with earlier checks: ${checks}`,
	yours: ({ picked }: { picked: string }) => `What you picked: ${picked}`,
	overlap: 'Overlap of the two sides',
	within: 'How alike the picks within a side are',
	goalsOf: 'Goals in the appraisal or bonus, the middle person',
	thirdHint: 'The dashed line is a third of a side: from there on it acts on an objective.',
	gap: 'Sorted by the gap between the sides, the widest first.',
	of: ({ n, of }: { n: number; of: number }) => `${n} of ${of}`,
	asTable: 'Show as a table',
	asPicture: 'Show as a picture',
	print: 'Print',
	caption: ({ number }: { number: number }) =>
		`How many of each side act on each objective, check ${number}`,
	objective: 'Objective',
	others: 'Other functions',
	gapColumn: 'Gap',
	pickers: 'Who picked',
	goalsRow: 'Goals, the middle person',
	hidden: 'withheld',
	withheld: 'The picks of one side are withheld.',
	withheldHint: 'Fewer than 3 of it picked: with so few one could tell who picked what.',
	withheldAll: 'Too few have picked to show anything.',
	acts: ({ side, objectives }: { side: string; objectives: string }) =>
		`${side} acts on ${objectives}`,
	actsToo: ({ side, objectives }: { side: string; objectives: string }) =>
		`${side} on ${objectives}`,
	nobodyActs: 'none of the objectives',
	together: ({ n, of }: { n: number; of: number }) => `together on ${n} of ${of}`,
	join: (parts: string[]) => `${parts.join(', ')}.`,
	callouts: 'What to talk about',
	call: {
		overlap: ({ share }: Shared) =>
			`The two sides act on different things: their focus overlaps by ${share} only.`,
		within: ({ side, share }: Shared & { side: string }) =>
			`${side} is not of one mind: the picks within it are ${share} alike.`,
		notOnList: ({ share }: Shared) =>
			`${share} of what the sides act on is not on the list. What is missing in the strategy?`,
		goals: ({ side, goals }: { side: string; goals: string }) =>
			`The middle person in ${side} has ${goals} goals. Nobody acts on so many.`,
		many: ({ n }: Counted) => `${n} objectives are more than anybody acts on. Which can go?`,
	},
};
