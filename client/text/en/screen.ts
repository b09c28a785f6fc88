import { counter } from '../intl.ts';

const count = counter('en');

/** The room's screen, read from the back row. */
export const screen = {
	doorLocked: 'The door is closed',
	join: ({ host }: { host: string }) => `Join at ${host}`,
	alone: 'Only this computer can open this workshop.',
	scan: 'QR code of the join address',
	others: ({ n }: { n: number }) => count(n, { one: '# other', other: '# others' }),
	remotes: ({ n }: { n: number }) =>
		count(n, { one: '# not in the room', other: '# not in the room' }),
	watching: ({ names }: { names: string }) => `looking on: ${names}`,
	welcome: 'Welcome aboard',
	more: ({ n }: { n: number }) => count(n, { one: 'and # more', other: 'and # more' }),
	nobody: 'Nobody yet',
	pause: {
		rest: 'Break',
		listen: 'Over to the speaker',
		then: ({ step }: { step: string }) => `Afterwards: ${step}`,
	},
	write: {
		task: 'What do you want that clashes with the other side?',
		rule: ({ most, named }: { most: number; named: boolean }) =>
			`${count(most, {
				one: 'Write one card: the clash that costs you most. Nobody sees it yet.',
				other: 'Write at most # cards: the clashes that cost you most. Nobody sees them yet.',
			})} ${named ? 'Cards that are begun now carry names.' : 'Cards carry no names.'}`,
		cards: ({ n }: { n: number }) => count(n, { one: 'card so far', other: 'cards so far' }),
		revealed: 'The cards are on the board.',
	},
	thatsUs: {
		task: 'Is that us?',
		sales: ({ right, answered }: { right: number; answered: number }) =>
			`Sales described Operations right in ${right} of ${answered}`,
		operations: ({ right, answered }: { right: number; answered: number }) =>
			`Operations described Sales right in ${right} of ${answered}`,
		none: 'Read what the other side guessed about you. Say “that’s us”, or say it your way.',
		more: ({ n }: { n: number }) => count(n, { one: '# more card', other: '# more cards' }),
	},
	themes: {
		task: 'What belongs together?',
		cards: ({ n }: { n: number }) => count(n, { one: '# card', other: '# cards' }),
		unsorted: ({ n }: { n: number }) =>
			count(n, { one: '# card not sorted yet', other: '# cards not sorted yet' }),
		none: 'Give what belongs together a name.',
		more: ({ n }: { n: number }) => count(n, { one: '# more theme', other: '# more themes' }),
	},
	vote: {
		task: 'Which themes matter most to your side?',
		soon: 'The vote opens in a moment',
		rule: ({ budget, most }: { budget: number; most: number }) =>
			`${count(budget, { one: '# dot', other: '# dots' })} each${
				most < budget ? `, at most ${most} on one` : ''
			}. Nobody sees your dots.`,
		closed: 'The vote is closed',
	},
	map: { none: 'The map comes after the vote' },
	closed: 'The workshop has ended. Thank you.',
};
