import { counter } from '../intl.ts';

const count = counter('en');

/** Erasing a workshop, and what a device says when it was. */
export const erase = {
	title: 'Erase the workshop?',
	all: 'Everything goes, for everybody and at once: cards, cases, worksheets, votes, drafts, earlier minutes, names. It cannot be taken back.',
	sealed: ({ n }: { n: number }) =>
		count(n, {
			one: 'The agreement that was sealed here leaves the team’s register, with its reviews.',
			other:
				'The # agreements that were sealed here leave the team’s register, with their reviews.',
		}),
	devices: 'Each device forgets what it has of it as soon as it is online.',
	later: 'A later workshop of the team keeps the strategy that it began with, and its own words.',
	backups: 'Backups made earlier keep it; whoever runs the server can delete these.',
	report: 'To keep something, download the report first.',
	what: 'Title',
	typed: 'Type the title to erase it',
	yes: 'Erase it for good',
	erasing: 'Erasing …',
	here: 'This device',
	forgetting: 'It is forgetting that workshop …',
	forgotten:
		'It has forgotten the texts, seats and links of that workshop. Backups made earlier keep theirs.',
};
