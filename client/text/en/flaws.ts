import { counter } from '../intl.ts';

const count = counter('en');
interface Named {
	n: number;
	labels: string;
}

/** Where a register is not as it was sealed. */
export const flaws = {
	label: 'What is not as it was sealed',
	seals: ({ n, labels }: Named) =>
		count(n, {
			one: `${labels} is not as it was sealed.`,
			other: `${labels} are not as they were sealed.`,
		}),
	reviews: ({ labels }: { labels: string }) =>
		`What was said when ${labels} was looked at again is not as it was said then.`,
	ways: ({ labels }: { labels: string }) =>
		`What led to ${labels} is not as it stood when it was sealed.`,
	answers: ({ labels }: { labels: string }) =>
		`What was said for the side that had nobody, of the seal of ${labels}, is not as it was said.`,
	beforehand: ({ labels }: { labels: string }) =>
		`What owners wrote beforehand of ${labels} is not as they wrote it.`,
	next: 'Somebody has changed the file of this register. Ask whoever runs the server to put it back from a backup; “npm run verify” there says what has changed.',
};
