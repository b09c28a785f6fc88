import { counter } from '../intl.ts';

const count = counter('en');

/** Sorting cards into themes, and the map that the vote on them draws. */
export const themes = {
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
			`${sales} dots of Sales, ${operations} of Operations`,
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
		caption: ({ number, cast, voters }: { number: number; cast: number; voters: number }) =>
			`Vote ${number}: dots by side on each theme, ${cast} of ${voters} voted.`,
	},
};
