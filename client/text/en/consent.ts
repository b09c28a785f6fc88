import { counter } from '../intl.ts';

const count = counter('en');

/** The list of agreements, coverage, consent and seal. */
export const consent = {
	title: 'Agreements',
	task: 'Who does what, every time? Write it together, then carry it together.',
	list: {
		title: 'All agreements',
		write: 'Write an agreement',
		none: 'No agreement has been written yet.',
		noneHint: 'Begin with one sentence: every time that …, Sales does … and Operations does …',
		noText: 'Nothing written yet',
		open: ({ label }: { label: string }) => `Open ${label}`,
		answer: {
			word: ({ label }: { label: string }) => `Give your word on ${label}`,
			temperature: ({ label }: { label: string }) => `Give your temperature on ${label}`,
		},
		scope: ({ scope }: { scope: string }) => `For ${scope}`,
		fromTable: ({ n }: { n: number }) => `from Table ${n}`,
		noOwner: 'No owner yet',
		blocked: ({ n }: { n: number }) =>
			count(n, { one: '# finding blocks the seal', other: '# findings block the seal' }),
		more: ({ label }: { label: string }) => `More: ${label}`,
		withdraw: ({ label }: { label: string }) => `Withdraw ${label}`,
		bringBack: ({ label }: { label: string }) => `Bring ${label} back`,
		withdrawn: ({ label }: { label: string }) => `${label} withdrawn`,
		awaited: { word: 'Your word is asked', temperature: 'Your temperature is asked' },
		asksYou: {
			word: ({ label }: { label: string }) => `${label} is asked: say your word`,
			temperature: ({ label }: { label: string }) => `${label} is asked: give your temperature`,
		},
		begun: ({ label }: { label: string }) => `${label} is begun. Write its statement.`,
		back: 'Back to all agreements',
		heading: ({ label }: { label: string }) => `Agreement ${label}`,
		toConsent: 'To the room’s consent',
	},
	trying: {
		take: 'Worth trying at ours',
		from: ({ label }: { label: string }) => `Begun with the words of ${label}`,
		at: ({ label, company }: { label: string; company: string }) =>
			`Worth trying at ${company}: ${label}`,
		elsewhere: 'another company',
	},
	status: {
		draft: 'Draft',
		asked: ({ version }: { version: number }) => `Asked: version ${version}`,
		carried: 'Carried',
		provisional: 'Provisional',
		sealed: 'Sealed',
		withdrawn: 'Withdrawn',
	},
	show: {
		toRoom: ({ label }: { label: string }) => `Show ${label} to the room`,
		list: 'Show the list to the room',
		here: 'The room looks at this',
		hereList: 'The room looks at the list',
		elsewhere: ({ label }: { label: string }) => `The room looks at ${label}.`,
		go: 'Go there',
	},
	actions: {
		title: 'One-off actions',
		hint: 'What somebody does once. It is written down, and not sealed.',
		add: 'Note a one-off action',
		text: 'What is done once',
		missing: 'Write what is done.',
		who: 'Who does it',
		nobody: 'Nobody yet',
		by: 'By when, if you know',
		wrongDay: 'This is not a whole date.',
		note: 'Note it',
		cancel: 'Not now',
		due: ({ day }: { day: string }) => `by ${day}`,
		change: ({ text }: { text: string }) => `Change: ${text}`,
		remove: ({ text }: { text: string }) => `Remove: ${text}`,
		removed: 'The action is gone.',
		done: 'Done',
		dropped: 'Dropped',
		finish: 'Done',
		reopen: 'Not done yet',
		more: ({ n }: { n: number }) =>
			count(n, { one: 'and # one-off action', other: 'and # one-off actions' }),
	},
	coverage: {
		title: 'What is covered so far',
		whose: 'Whose',
		circle: 'The whole circle’s',
		objectives: ({ titles }: { titles: string }) => `Nothing yet strengthens: ${titles}.`,
		allObjectives: 'Every objective is strengthened.',
		themes: ({ titles }: { titles: string }) => `No agreement rests on: ${titles}.`,
		topThemes: ({ titles }: { titles: string }) =>
			`No agreement rests on these top themes: ${titles}.`,
		otherThemes: ({ n }: { n: number }) =>
			count(n, {
				one: 'Nor on # other theme.',
				other: 'Nor on # other themes.',
			}),
		allThemes: 'An agreement rests on every theme.',
		conflicts: ({ touched, all }: { touched: number; all: number }) =>
			`${touched} of ${count(all, { one: '# conflict', other: '# conflicts' })} touched.`,
		all: 'Everything is covered: each objective is strengthened, and an agreement rests on each theme and each conflict.',
		noStrategy: 'There is no strategy yet that an agreement could strengthen.',
		objectivesTitle: 'Not strengthened yet',
		themesTitle: 'Themes on which none rests',
		conflictsTitle: ({ n }: { n: number }) =>
			count(n, { one: '# conflict that none touches', other: '# conflicts that none touches' }),
		top: 'a top theme',
		sealedOnly: 'Only sealed agreements count.',
	},
	/** Agreements against objectives. */
	matrix: {
		title: 'Agreements and objectives',
		agreement: 'Agreement',
		strengthened: ({ n, all }: { n: number; all: number }) =>
			count(n, {
				one: `# of ${all} objectives is strengthened by what is sealed`,
				other: `# of ${all} objectives are strengthened by what is sealed`,
			}),
		disputed: ({ n }: { n: number }) =>
			count(n, { one: 'the sides disagree once', other: 'the sides disagree # times' }),
		harms: ({ n }: { n: number }) =>
			count(n, { one: 'an objective is harmed once', other: 'objectives are harmed # times' }),
		strengthens: 'strengthens',
		neutral: 'neutral',
		harmed: 'harms',
		few: 'fewer than three',
		nobody: 'not judged',
		unheard: 'not judged, or by fewer than three',
		written: 'as written',
		unsaid: 'Nothing said',
		apart: 'The sides disagree',
		tradeOff: ({ tradeOff }: { tradeOff: string }) => `Trade-off: ${tradeOff}`,
		noTradeOff: 'No trade-off is written.',
		harm: ({
			label,
			objective,
			tradeOff,
		}: {
			label: string;
			objective: string;
			tradeOff: string;
		}) => `${label} harms “${objective}”. ${tradeOff}`,
		sealed: 'Sealed ones that strengthen it',
		none: 'None yet',
	},
	earlier: {
		title: 'Still open from before',
		all: 'These stand, and count for what is covered',
		reviewOn: ({ date }: { date: string }) => `Review on ${date}`,
		overdue: ({ date }: { date: string }) => `Review overdue since ${date}`,
		noReview: 'No review date',
	},
	parts: {
		statement: 'Statement',
		scope: 'For whom',
		owners: 'Owners',
		effect: ({ objective }: { objective: string }) => `Effect on “${objective}”`,
		why: ({ objective }: { objective: string }) => `Why, for “${objective}”`,
		tradeOff: ({ objective }: { objective: string }) => `Trade-off, for “${objective}”`,
		indicator: 'Measure',
		baseline: 'Today',
		target: 'Target value',
		firstStep: 'First step',
		alone: 'Promise card: Sales may promise alone up to …',
		ask: 'Promise card: beyond that, ask …',
		within: 'Promise card: who answers within …',
		above: 'Promise card: above …',
		decides: 'Promise card: decided by …',
		'role-recommend': 'Roles: recommends',
		'role-agree': 'Roles: has to agree',
		'role-perform': 'Roles: carries it out',
		'role-input': 'Roles: is heard',
		'role-decide': 'Roles: decides',
		validFrom: 'Valid from',
		reviewOn: 'Review on',
	},
	text: {
		strengthens: 'strengthens',
		neutral: 'is neutral to',
		harms: 'harms',
		why: ({ why }: { why: string }) => `Why: ${why}`,
		tradeOff: ({ tradeOff }: { tradeOff: string }) => `Trade-off: ${tradeOff}`,
		noTradeOff: 'No trade-off is written.',
		noEffects: 'No effect on an objective is stated.',
		measure: ({ indicator }: { indicator: string }) => `Measured by: ${indicator}`,
		from: ({ baseline, target }: { baseline: string; target: string }) =>
			`from ${baseline} to ${target}`,
		to: ({ target }: { target: string }) => `to ${target}`,
		validFrom: ({ date }: { date: string }) => `Valid from ${date}`,
		reviewOn: ({ date }: { date: string }) => `Review on ${date}`,
		gone: 'an objective that was removed',
		somebody: 'somebody who has left',
		nothing: 'nothing',
		asked: ({ version, time }: { version: number; time: string }) =>
			`The exact text of version ${version}, asked at ${time}`,
	},
	changes: {
		title: ({ version }: { version: number }) => `What has changed since version ${version}`,
		none: 'Nothing in the text has changed.',
		before: ({ before }: { before: string }) => `Before: ${before}`,
		after: ({ after }: { after: string }) => `Now: ${after}`,
	},
	call: {
		title: 'Consent of the room',
		notYet: 'The room has not been asked yet.',
		notYetHint: 'When the text is ready, the facilitator calls for consent.',
		ask: 'Call for consent',
		again: 'Call again',
		askTitle: ({ label }: { label: string }) => `Ask the room about ${label}?`,
		what: ({ version }: { version: number }) =>
			`The text is copied as it stands, as version ${version}. Everybody in scope who is here, and every owner, is asked on their page. The room’s screen shows it.`,
		stale: 'Words said to the version before become stale; each person can confirm with one tap.',
		blocked: 'You may ask now. But the seal will be refused as long as this stands:',
		noStatement: 'It says nothing yet. Write the statement first.',
		renamed: 'Changed since the call',
		changed: ({ version }: { version: number }) => `The draft has changed since version ${version}`,
		changedAsk: ({ version }: { version: number }) =>
			`What stands below is about version ${version}. Call again, so that the room speaks about the draft.`,
	},
	temperature: {
		first: 'What is asked first?',
		wordFirst: 'The word, at once',
		takeFirst: 'Take the temperature first',
		takeFirstHint:
			'Everybody gives one in secret, from cold to hot. You show it by side; then each says a word by name.',
		title: 'How warm are you to this text?',
		hint: ({ version }: { version: number }) =>
			`Version ${version}. In secret: nobody ever sees whose is which. The room sees how many of each side gave each; then your word is asked.`,
		notAsked: 'The others give their temperature. Once it is shown you may object.',
		yours: 'Your temperature',
		of: { cold: 'Cold', cool: 'Cool', lukewarm: 'Lukewarm', warm: 'Warm', hot: 'Hot' },
		means: {
			cold: 'I am against it',
			cool: 'I have my doubts',
			lukewarm: 'Neither for nor against',
			warm: 'I am for it',
			hot: 'I am all for it',
		},
		given: 'Yours is in. You can change it until it is shown.',
		takeBack: 'Take it back',
		taking: 'The temperature is being taken',
		takingHint: 'It decides nothing. Show it when enough have given theirs, or at once.',
		turnout: ({ cast, voters }: { cast: number | null; voters: number }) => {
			if (cast === null) return `Fewer than 3 of ${voters} have given theirs`;
			return cast === 0 ? 'Counted from 3 a side on' : `${cast} of ${voters} have given theirs`;
		},
		show: 'Show it and ask for the word',
		seen: 'How warm the room is',
		finding: ({ parts }: { parts: string }) => `Warm or hot: ${parts}.`,
		part: ({ n, of, side }: { n: number; of: number; side: string }) => `${n} of ${of} in ${side}`,
		others: ({ counts }: { counts: string }) => `Other functions: ${counts}.`,
		none: 'Of no side enough people gave theirs to show it.',
		hidden: ({ n, sides }: { n: number; sides: string }) =>
			`A side is shown from ${n} people on. Fewer gave theirs: ${sides}.`,
		withheld: 'not shown',
		screen: 'How warm are we to this?',
		secret: 'In secret: nobody sees whose is which.',
	},
	words: {
		agree: 'Agree',
		reservation: 'Agree with a reservation',
		object: 'Object',
		title: 'Every word',
		nobody: 'Nobody has said a word yet.',
		staleTo: ({ version }: { version: number }) => `said to version ${version}`,
		who: {
			agree: 'agrees',
			reservation: 'agrees with a reservation',
			object: 'objects',
		},
	},
	sides: {
		title: 'Where it stands',
		others: 'Other functions',
		answered: ({ answers, electorate }: { answers: number; electorate: number }) =>
			`${answers} of ${electorate} answered`,
		nobody: 'Nobody was asked',
		agree: ({ n }: { n: number }) => count(n, { one: '# agrees', other: '# agree' }),
		reservation: ({ n }: { n: number }) => `${n} with a reservation`,
		object: ({ n }: { n: number }) => count(n, { one: '# objects', other: '# object' }),
		settled: ({ n }: { n: number }) =>
			count(n, { one: '# objection settled', other: '# objections settled' }),
		quorum: 'Half or more have answered',
		noQuorum: ({ n }: { n: number }) =>
			count(n, { one: '# more answer needed', other: '# more answers needed' }),
		majority: 'More agree than object',
		noMajority: 'Not more agree than object',
		beside: 'Counted beside the two sides, without a quorum of their own',
	},
	verdict: {
		carried: 'Carried',
		provisional: 'Provisional',
		'not-carried': 'Not carried yet',
		carriedWhy: 'Both sides have answered and agree, every owner has agreed, no objection is open.',
		provisionalWhy: ({ side }: { side: string }) =>
			`It is carried, but nobody of ${side} was asked: the seal is provisional until they confirm it.`,
		because: ({ reasons }: { reasons: string }) => `Because ${reasons}.`,
		nobody: 'nobody of Sales or Operations was asked',
		answers: ({ side, n }: { side: string; n: number }) =>
			count(n, { one: `${side} needs # more answer`, other: `${side} needs # more answers` }),
		majority: ({ side }: { side: string }) => `in ${side} not more agree than object`,
		owners: ({ n }: { n: number }) =>
			count(n, { one: '# owner has not agreed', other: '# owners have not agreed' }),
		ownersNamed: ({ names }: { names: string }) =>
			`not every owner has agreed (still to come: ${names})`,
		objections: ({ n }: { n: number }) =>
			count(n, { one: '# objection is open', other: '# objections are open' }),
	},
	objections: {
		title: 'Objections and reservations',
		none: 'Nobody objects or has a reservation.',
		open: 'Open',
		integrated: 'Taken up in the text',
		withdrawn: 'Withdrawn by its author',
		dissent: 'Stands as dissent',
		readOut: 'To be read out without a name',
		hidden: 'The reason is read out without a name.',
		closeOwn: 'How does your objection end?',
		asIntegrated: 'The text takes it up',
		asWithdrawn: 'I withdraw it',
		asDissent: 'It stands as dissent',
		recordDissent: ({ name }: { name: string }) => `Record the dissent of ${name}`,
		onlyAuthor:
			'Only its author can close it: a third or more of that side’s answers object, so it cannot be recorded as dissent.',
	},
	question: {
		title: 'Do you consent to this text?',
		hint: ({ version }: { version: number }) =>
			`Version ${version}. Consent means: I can live with it and stand by it. Your name stands beside your word.`,
		again: ({ version }: { version: number }) => `Version ${version} is asked now`,
		againHint: ({ version }: { version: number }) =>
			`Your word was said to version ${version}. Read what has changed, then say it again.`,
		still: ({ word }: { word: string }) => `Still my word: ${word}`,
		notAsked: 'You were not asked about this version',
		notAskedHint:
			'The question was put before you came, or to another company. You may object; your agreement is not needed.',
		yours: ({ word }: { word: string }) => `Your word: ${word}`,
		change: 'Change my word',
		keep: 'Keep my word',
		cancel: 'Not now',
		reservation: 'What is your reservation?',
		reservationHint: 'It stands beside the seal, with your name.',
		objection: 'Why do you object?',
		objectionHint: 'What would this agreement damage, and what would make it safe?',
		named: 'May your name stand beside the reason?',
		withName: 'Yes, with my name',
		withoutName: 'No, read it out without my name',
		sendReservation: 'Say: agree with a reservation',
		sendObjection: 'Say: object',
		kept: {
			withdrawn:
				'This agreement was withdrawn; what you typed is kept here: copy it, or send it when the agreement is brought back.',
			sealed: 'This agreement was sealed; what you typed was not sent and is kept here: copy it.',
			ended: 'The workshop has ended; what you typed was not sent and is kept here: copy it.',
		},
		discard: 'Discard it',
		reasonFirst: 'Write the reason in one sentence.',
		newer: ({ version }: { version: number }) =>
			`Version ${version} was called while you were writing. Read it first; your reason is kept.`,
	},
	absent: {
		title: 'Owners who have not answered',
		hint: 'Whoever is not here can answer by a link of their own. Without their word nothing is sealed.',
		link: 'Link to answer',
		out: 'A link is out',
		confirm: 'Who confirms it?',
		confirmHint: ({ side }: { side: string }) =>
			`Somebody who speaks for ${side} confirms it by a link of their own, or says why not. Without an answer in fourteen days it comes back as a draft.`,
		confirmName: ({ side }: { side: string }) => `Name of somebody of ${side}`,
		confirmLink: 'Link to confirm',
		nameFirst: 'Write whose answer it is.',
		returned: 'Came back as drafts',
		returnedHint:
			'They were sealed provisionally, and not confirmed by the side that had nobody there.',
		again: 'Ask again',
		settle: 'No more',
		waiting: 'Asked, and not sealed for good yet',
		waitingHint:
			'The workshop has ended. Owners who were not there can still answer by a link; you seal what is carried then.',
	},
	seal: {
		button: 'Seal',
		title: ({ label }: { label: string }) => `Seal ${label}?`,
		what: ({ version }: { version: number }) =>
			`Version ${version} goes into the team’s register with its owners, reservations and dissents. A sealed text never changes: later it is reviewed, replaced or dropped.`,
		oldText: 'The draft has changed since the call. What is sealed is the text that was asked.',
		provisional: ({ side }: { side: string }) =>
			`Nobody of ${side} was asked, so the seal is provisional.`,
		yes: 'Seal it for good',
		blocked: ({ n }: { n: number }) =>
			count(n, {
				one: '# finding blocks the seal. Mend it and call again, or waive it with a reason.',
				other: '# findings block the seal. Mend them and call again, or waive them with a reason.',
			}),
		renamed:
			'An objective that it speaks of has been renamed or removed since the call. Look at its effects, then call again.',
		notCarried: 'The room does not carry it yet.',
		ended:
			'The workshop has ended. It is sealed once a word that is missing has come by link, or after you reopen the workshop.',
		waiting: 'Whose word the seal waits for',
		blocking: 'What blocks the seal',
		blockingOf: ({ version }: { version: number }) => `What blocks the seal of version ${version}`,
		calledText: 'Of the text that was asked, without what has changed since.',
		waived: 'Waived by the facilitator',
	},
	withhold: {
		button: 'Withhold the words …',
		title: ({ label }: { label: string }) => `Withhold the words of ${label}?`,
		gone: 'For words that must not stay, such as a name or a secret: they go for everybody and at once, from the record, the register, later workshops and the draft. It cannot be taken back.',
		stays:
			'Owners, dates, effects and how the room answered stay, and the fingerprint, by which it can be seen that nothing else was changed. A draft that was begun from these words keeps its own.',
		minutes: 'The board cannot be set back to earlier minutes.',
		backups: 'Backups and reports made earlier keep the words; whoever has them can delete them.',
		yes: 'Withhold them for good',
	},
	sealed: {
		title: 'Sealed',
		provisionally: 'Sealed provisionally',
		on: ({ date, version }: { date: string; version: number }) =>
			`Sealed on ${date}, version ${version}`,
		reservations: 'Reservations',
		dissents: 'Dissents',
		noName: 'Without a name',
		findings: 'Findings that stay on the record',
		rests: 'It rests on',
		case: ({ title }: { title: string }) => `Case: ${title}`,
		conflict: ({ title }: { title: string }) => `Conflict: ${title}`,
		clean: 'The check had nothing left to say.',
	},
	screen: {
		task: 'What do we agree?',
		none: 'The first agreement is being written.',
		more: ({ n }: { n: number }) => count(n, { one: 'and # more', other: 'and # more' }),
		objectives: {
			withIt: ({ n, all }: { n: number; all: number }) =>
				count(n, {
					one: `With it # of ${all} objectives is strengthened.`,
					other: `With it # of ${all} objectives are strengthened.`,
				}),
			sealed: ({ n, all }: { n: number; all: number }) =>
				count(n, {
					one: `# of ${all} objectives is strengthened.`,
					other: `# of ${all} objectives are strengthened.`,
				}),
			all: 'With it every objective is strengthened.',
			allSealed: 'Every objective is strengthened.',
			open: ({ titles }: { titles: string }) => `Still open: ${titles}.`,
			at: ({ scope, told }: { scope: string; told: string }) => `For ${scope}: ${told}`,
		},
	},
};
