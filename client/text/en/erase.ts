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
	/** Where the server erases by itself what has rested for long. */
	rested: {
		label: 'The server erases this workshop',
		title: ({ date }: { date: string }) =>
			`On ${date}, or soon after, the server erases this workshop.`,
		all: 'Everything goes, for everybody: cards, cases, votes, drafts, names. To keep something, take the report before then.',
		register: 'The team’s register stays, with what other workshops gave it.',
		open: 'It stays for longer when somebody does something in it before.',
		reopen: 'It stays for longer when you reopen it before.',
		ended: 'It stays for longer when who leads reopens it before.',
		record: 'The file from which it came can be opened again.',
		report: 'Report for people (Markdown)',
		data: 'Report to keep or open again (JSON)',
	},
	person: {
		title: ({ name }: { name: string }) => `Erase ${name}?`,
		me: 'Erase yourself from this workshop?',
		gone: 'Name, function and company go, with private cards and cases, and what was chosen or said and never shown: at once, here and in what the team keeps. It cannot be taken back.',
		stays:
			'What stands on shared pages stays, by nobody; figures of closed votes do not change. Figures by company lose the part of that person.',
		sealed: 'A sealed agreement keeps its words; in the place of the name stands a blank.',
		minutes: 'The board cannot be set back to earlier minutes.',
		devices: 'The devices of that person forget their seat as soon as they are online.',
		myDevices: 'Your devices forget this seat as soon as they are online.',
		backups: 'Backups and reports made earlier keep the name; whoever has them can delete them.',
		what: 'Name',
		typed: 'Type the name to erase it',
		forgetting: 'It is forgetting that seat …',
		forgotten: 'It has forgotten the texts of that seat. Backups made earlier keep theirs.',
	},
	outside: {
		title: 'While you wait',
		text: 'Leave this page open: it goes on by itself once you are let in.',
		goOn: ({ name }: { name: string }) => `Go on as ${name}`,
	},
	here: 'This device',
	forgetting: 'It is forgetting that workshop …',
	forgotten:
		'It has forgotten the texts, seats and links of that workshop. Backups made earlier keep theirs.',
};
