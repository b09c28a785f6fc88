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
	/** The next session, before it. */
	coming: {
		title: 'Next session',
		byPlan: 'As planned at the last workshop.',
		byRhythm: 'Proposed by the rhythm of the team.',
		series: 'Add all sessions to your calendar',
		comesUp: 'What comes up then',
		due: 'Agreements to look at',
		nothing: 'Nothing is waiting for it: no agreement is due, and nothing was left open.',
	},
	/** The alignment pulse over the workshops. */
	pulse: {
		title: 'How aligned we are, over time',
		moved: ({ statement, side, from, to }: Record<'statement' | 'side' | 'from' | 'to', string>) =>
			`Most has changed for ${side} in “${statement}”: from ${from} to ${to} of 5.`,
		still: 'From the first workshop to the last nothing has changed.',
		once: 'One workshop tells it so far: what changes is seen from the next one on.',
		last: ({ drawn, all }: { drawn: number; all: number }) =>
			`The last ${drawn} of ${all} workshops are drawn.`,
		told: ({ side, scores }: { side: string; scores: string }) => `${side} gave ${scores}`,
		score: ({ score, day }: { score: string; day: string }) => `${score} on ${day}`,
		span: ({ from, to }: { from: string; to: string }) =>
			`Left ${from}, right ${to}; from 1, not at all, to 5, fully.`,
		only: ({ day }: { day: string }) => `${day}; from 1, not at all, to 5, fully.`,
		asTable: 'In figures',
		asPicture: 'As a picture',
		workshop: 'Day',
		withheld: 'withheld',
		why: 'Withheld: fewer than 3 people of that side answered, and with so few one could tell who said what.',
	},
	proposed: ({ when }: { when: string }) => `Proposed for ${when}`,
	planned: ({ when }: { when: string }) => `Planned for ${when}`,
	strategy: 'Strategy',
	strategyVersions: 'What changed, workshop by workshop',
	objectives: 'Objectives',
	sealed: ({ date }: { date: string }) => `Sealed on ${date}`,
	became: {
		superseded: ({ label }: { label: string }) => `Changed: ${label} has taken its place`,
		closed: 'Closed: it has done its work',
		dropped: 'Dropped',
		returned: 'Came back as a draft, to be asked again',
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
		search: {
			label: 'Search all workshops of the team',
			hint: 'Agreements, reviews, reservations, questions, points and actions',
			looking: 'Getting ready to search …',
			found: ({ n, words }: { n: number; words: string }) =>
				count(n, { one: `“${words}” is found once`, other: `“${words}” is found # times` }),
			none: ({ words }: { words: string }) => `Nothing has “${words}”`,
			noneHint: 'Try fewer words, or only the beginning of one.',
			open: ({ label }: { label: string }) => `Open ${label}`,
			back: 'Back to what was found',
			clear: 'Clear the search',
			kinds: {
				statement: 'Agreement',
				firstStep: 'First step',
				measure: 'Measure',
				promise: 'Promise card',
				roles: 'Roles in the decision',
				why: 'Why it has this effect',
				tradeOff: 'Trade-off',
				restsOn: 'What it rests on',
				reservation: 'Reservation',
				dissent: 'Objection that stands',
				review: 'Review',
				question: 'Question to the strategy',
				answer: 'Answer to a question',
				point: 'Challenge or build',
				action: 'One-off action',
			},
		},
		narrow: 'Narrow down',
		kinds: {
			agreement: 'Agreement',
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
	/** The way to an agreement, and on from it. */
	trace: {
		title: 'Where it comes from, and what came of it',
		steps: 'Steps',
		kinds: {
			...{ conflict: 'Conflict', theme: 'Theme', case: 'Case' },
			...{ findings: 'What the check left to say', words: 'How the room answered' },
			...{ review: 'Review', later: 'Later' },
		},
		point: {
			challenge: ({ name }: { name: string }) => `Challenge by ${name}`,
			build: ({ name }: { name: string }) => `Build by ${name}`,
		},
		status: { open: 'Still open', answered: 'Answered', accepted: 'Accepted', parked: 'Parked' },
		answer: ({ answer }: { answer: string }) => `Answer: ${answer}`,
		review: ({ day }: { day: string }) => `Review of ${day}`,
		bothNeed: 'Both need',
		notKept: 'Its words were not kept when this was sealed.',
		takenDown: 'Its words were erased when somebody took it down.',
		noTheme: 'Conflicts that belong together, as the room put them.',
		worked: ({ title }: { title: string }) => `It worked the case “${title}”.`,
		noCase: 'It worked no case.',
		tapped: 'Where it would have changed the story',
		restsOn: 'It rests on these conflicts:',
		restsOnNone: 'It rests on no conflict.',
		open: ({ label }: { label: string }) => `Open ${label}`,
		leads: 'From here to',
		back: 'Back',
		all: 'All steps',
	},
	/** What became of the agreements over the meetings. */
	time: {
		title: 'Over time',
		show: 'Show what happened when, and what it has come to',
		picture: ({ n, from, to }: { n: number; from: string; to: string }) =>
			count(n, {
				one: `What happened to # agreement, from ${from} to ${to}`,
				other: `What happened to # agreements, from ${from} to ${to}`,
			}),
		none: 'No agreement is shown. Press “Show all” to see them over time.',
		today: 'today',
		marks: {
			...{ sealed: 'sealed', kept: 'kept', partly: 'partly', 'not-kept': 'not kept' },
			...{ looked: 'looked at', due: 'next look', overdue: 'overdue' },
			...{ superseded: 'changed', closed: 'closed', dropped: 'dropped' },
		},
		mark: ({ what, day }: { what: string; day: string }) => `${what} on ${day}`,
		rated: ({ side, score }: { side: string; score: string }) => `${side} ${score} of 5`,
		asTable: 'In words',
		asPicture: 'As a picture',
		columns: { agreement: 'Agreement', happened: 'What happened', rated: 'Rated last by' },
		unrated: 'not rated',
		open: ({ label }: { label: string }) => `Open ${label}`,
		figures: 'What they have come to',
		share: ({ name, kept, looked }: { name: string; kept: number; looked: number }) =>
			looked === 0
				? `${name}: none has been looked at yet.`
				: looked === 1
					? `${name}: the one that was looked at was ${kept ? '' : 'not '}found kept.`
					: `${name}: ${kept} of ${looked} that were looked at were found kept.`,
		bySide: 'Kept, by the side of an owner',
		byObjective: 'Kept, by the objective that they strengthen',
		firstLook: 'From the seal to the first look',
		days: ({ days, of }: { days: number; of: number }) =>
			count(days, {
				one: of === 1 ? '# day, in the one that was looked at.' : `# day in the middle of ${of}.`,
				other:
					of === 1 ? '# days, in the one that was looked at.' : `# days in the middle of ${of}.`,
			}),
		noLook: 'None has been looked at yet. The first regular session does.',
		unmoved: 'Objectives without movement',
		still: ({ titles }: { titles: string }) => `No look has seen this strengthened: ${titles}.`,
		allMoved: 'Each objective was seen strengthened at least once.',
		noObjective: 'The strategy has no objectives yet.',
	},
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
	workshops: 'Workshops',
	next: 'Prepare the next workshop',
	nextHint:
		'It begins with this strategy, and with these agreements to look at again. You become its facilitator.',
	link: 'Link of the team',
	linkHint: 'Whoever has it can read this register and prepare the next workshop.',
	print: 'Print',
};
