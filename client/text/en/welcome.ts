import { counter } from '../intl.ts';

const count = counter('en');

/** What one says of oneself and hears of the others before the work begins. */
export const welcome = {
	about: {
		title: 'About you',
		hint: 'So that the others know whom they talk to. All of it can wait.',
		function: 'Your function',
		functionHint: 'For example key account, planning or plant management.',
		company: 'Company',
		confirmed: 'It is confirmed. Whoever changes it is to be confirmed again.',
		companies: 'Named here already',
		place: 'Where are you today?',
		inRoom: 'In the room',
		remote: 'Elsewhere',
		saved: 'The others see it now.',
	},
	before: {
		title: 'Already now, if you like',
		conflicts: 'Write conflicts',
		conflictsHint: 'Nobody else reads them until the facilitator reveals the cards.',
		conflictsNow: ({ n }: { n: number }) =>
			count(n, { one: '# card written', other: '# cards written' }),
		case: 'Tell a case',
		caseHint: 'A real story. It stays with you until you share it when the room is at the cases.',
		caseNow: ({ n }: { n: number }) =>
			count(n, { one: '# case written', other: '# cases written' }),
		expectation: 'What would make today worth your time?',
		expectationHint:
			'Nobody reads it before the facilitator shows it to everybody, with your name.',
		say: 'Save',
		back: 'Back to the welcome',
	},
	ownCases: {
		title: 'Your cases',
		hint: 'Only you read them. Share one when the room is at the cases.',
		none: 'For example: a date that was promised in week 11, and the line that was full until week 14.',
		another: 'Tell another case',
		tell: 'Tell a case',
		done: 'Done',
		edit: 'Edit',
		remove: 'Delete case',
		removed: 'Case deleted',
		share: 'Share with everybody',
		shared: 'Your case is on the board.',
		untitled: 'A case without a title',
		ready: 'Ready to share',
		empty: 'Nothing told yet',
		tooLong: ({ over }: { over: number }) =>
			count(over, { one: 'Too long by # character', other: 'Too long by # characters' }),
	},
	sayings: {
		title: 'The old sayings',
		hint: 'One tap each: which have you heard, and which have you said? Only numbers by side are shown.',
		shownHint: 'The room looks at them now.',
		of: {
			sales: 'In Sales they say',
			operations: 'In Operations they say',
		},
		text: {
			'sales-must-sell': 'Salespeople have to sell!',
			'always-a-reason': 'Over there they always have a reason why it cannot be done.',
			'nothing-to-plan': 'Without our orders there would be nothing to plan.',
			'never-met-a-customer': 'They have never had an angry customer on the phone.',
			'sell-what-we-deliver': 'Sell what we can deliver at a given quality.',
			'promised-first': 'First they promise it, then they ask us.',
			'all-urgent': 'Everything is urgent, until you ask what goes first.',
			'wish-list': 'That is not a forecast, that is a wish list.',
		},
		heard: 'Heard',
		said: 'Said',
		finding: ({ saying, heard, said }: { saying: string; heard: string; said: string }) =>
			`“${saying}” ${heard}; ${said}.`,
		heardFinding: ({ n, of, side }: { n: number; of: number; side: string }) =>
			`heard by ${n} of ${of} in ${side}`,
		saidFinding: ({ n, of, side }: { n: number; of: number; side: string }) =>
			`said by ${n} of ${of} in ${side}`,
		count: { heard: 'heard it', said: 'said it' },
		ofSide: ({ n, of }: { n: number; of: number }) => `${n} of ${of}`,
		withheld: ({ side }: { side: string }) =>
			`Too few of ${side} have answered to show their numbers.`,
		withheldOthers: 'Too few of the other functions have answered to show their numbers.',
		none: 'Too few have answered to show anything.',
	},
	circle: {
		title: 'Several companies are here',
		notice:
			'Please name no prices, no customers, no tenders and no future capacity of competitors.',
		takeDown:
			'Whoever sees such a card or case takes it down at once: within a minute its words are erased.',
	},
	expectations: {
		title: 'What we expect of today',
		from: ({ name }: { name: string }) => `from ${name}`,
		none: 'Nobody has written an expectation yet.',
		more: ({ n }: { n: number }) => count(n, { one: 'and # more', other: 'and # more' }),
	},
	people: {
		remote: 'not in the room',
		remotes: ({ n }: { n: number }) =>
			count(n, { one: '# not in the room', other: '# not in the room' }),
		watching: 'Looking on',
		observer: 'Somebody who looks on',
		nobody: 'Nobody yet',
		more: ({ n }: { n: number }) => count(n, { one: 'and # more', other: 'and # more' }),
	},
	host: {
		title: 'Written before the start',
		hint: 'Only numbers, nobody sees more until it is revealed. Of the sayings a side counts from 3 people on.',
		cards: ({ n }: { n: number }) => count(n, { one: 'conflict', other: 'conflicts' }),
		cases: ({ n }: { n: number }) => count(n, { one: 'case', other: 'cases' }),
		expectations: ({ n }: { n: number }) => count(n, { one: 'expectation', other: 'expectations' }),
		answered: ({ n }: { n: number }) =>
			count(n, { one: 'has marked the sayings', other: 'have marked the sayings' }),
		show: 'On the screen',
		showSayings: 'Show the old sayings',
		hideSayings: 'Take the sayings off the screen',
		sayingsAgain:
			'Shown again later, a side’s numbers move once three of its people have marked something else. So nobody can tell who it was.',
		showExpectations: 'Show the expectations',
		hideExpectations: 'Take the expectations off the screen',
		noExpectations: 'Nobody has written an expectation yet.',
	},
	soFar: {
		title: 'So far',
		late: 'New here? What happened so far',
		nothing: 'The workshop has just begun.',
		cards: ({ cards, themes }: { cards: number; themes: number }) =>
			`${count(cards, { one: '# card is', other: '# cards are' })} on the board, sorted into ${count(themes, { one: '# theme', other: '# themes' })}.`,
		cardsOnly: ({ cards }: { cards: number }) =>
			count(cards, { one: '# card is on the board.', other: '# cards are on the board.' }),
		topThemes: ({ n, titles }: { n: number; titles: string }) =>
			count(n, {
				one: `What weighs most after the vote: ${titles}.`,
				other: `What weighs most after the vote: ${titles}.`,
			}),
		strategy: ({ n, statement }: { n: number; statement: string }) =>
			`The strategy, with ${count(n, { one: '# objective', other: '# objectives' })}, is: ${statement}`,
		statement: ({ statement }: { statement: string }) => `The strategy: ${statement}`,
		objectives: ({ n }: { n: number }) =>
			`The strategy has ${count(n, { one: '# objective', other: '# objectives' })}.`,
		cases: ({ cases, tables }: { cases: number; tables: number }) =>
			`${count(cases, { one: '# case was', other: '# cases were' })} chosen, worked at ${count(tables, { one: '# table', other: '# tables' })}.`,
		casesOnly: ({ cases }: { cases: number }) =>
			count(cases, { one: '# case was chosen.', other: '# cases were chosen.' }),
		tablesOnly: ({ tables }: { tables: number }) =>
			count(tables, { one: 'People work at # table.', other: 'People work at # tables.' }),
		agreements: ({ sealed, open }: { sealed: number; open: number }) =>
			`${count(sealed, { one: '# agreement is', other: '# agreements are' })} sealed, ${count(open, { one: '# is', other: '# are' })} being worked on.`,
		sealedOnly: ({ sealed }: { sealed: number }) =>
			count(sealed, { one: '# agreement is sealed.', other: '# agreements are sealed.' }),
		openOnly: ({ open }: { open: number }) =>
			count(open, {
				one: '# agreement is being worked on.',
				other: '# agreements are being worked on.',
			}),
		close: 'Close',
	},
	device: {
		title: 'The same seat on another device',
		hint: 'Scan this with the other device, or open the link there. Your cards, cases and dots are there too, and you still count once.',
		scan: 'QR code that opens your seat',
		link: 'Link',
		once: 'It works once, for five minutes. Show it to nobody else: it is your seat.',
		again: 'Show a new one',
		busy: 'One moment …',
	},
	further: {
		title: 'Somebody without a device',
		hint: 'They get a seat of their own on this device: an own vote, own cards. You take turns.',
		name: 'Their name',
		side: 'They speak for',
		add: 'Give them a seat',
		busy: 'One moment …',
		switch: 'This device speaks for',
		now: ({ name }: { name: string }) => `This device speaks for ${name} now.`,
	},
	facilitator: {
		title: 'You lead this workshop',
		hint: 'The others who lead read by your name what you did. Left open, you are “Facilitator”.',
		submit: 'Go in',
		busy: 'Coming in …',
	},
	observer: {
		title: 'You look on',
		hint: 'You see what the screen in the room shows. You are listed by name and never counted.',
		submit: 'Look on',
		busy: 'Coming in …',
	},
};
