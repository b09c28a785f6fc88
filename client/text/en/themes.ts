import { counter } from '../intl.ts';

const count = counter('en');

/** In a record the turnout is gone where a side would follow from it. */
interface Turnout {
	cast: number | null;
	voters: number;
}
const voted = ({ cast, voters }: Turnout) =>
	cast === null ? `${voters} could vote` : `${cast} of ${voters} voted`;

interface Dots {
	budget: number;
	most: number;
}
/** What bounds nothing is not said. */
const dotsOn = (item: string, { budget, most }: Dots) =>
	`You have ${count(budget, { one: '# dot', other: '# dots' })}${
		most < budget ? `, at most ${most} on one ${item}` : ''
	}. Nobody sees your dots, only the sum by side.`;

/** Sorting cards into themes, and the map that the vote on them draws. */
export const themes = {
	few: {
		from: ({ n, sides }: { n: number; sides: string }) =>
			`Figures are shown from ${n} people a side on. Fewer here: ${sides}.`,
		others: 'other functions',
	},
	title: 'Themes',
	task: 'Put together what belongs together',
	hint: 'Drag a card, or use its menu. By keyboard: Shift and an arrow key.',
	locked: 'A vote is open, so themes and cards stay as they are.',
	lockedHint: 'They can be sorted again when the vote is closed or cancelled.',
	unsorted: 'Not sorted yet',
	none: 'No theme yet. Give the first one a name, then move cards into it.',
	empty: 'No card yet',
	cards: ({ n }: { n: number }) => count(n, { one: '# card', other: '# cards' }),
	writing: 'This card is on its way …',
	add: 'Add theme',
	name: 'New theme',
	nameExample: 'Dates and lead times',
	rename: 'Rename',
	renameTitle: 'Rename the theme',
	newName: 'Name',
	save: 'Save',
	remove: 'Remove theme',
	removeTitle: ({ title }: { title: string }) => `Remove “${title}”?`,
	removeHint: ({ n }: { n: number }) =>
		count(n, {
			one: 'Its card goes back to the cards that are not sorted.',
			other: 'Its # cards go back to the cards that are not sorted.',
		}),
	menu: ({ title }: { title: string }) => `More: ${title}`,
	up: 'Move up',
	down: 'Move down',
	out: 'Take out of its theme',
	moveTo: ({ theme }: { theme: string }) => `Move to “${theme}”`,
	moved: ({ card, theme, place, of }: { card: string; theme: string; place: number; of: number }) =>
		`“${card}” is number ${place} of ${of} in “${theme}”.`,
	movedOut: ({ card }: { card: string }) => `“${card}” is not sorted now.`,
	dealt: {
		answered: ({ answered, all }: { answered: number; all: number }) =>
			`You have answered ${answered} of your ${count(all, { one: '# card', other: '# cards' })}.`,
		done: 'Thank you. All cards are below; answer more guesses there if you like.',
		room: ({ answered, all }: { answered: number; all: number }) =>
			`${answered} of ${count(all, { one: '# guess', other: '# guesses' })} answered`,
	},
	ideas: {
		title: 'Themes to begin with',
		hint: 'Cards about the same topic. Take one as a theme, name it your way, and move what does not belong.',
		take: ({ topic, n }: { topic: string; n: number }) =>
			`${topic}: ${count(n, { one: '# card', other: '# cards' })}`,
		into: ({ theme }: { theme: string }) => `Into “${theme}”?`,
	},
	alike: {
		title: 'Do these say the same?',
		hint: 'They look alike. Together they stand in one theme, and cost once.',
		together: 'Put them together',
		different: 'They are different',
		both: ({ first, second }: { first: string; second: string }) => `“${first}” and “${second}”`,
		more: ({ n }: { n: number }) =>
			count(n, { one: 'One more pair looks alike.', other: '# more pairs look alike.' }),
		said: 'Says the same:',
		apart: 'Take apart',
		putWith: ({ title }: { title: string }) => `Put together with “${title}”`,
		own: ({ own, other }: { own: string; other: string }) =>
			`Your card “${own}” looks like “${other}”.`,
		ownHint: 'If it says the same, one of the two is enough. Nobody else sees this.',
	},
	costs: {
		range: ({ low, high, median }: { low: string; high: string; median: string }) =>
			`${low} to ${high}, median ${median}`,
		companies: ({ n, of, cost }: { n: number; of: number; cost: string }) =>
			n > 1
				? `${n} of ${of} companies, median ${cost} a year`
				: `${n} of ${of} companies, ${cost} a year`,
		lostSales: 'Count the contribution margin that was lost, not the turnover.',
	},
	compare: {
		title: 'What changed between two votes',
		from: 'Earlier vote',
		to: 'Later vote',
		round: ({ number, ...turnout }: { number: number } & Turnout) =>
			`Vote ${number}, ${voted(turnout)}`,
		caption: 'Share of each side’s dots, then and later.',
		item: 'On the ballot',
		shares: ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
		more: ({ n }: { n: number }) => count(n, { one: '# point more', other: '# points more' }),
		fewer: ({ n }: { n: number }) => count(n, { one: '# point less', other: '# points less' }),
		same: 'unchanged',
		added: 'new on the ballot',
		removed: 'no longer on the ballot',
		unknown: 'withheld or without a dot',
		moved: ({ title, sales, operations }: { title: string; sales: string; operations: string }) =>
			`Most has moved on “${title}”: Sales ${sales}, Operations ${operations}.`,
		nothing: 'Nothing has changed between these votes.',
		none: 'Nothing can be compared: sides with fewer than 3 ballots on devices are withheld.',
	},
	paper: {
		open: 'Ballots on paper',
		title: 'Add ballots on paper',
		hint: 'Count them by side and enter all in one; entering a side again replaces it. They count in turnout and result and belong to nobody. Of a side in which one or two vote on a device nothing is shown: you could work out their dots.',
		side: 'Side',
		ballots: 'Number of ballots',
		dotsOn: 'Dots on each',
		sum: ({ n, most }: { n: number; most: number }) =>
			`${n} of at most ${count(most, { one: '# dot', other: '# dots' })}`,
		save: 'Add these ballots',
		number: 'Type a whole number.',
		counted: ({ n }: { n: number }) =>
			count(n, { one: '# ballot on paper', other: '# ballots on paper' }),
	},
	/** On a ballot. */
	noTitle: 'A case that was taken down, or has no title',
	voteOn: {
		themes: {
			task: 'Which themes matter most to your side?',
			open: 'Open the vote on the themes',
			onBallot: 'Themes on the ballot',
			rule: (dots: Dots) => dotsOn('theme', dots),
		},
		cases: {
			task: 'Which cases shall we work on?',
			open: 'Open the vote on the cases',
			onBallot: 'Cases on the ballot',
			rule: (dots: Dots) => dotsOn('case', dots),
		},
		topics: {
			task: 'Which topic shall the next session begin with?',
			open: 'Open the vote on the topics',
			onBallot: 'Topics on the ballot',
			rule: (dots: Dots) => dotsOn('topic', dots),
		},
	},
	choosing: {
		title: 'Which cases will be worked?',
		hint: 'Two to four. Choose them yourself, or let the room vote.',
		budget: 'Dots a person',
		choose: 'Choose',
		away: 'Do not work on it',
		chosen: 'Will be worked',
		isChosen: ({ n, of }: { n: number; of: number }) => `${n} of at most ${of} chosen`,
		top: ({ n }: { n: number }) => `Take the top ${n}`,
		result: 'What the room voted',
		resultHint: ({ number, ...turnout }: { number: number } & Turnout) =>
			`Vote ${number}: ${voted(turnout)}.`,
		withheld: 'A side with fewer than 3 ballots is withheld, and the total with it.',
		total: ({ n }: { n: number }) => count(n, { one: '# dot', other: '# dots' }),
	},
	map: {
		title: 'Common ground',
		quadrant: { both: 'Both', sales: 'Sales', operations: 'Operations', later: 'Later' },
		axis: { sales: 'Share of Sales’ dots', operations: 'Share of Operations’ dots' },
		both: {
			none: () => 'No theme matters to both sides yet',
			one: ({ title }: { title: string }) => `“${title}” matters to both sides`,
			two: ({ first, second }: { first: string; second: string }) =>
				`“${first}” and “${second}” matter to both sides`,
			more: ({ n }: { n: number }) => `${n} themes matter to both sides`,
		},
		salesAlone: ({ n }: { n: number }) =>
			count(n, { one: '# to Sales alone', other: '# to Sales alone' }),
		operationsAlone: ({ n }: { n: number }) =>
			count(n, { one: '# to Operations alone', other: '# to Operations alone' }),
		finding: ({ both, alone }: { both: string; alone: string }) =>
			alone ? `${both}; ${alone}.` : `${both}.`,
		withheld: 'The map is shown from 3 people a side on.',
		withheldHint: 'With fewer ballots one could tell who gave which dots.',
		oneSided: 'The map needs dots of both sides.',
		oneSidedHint: 'One side has placed none in this vote.',
		boundary: ({ share, n }: { share: string; n: number }) =>
			count(n, {
				one: `The lines stand at ${share}: all dots on one theme.`,
				other: `The lines stand at ${share}: an even spread over # themes.`,
			}),
		dots: ({ sales, operations }: { sales: string; operations: string }) =>
			`${sales} ${sales === '1' ? 'dot' : 'dots'} of Sales, ${operations} of Operations`,
		cost: ({ cost }: { cost: string }) => `${cost} a year`,
		noCost: 'cost not estimated',
		asTable: 'Show as a table',
		asMap: 'Show as a map',
		print: 'Print',
		theme: 'Theme',
		others: 'Others',
		total: 'Total',
		place: 'Matters to',
		costAYear: 'Cost a year',
		hidden: 'withheld',
		caption: ({ number, ...turnout }: { number: number } & Turnout) =>
			`Vote ${number}: dots by side on each theme, ${voted(turnout)}.`,
	},
};
