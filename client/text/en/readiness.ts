import { counter } from '../intl.ts';

const count = counter('en');

/** An operations strategy for sales: how ready the team is for each type of sale. */
export const readiness = {
	title: 'How ready are we for what we sell?',
	seen: 'How ready we are for what we sell',
	types: {
		title: 'Types of sale',
		hint: 'Sales that ask something different of you. Choose the ones you know best, at most two, and rate them.',
		facilitatorHint: 'Sales that ask something different of the team. Anybody can add and rewrite.',
		none: 'No type of sale yet. For example: “From stock” or “Made to order”.',
		know: ({ title }: { title: string }) => `I know “${title}” and rate it`,
		chosen: ({ n, most }: { n: number; most: number }) => `You rate ${n} of at most ${most}.`,
		full: 'To rate another one, take back one that you have chosen.',
		left: ({ title }: { title: string }) => `You do not rate “${title}” any more`,
		customer: 'The customer requires',
		we: 'We require',
		open: 'not written yet',
		add: 'Add a type of sale',
		enough: ({ max }: { max: number }) => `There are ${max} types already: rewrite one of them.`,
		rewrite: ({ title }: { title: string }) => `Rewrite: ${title}`,
		remove: ({ title }: { title: string }) => `Remove: ${title}`,
		removeTitle: ({ title }: { title: string }) => `Remove “${title}”?`,
		removeYes: 'Remove the type',
		removeHint: 'What people have rated of it goes with it.',
	},
	form: {
		new: 'A new type of sale',
		old: ({ title }: { title: string }) => `Rewrite “${title}”`,
		title: 'Name of the type',
		titleHint: 'For example “Made to order”',
		customer: 'What the customer requires',
		customerHint: 'For example “A date that holds, within a day of asking”',
		we: 'What we require',
		weHint: 'For example “Drawings that are final before we plan”',
		add: 'Add it',
		save: 'Save it',
		cancel: 'Cancel',
	},
	rate: {
		now: 'Today',
		need: 'Matters',
		nowLow: 'does not work',
		nowHigh: 'works well',
		needLow: 'hardly matters',
		needHigh: 'decides',
		scale:
			'Today: from 1 (does not work) to 5 (works well). Matters: from 1 (hardly) to 5 (decides).',
		skip: 'Leave out what you cannot judge. Nobody sees your ratings; the room sees means by side.',
		half: 'Not counted yet: it needs both.',
		done: ({ n, of }: { n: number; of: number }) => `${n} of ${of} rated`,
		back: ({ element }: { element: string }) => `Take back: ${element}`,
		rhythm: 'Once, for all types',
	},
	elements: {
		b: 'Performance goals and indicators',
		c: 'Processes, channels and pricing',
		d: 'Decision roles and organization',
		e: 'Channel design, launches and new markets',
		f: 'Sales-cycle guidelines',
		g: 'Resources and capacity plan',
		h: 'Governance: the rhythm',
	},
	means: {
		b: 'What we want to reach with it, and how we measure that.',
		c: 'How we sell it, deliver it and price it.',
		d: 'Who decides what, and who works with whom.',
		e: 'How launches and new models or markets are prepared together, and early.',
		f: 'Which activity happens at which stage of a sale.',
		g: 'Whether people, stock and capacity are planned for it.',
		h: 'How often, and where, both sides meet on all this and decide.',
	},
	answers: ({ n, of }: { n: number; of: number }) =>
		n === 0
			? 'Counted from 3 a side on'
			: count(of, { one: `${n} of # person has rated`, other: `${n} of # people have rated` }),
	answered: ({ n }: { n: number }) =>
		n === 0
			? 'have rated: a side counts from 3 on'
			: count(n, { one: 'person has rated', other: 'people have rated' }),
	show: 'Show the ratings to everybody',
	showTitle: 'Show the ratings?',
	showHint: 'Everybody sees them, and nobody can change a rating or a type any more.',
	soon: 'The facilitator shows all ratings together, once.',
	picture: {
		element: 'Element',
		type: 'Type of sale',
		legend: 'First today, then how much it matters, from 1 to 5',
		withheld: 'shown from 3 people a side on',
		others: 'Others',
		cell: ({ side, state, importance }: { side: string; state: string; importance: string }) =>
			`${side}: today ${state}, matters ${importance}`,
		figures: ({ state, importance }: { state: string; importance: string }) =>
			`${state} → ${importance}`,
		gap: 'gap',
		difference: 'apart',
		print: 'Print',
		where: ({ type, element }: { type: string; element: string }) => `${type}: ${element}`,
		findingGap: ({
			where,
			side,
			state,
			importance,
		}: Record<'where' | 'side' | 'state' | 'importance', string>) =>
			`The widest gap is “${where}”: ${side} gives it ${state} today, and ${importance} for how much it matters.`,
		findingDifference: ({
			where,
			sales,
			operations,
		}: Record<'where' | 'sales' | 'operations', string>) =>
			`The sides are furthest apart on “${where}”: Sales gives it ${sales} today, Operations ${operations}.`,
		none: 'Nowhere are today and what matters, or the two sides, 1.5 points or more apart.',
		few: 'Too few ratings to show: each side needs three people on a type.',
	},
	conflicts: {
		title: 'From the picture to a conflict',
		hint: 'Where it matters more than it works, or where the sides see it differently, somebody’s interests clash.',
		gap: ({ side, state, importance }: Record<'side' | 'state' | 'importance', string>) =>
			`${side}: today ${state}, matters ${importance}`,
		difference: ({ sales, operations }: Record<'sales' | 'operations', string>) =>
			`today: Sales ${sales}, Operations ${operations}`,
		write: 'Write this as a conflict',
		written: 'It is among your cards; write what each side wants.',
		shared: 'It is on the board.',
		go: 'Write what each side wants',
		all: ({ n }: { n: number }) => count(n, { one: 'Show # more', other: 'Show all # more' }),
		enough: ({ most }: { most: number }) =>
			count(most, {
				one: 'You have your card. Delete it to write another one.',
				other: 'You have your # cards. Delete one to write another one.',
			}),
	},
	screen: {
		none: 'Which types of sale do we have? Name them on your phone.',
		task: 'Rate the types of sale that you know best, at most two',
	},
};
