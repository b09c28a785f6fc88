import { counter } from '../intl.ts';

const count = counter('en');

/** Setting the board back to an earlier minute. */
export const minutes = {
	title: 'Set the board back',
	intro:
		'Choose a minute: the board then reads as it did. Nothing is lost, and you can take it back.',
	minutes: 'Minutes that are kept',
	none: 'No minute is kept yet.',
	noneHint:
		'While the workshop is open, the board is kept once a minute when something has changed. It can be set back from here.',
	loading: 'Looking …',
	before: 'Right before the board was set back',
	/** The first of them says of what. */
	first: {
		added: ({ n }: { n: number }) => count(n, { one: '# card added', other: '# cards added' }),
		changed: ({ n }: { n: number }) =>
			count(n, { one: '# card changed', other: '# cards changed' }),
		deleted: ({ n }: { n: number }) =>
			count(n, { one: '# card deleted', other: '# cards deleted' }),
		restored: ({ n }: { n: number }) =>
			count(n, { one: '# card brought back', other: '# cards brought back' }),
	},
	further: {
		added: ({ n }: { n: number }) => count(n, { one: '# added', other: '# added' }),
		changed: ({ n }: { n: number }) => count(n, { one: '# changed', other: '# changed' }),
		deleted: ({ n }: { n: number }) => count(n, { one: '# deleted', other: '# deleted' }),
		restored: ({ n }: { n: number }) =>
			count(n, { one: '# brought back', other: '# brought back' }),
	},
	nothing: 'Nothing changed',
	another: 'Another minute',
	would: ({ moment }: { moment: string }) => `If the board goes back to ${moment}`,
	same: 'The board reads now as it did then.',
	kind: { conflicts: 'conflict', cases: 'case', drafts: 'draft of an agreement' },
	way: {
		added: 'appears',
		changed: 'reads as it did then',
		deleted: 'leaves the board, since it came later',
		restored: 'comes back',
	},
	untitled: 'Without a title',
	more: ({ n }: { n: number }) => count(n, { one: 'and # more', other: 'and # more' }),
	act: ({ moment }: { moment: string }) => `Set the board back to ${moment}`,
	done: ({ moment }: { moment: string }) => `The board is set back to ${moment}.`,
	takeBack: 'Take it back',
	told: ({ moment }: { moment: string }) => `The facilitator has set the board back to ${moment}.`,
};
