import { counter } from '../intl.ts';

const count = counter('en');

/** The team's register: what was agreed, and what becomes of it. */
export const team = {
	looking: 'Opening the register …',
	title: 'Register of agreements',
	agreements: ({ n }: { n: number }) => count(n, { one: '# agreement', other: '# agreements' }),
	meetings: ({ n }: { n: number }) => count(n, { one: '# workshop', other: '# workshops' }),
	none: 'Nothing has been sealed yet',
	noneHint: 'An agreement appears here the moment the room seals it.',
	closedDoor: 'This register is not open to this device',
	closedDoorHint: 'Open it by the team’s link. Your facilitator has it.',
	planned: ({ when }: { when: string }) => `Planned for ${when}`,
	strategy: 'Strategy',
	objectives: 'Objectives',
	sealed: ({ date }: { date: string }) => `Sealed on ${date}`,
	provisional: 'Sealed provisionally: one side had nobody there',
	became: {
		superseded: ({ label }: { label: string }) => `Changed: ${label} has taken its place`,
		closed: 'Closed: it has done its work',
		dropped: 'Dropped',
	},
	/** How one finds again what one looks for. */
	find: {
		groups: { due: 'Due', open: 'Open', kept: 'Kept', rest: 'The rest' },
		hints: {
			due: 'Overdue, or due within two weeks. These first.',
			open: 'To be looked at later.',
			kept: 'Found kept at the last look, and not due.',
			rest: 'Changed, dropped, or closed without being kept.',
		},
		show: 'Show',
		narrow: 'Narrow down',
		kinds: {
			group: 'Show',
			standing: 'Standing',
			scope: 'Company',
			side: 'Side of an owner',
			owner: 'Owner',
			objective: 'Objective',
			element: 'Element it is about',
			topic: 'Topic of a conflict',
		},
		any: 'All',
		everybody: 'Everybody’s',
		standings: { open: 'Stands', superseded: 'Changed', closed: 'Closed', dropped: 'Dropped' },
		all: ({ n }: { n: number }) =>
			count(n, { one: 'The one agreement is shown.', other: 'All # agreements are shown.' }),
		some: ({ shown, all, by }: { shown: number; all: number; by: string }) =>
			`${shown} of ${all} agreements shown, by ${by}. ${all - shown} not shown.`,
		clear: 'Show all',
		nothing: 'No agreement fits all of these choices',
		nothingHint: 'Take one of them back, or press “Show all”.',
		more: ({ n }: { n: number }) => count(n, { one: 'Show # more', other: 'Show # more' }),
	},
	actions: {
		title: 'One-off actions',
		hint: 'What somebody does once. It is ended in the next workshop.',
		ended: ({ n }: { n: number }) => count(n, { one: '# is ended', other: '# are ended' }),
	},
	lookedAt: ({ n }: { n: number }) =>
		count(n, { one: 'Looked at again once', other: 'Looked at again # times' }),
	owners: 'Owners',
	scope: ({ scope }: { scope: string }) => `For ${scope}`,
	firstStep: 'First step',
	validFrom: 'Valid from',
	measure: 'Measured by',
	fromTo: ({ baseline, target }: { baseline: string; target: string }) =>
		`from ${baseline} to ${target}`,
	everything: 'Everything that was sealed',
	effects: 'What it does to the objectives',
	effect: { strengthens: 'strengthens', neutral: 'neutral', harms: 'harms' },
	tradeOff: 'Trade-off',
	restsOn: 'Rests on',
	ground: { conflict: 'Conflict', case: 'Case' },
	replay: 'Where it would have changed the story',
	words: 'How the room answered',
	answered: ({ answers, electorate }: { answers: number; electorate: number }) =>
		`${answers} of ${electorate} answered`,
	agree: ({ n }: { n: number }) => count(n, { one: '# agrees', other: '# agree' }),
	reserve: ({ n }: { n: number }) =>
		count(n, { one: '# with a reservation', other: '# with a reservation' }),
	objecting: ({ n }: { n: number }) => count(n, { one: '# objects', other: '# object' }),
	reservations: 'Reservations',
	dissents: 'Objections that stand',
	unnamed: 'without a name',
	remaining: 'What the check left to say',
	waivers: 'Sealed in spite of a finding, because',
	history: 'History',
	drafted: ({ name }: { name: string }) => `Drafted by ${name}`,
	called: ({ version, name }: { version: number; name: string }) =>
		`Version ${version}: the room was asked by ${name}`,
	sealedVersion: ({ version, name }: { version: number; name: string }) =>
		`Version ${version} sealed by ${name}`,
	triedFrom: ({ label, scope }: { label: string; scope: string }) =>
		scope ? `Tried from ${label} of ${scope}` : `Tried from ${label}`,
	triedAt: ({ label, scope }: { label: string; scope: string }) =>
		scope ? `Tried at ${scope}: ${label}` : `Tried elsewhere: ${label}`,
	somebody: 'somebody',
	lead: 'a facilitator',
	fingerprint: 'Fingerprint of the text',
	workshops: 'Workshops',
	next: 'Prepare the next workshop',
	nextHint:
		'It begins with this strategy, and with these agreements to look at again. You become its facilitator.',
	link: 'Link of the team',
	linkHint: 'Whoever has it can read this register and prepare the next workshop.',
	print: 'Print',
};
