import { counter } from '../intl.ts';

const count = counter('en');

/** Creating a workshop, its agenda and its plan. */
export const prepare = {
	begin: {
		title: 'Begin with',
		template: {
			experience: 'Experience Workshop',
			'regular-session': 'Regular session',
			readiness: 'Readiness',
		},
		what: {
			experience: 'The first time together: from conflicts to agreements that both sides keep.',
			'regular-session':
				'To meet again: see what became of each agreement, then take up what is new.',
			readiness: 'Rate together how ready both sides are for each type of sale.',
		},
		long: ({ what, minutes }: { what: string; minutes: number }) =>
			`${what} ${minutes}\u00a0minutes.`,
		past: ({ title }: { title: string }) => `As last time: ${title}`,
		pastHint: ({ day }: { day: string }) =>
			`From ${day}: its title and agenda, for the same team with its strategy and open agreements.`,
		taken: ({ stages, minutes }: { stages: number; minutes: number }) =>
			`${count(stages, { one: '# stage', other: '# stages' })}, ${minutes} minutes: taken over.`,
		reading: 'Reading its agenda …',
	},
	plan: {
		title: 'Title, date and place',
		more: 'Date, place, currency and company',
		moreHint: 'All of it can follow later.',
		name: 'Title',
		language: 'Language of the workshop',
		languageHint:
			'The report is written in it, and whoever comes in newly begins in it. Everybody may choose another one.',
		startsAt: 'It begins',
		few: ({ n }: { n: number }) =>
			`Invite at least ${n} people a side: with fewer, figures by side stay hidden.`,
		startsAtHint: 'By the clock of the time zone below.',
		half: 'Choose a day and an hour, or neither.',
		place: 'Place',
		placeHint: 'A room, an address, or the link of a call.',
		currency: 'Currency',
		currencyHint: 'All amounts are in it. Choosing another one converts none of them.',
		zone: 'Time zone',
		zoneHint: 'Its clock says which day it is: what is due, and what is overdue.',
		noZone: 'None chosen (days of UTC)',
		whose: 'Who takes part',
		open: 'Not decided yet',
		company: 'People of one company',
		circle: 'A circle of companies',
		companyHint: 'An agreement holds for the whole company: nobody is asked for whom it is.',
		circleHint: 'An agreement can be for one company, or for all of them.',
		companyName: 'Name of the company',
		save: 'Save',
	},
	agenda: {
		change: 'Change the agenda',
		title: 'Change the agenda',
		total: ({ minutes }: { minutes: number }) => `${minutes} minutes`,
		span: ({ minutes, from, to }: { minutes: number; from: string; to: string }) =>
			`${minutes} minutes, ${from} to ${to}`,
		at: ({ time }: { time: string }) => `at ${time}`,
		skipped: 'Skipped',
		here: 'The room is here',
		minutes: ({ stage }: { stage: string }) => `Minutes for ${stage}`,
		min: 'min',
		up: ({ stage }: { stage: string }) => `Move ${stage} up`,
		down: ({ stage }: { stage: string }) => `Move ${stage} down`,
		moved: ({ stage, at, of }: { stage: string; at: number; of: number }) =>
			`${stage} is now number ${at} of ${of}`,
		more: ({ stage }: { stage: string }) => `More: ${stage}`,
		edit: 'Title and note',
		toTop: 'Move to the beginning',
		toEnd: 'Move to the end',
		skip: 'Skip',
		takeIn: 'Take in again',
		remove: 'Remove from the agenda',
		removed: ({ stage }: { stage: string }) =>
			`${stage} is off the agenda. What was made in it stays.`,
		inUse: 'Go to another stage first.',
		onlyOne: 'Add another stage first.',
		moveKeys: 'Alt with the arrow keys moves a stage, too.',
		name: 'Title',
		nameHint: ({ kind }: { kind: string }) => `Blank for “${kind}”.`,
		note: 'Your note',
		noteHint: 'Only facilitators see it, when the room is there.',
		noteHere: 'Note for facilitators',
		save: 'Save',
		cancel: 'Cancel',
		add: {
			title: 'Add a stage',
			kind: 'Kind',
			name: 'Title',
			minutes: 'Minutes',
			place: 'Where',
			end: 'At the end',
			before: ({ stage }: { stage: string }) => `Before ${stage}`,
			submit: 'Add the stage',
			added: ({ stage }: { stage: string }) => `${stage} is on the agenda`,
		},
	},
	calendar: {
		title: 'Calendar file',
		hint: ({ when }: { when: string }) =>
			`${when}, with the address to join. Attach it to your mail.`,
		take: 'Download the calendar file',
		noDate: 'Say first when it begins: in the workshop menu, under “Title, date and place”.',
		join: ({ address, code }: { address: string; code: string }) =>
			`Join here: ${address}\nOr type the code ${code} on the start page. Nobody needs an account.`,
	},
};
