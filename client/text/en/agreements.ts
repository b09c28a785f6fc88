import type { PromiseCard, PromisePart } from '../../../shared/check/promise-card.ts';
import { counter } from '../intl.ts';

const count = counter('en');

type On<Part extends PromisePart> = Pick<PromiseCard, Part>;

/** An agreement while it is written, and what the check says of it. */
export const agreements = {
	/** Who has which part in the decision: most agreements need none. */
	roles: {
		title: 'Roles in the decision',
		hint: 'Where the agreement is about a decision: who has which part in it. Names or functions; leave out what nobody needs.',
		write: 'Name who decides what',
		recommend: 'Recommends',
		agree: 'Has to agree',
		perform: 'Carries it out',
		input: 'Is heard',
		decide: 'Decides',
		hints: {
			recommend: 'Prepares the decision and puts it forward',
			agree: 'Without whose yes it is not decided',
			perform: 'Does what was decided',
			input: 'Is asked before, without a say',
			decide: 'One person or function, who has the last word',
		},
	},
	/** The room answers with a hand, from a fist to five fingers. */
	fist: {
		way: 'How do people answer?',
		words: 'With a word',
		wordsHint: 'Three buttons: agree, agree with a reservation, object.',
		fist: 'By fist of five',
		stands:
			'A fist objects, one or two fingers agree with a reservation; both say why. Three, four and five agree. It is carried as with the words.',
		means: [
			'I object',
			'Only with great reservations',
			'With a reservation',
			'I can live with it',
			'I agree',
			'I agree and stand up for it',
		],
		fingers: ({ n }: { n: number }) =>
			n === 0 ? 'a fist' : count(n, { one: '# finger', other: '# fingers' }),
		/** What somebody said, and with how many fingers. */
		said: ({ word, hand }: { word: string; hand: string }) => `${word}, ${hand}`,
		shown: ({ hands }: { hands: string }) => `Fingers: ${hands}`,
		asked: ({ called }: { called: string }) => `${called}, by fist of five`,
	},
	fingerprint: {
		title: 'Fingerprint',
		hint: 'Where the same eight characters stand, the text is the same, word for word.',
	},
	draft: {
		name: ({ label }: { label: string }) => `Agreement ${label}`,
		coming: 'The text of this agreement is on its way.',
		unknown: 'This agreement is not here. Choose another from the list.',
		sealed: 'Sealed: this text stays as it is.',
		withdrawn: 'Withdrawn: it is not written any further.',
		closed: 'The workshop has ended: this text can be read only.',
		record: 'From a file: this text can be read, not changed.',
		standing: 'This text can be read only for now.',
		empty: 'Nothing yet',
		inField: ({ names }: { names: string }) => `Here now: ${names}`,
	},
	sections: {
		what: 'What we agree',
		who: 'Who owns it',
		effects: 'What it does for our objectives',
		measure: 'How we measure it',
		when: 'First step and dates',
		look: 'When we look again',
		rests: 'What it rests on',
		details: 'Level and elements',
	},
	/** In an empty draft: what belongs into its sentence. */
	guide: {
		title: 'What belongs into the sentence',
		parts: [
			{ part: 'Who', example: 'Planning' },
			{ part: 'does what', example: 'publishes the free capacity' },
			{ part: 'every time that …', example: 'a week begins' },
			{ part: 'by when', example: 'on Thursday before noon' },
			{ part: 'measured by what', example: 'orders promised without a question' },
		],
	},
	fields: {
		statement: 'Statement',
		statementHint: 'Who does what every time that …, by when, measured by what',
		scope: 'For whom it holds',
		everybody: 'Everybody',
		owners: 'Owners',
		indicator: 'Indicator',
		indicatorHint: 'What you count, for example “orders promised without a question”',
		baseline: 'Baseline',
		baselineHint: 'How it is now',
		target: 'Target',
		targetHint: 'How it should be',
		firstStep: 'First step',
		firstStepHint: 'What happens first, and who does it',
		validFrom: 'Valid from',
		reviewOn: 'Review date',
		why: 'Why',
		tradeOff: 'Trade-off',
		tradeOffHint: 'What is given up, and why that is acceptable',
		addTradeOff: 'Write a trade-off',
		level: 'Level',
		elements: 'Elements it is about',
	},
	dates: {
		today: 'From today',
		inMonths: ({ months }: { months: number }) =>
			count(months, { one: 'In # month', other: 'In # months' }),
		on: ({ day }: { day: string }) => `On ${day}`,
	},
	owners: {
		none: 'Nobody owns it yet.',
		choose: 'Choose owners',
		title: 'Who owns this agreement?',
		hint: 'One person of Sales and one of Operations at least. A choice counts at once.',
		from: ({ company }: { company: string }) => `From ${company}`,
		elsewhere: 'From elsewhere',
		remove: ({ name }: { name: string }) => `Remove ${name} from the owners`,
		nobody: 'Nobody has come in yet.',
	},
	effects: {
		question: ({ objective }: { objective: string }) => `Effect on “${objective}”`,
		strengthens: 'Strengthens',
		neutral: 'Neutral',
		harms: 'Harms',
		unsaid: 'Nothing said',
		noObjectives:
			'There are no objectives yet. The facilitator writes them at the step “Strategy”.',
	},
	judge: {
		question: 'What do you think?',
		hint: 'Counted by side, without names, from three answers of a side on.',
		takeBack: 'Take my answer back',
		title: 'What each side thinks',
		counted: ({ n, effect }: { n: number; effect: string }) => `${n} × ${effect}`,
		silent: 'No answer yet',
		few: 'Not shown yet: fewer than three have answered, or one or two are missing',
		moves:
			'Answers are shown by three or more at once. A changed one shows once all who were shown with it have answered again.',
		still: 'Still my answer',
		apart: 'The sides are far apart',
	},
	rests: {
		none: 'It rests on nothing yet.',
		choose: 'Choose conflicts and cases',
		title: 'What does it rest on?',
		hint: 'The conflicts and cases that it would have changed. A choice counts at once.',
		search: 'Search',
		cases: 'Cases',
		conflicts: 'Conflicts',
		case: 'Case',
		conflict: 'Conflict',
		remove: ({ title }: { title: string }) => `Remove “${title}”`,
		nothing: 'There are no cases and no revealed conflicts yet.',
		notFound: 'Nothing has these words. Try fewer.',
		untitled: 'Without a title',
	},
	replay: {
		title: ({ title }: { title: string }) => `Replay the case: ${title}`,
		question: 'At which line would this agreement have changed the story?',
		elsewhere:
			'It came from another case. Does it help this story, too? What is tried here changes nothing of what it rests on.',
		tap: 'Here it would have changed the story',
		how: 'How would it have changed the story?',
		howMissing: 'Say in one sentence how.',
		save: 'Mark this line',
		by: ({ how, name }: { how: string; name: string }) => `${how} (${name})`,
		change: 'Change how',
		remove: 'Take the mark away',
		noLines: 'This case has no timeline yet.',
		noMark: 'No line is marked.',
		changed: ({ words }: { words: string }) =>
			`The marked line “${words}” was changed since. Mark the line that it is now.`,
		gone: 'The marked line was removed since. Mark another line.',
	},
	/** The agreement in three lines, for the pocket. */
	confirmation: {
		waiting: ({ side, date }: { side: string; date: string }) =>
			`Sealed provisionally: nobody of ${side} was asked. To be confirmed for ${side} until ${date}.`,
		confirmed: ({ side, name, date }: { side: string; name: string; date: string }) =>
			`Confirmed for ${side} by ${name} on ${date}: a full seal.`,
		refused: ({ side, name, date }: { side: string; name: string; date: string }) =>
			`Not confirmed for ${side} by ${name} on ${date}. It comes back as a draft.`,
		because: ({ reason }: { reason: string }) => `Because: ${reason}`,
		unanswered: ({ side, date }: { side: string; date: string }) =>
			`Nobody confirmed it for ${side} until ${date}. It comes back as a draft.`,
		somebody: 'somebody',
	},
	promise: {
		title: 'Promise card',
		hint: 'For an agreement about what may be promised: three lines that everybody carries in the pocket.',
		write: 'Write a promise card',
		alone: 'Sales may promise alone up to',
		aloneHint: 'For example “the free capacity on Thursday’s list”',
		ask: 'Beyond that, ask',
		askHint: 'A role rather than a name',
		within: 'Who answers within',
		withinHint: 'For example “one hour”',
		above: 'Above',
		aboveHint: 'What is more than that, for example “5 % of a line”',
		decides: 'Decided by',
		preview: 'So it stands on the card',
		draft: 'Draft',
		sealed: ({ date }: { date: string }) => `Sealed on ${date}`,
		reviewOn: ({ date }: { date: string }) => `looked at again on ${date}`,
		print: 'Print the promise card …',
		printAll: ({ n }: { n: number }) =>
			count(n, { one: 'Print # promise card …', other: 'Print # promise cards …' }),
		sheet: 'Promise cards to print',
		sheetHint: ({ sheets }: { sheets: number }) =>
			count(sheets, {
				one: 'Eight cards of A7 fit on a sheet of A4, to be cut along the lines. This is # sheet.',
				other:
					'Eight cards of A7 fit on a sheet of A4, to be cut along the lines. These are # sheets.',
			}),
		copies: 'How many of each card',
		now: 'Print',
		back: 'Back',
		lines: {
			alone: ({ alone }: On<'alone'>) => `Sales may promise alone up to ${alone}`,
			asked: ({ ask, within }: On<'ask' | 'within'>) =>
				`Beyond that: ask ${ask}, who answers within ${within}`,
			ask: ({ ask }: On<'ask'>) => `Beyond that: ask ${ask}`,
			within: ({ within }: On<'within'>) =>
				`Beyond that: ask first, the answer comes within ${within}`,
			decided: ({ above, decides }: On<'above' | 'decides'>) =>
				`Above ${above}: decided by ${decides}`,
			above: ({ above }: On<'above'>) => `Above ${above}: not for Sales alone`,
			decides: ({ decides }: On<'decides'>) => `What is more is decided by ${decides}`,
		},
	},
	levels: {
		strategic: 'Strategic',
		implementation: 'Implementation',
		unsaid: 'Not said',
	},
	elements: {
		a: 'Types of sale and what each requires',
		b: 'Performance goals and indicators for each type',
		c: 'Processes, channels and pricing',
		d: 'Decision roles and organization',
		e: 'Channel design, launches and new markets',
		f: 'Sales-cycle guidelines: which activity at which stage',
		g: 'Resources and capacity plan',
		h: 'Governance: the rhythm in which we meet',
	},
	/** On the card of a conflict. */
	conflict: {
		scope: 'Whose conflict it is',
		everybody: 'Everybody’s',
		of: ({ scope }: { scope: string }) => `Of ${scope}`,
		elements: 'Elements it is about',
	},
	ofDraft: 'The draft now',
	ofVersion: ({ version }: { version: number }) => `Version ${version}`,
	severity: {
		blocking: 'Blocks the seal',
		warning: 'Stays on the record',
		hint: 'Hint',
		waived: 'Waived',
		waiting: 'Waits for a word',
	},
	check: {
		title: 'What the check says',
		missing: 'Still missing:',
		missingAt: ({ place }: { place: string }) => `Still missing: ${place}`,
		blocking: ({ n }: { n: number }) =>
			count(n, { one: '# thing blocks the seal', other: '# things block the seal' }),
		warning: ({ n }: { n: number }) =>
			count(n, { one: '# stays on the record', other: '# stay on the record' }),
		hint: ({ n }: { n: number }) => count(n, { one: '# hint', other: '# hints' }),
		waived: ({ n }: { n: number }) => count(n, { one: '# is waived', other: '# are waived' }),
		whole: ({ parts }: { parts: string }) => `${parts}.`,
		clear: 'The check has nothing to say.',
		goTo: ({ severity, place }: { severity: string; place: string }) => `${severity}: ${place}`,
		replay: ({ title }: { title: string }) => `Replay of ${title}`,
	},
	/** Beside a finding: what mends it. */
	mend: {
		write: {
			statement: 'Write the statement',
			firstStep: 'Write the first step',
			indicator: 'Write what you count',
			target: 'Write how much it should be',
			effects: 'Say what it does for each objective',
			why: 'Write why',
			tradeOff: 'Write the trade-off',
		},
		reword: { statement: 'Reword the statement', firstStep: 'Reword the first step' },
		addOwner: ({ side }: { side: string }) => `Add an owner from ${side}`,
		changeOwner: ({ name }: { name: string }) => `Choose somebody else instead of ${name}`,
		nobody: ({ side }: { side: string }) =>
			`Nobody else who may own it speaks for ${side} here. Invite somebody.`,
		takeOff: ({ name }: { name: string }) => `Take ${name} off`,
		owns: ({ name }: { name: string }) => `${name} owns it now.`,
		ownsNot: ({ name }: { name: string }) => `${name} does not own it any more.`,
		review: ({ day }: { day: string }) => `Look again on ${day}`,
		reviewSet: ({ day }: { day: string }) => `Review date: ${day}.`,
		levelSet: ({ level }: { level: string }) => `Level: ${level}.`,
		likely: 'It may rest on:',
		all: 'Go to all of them',
		restsOn: ({ title }: { title: string }) => `It rests on “${title}” now.`,
		replay: 'Go to the story',
		name: ({ label }: { label: string }) => `Name ${label} in the trade-off`,
		beside: {
			'judging-again': 'Look at the strategy now',
			translating: 'Go to what it asks of each side',
			answering: 'Go to the open challenges',
		},
		strategyNow: ({ version }: { version: number }) => `The strategy, version ${version}`,
		asBefore: 'I judge as before',
		judged: ({ version }: { version: number }) => `Judged against version ${version}.`,
		judgeThere: 'Close this page, and say at each objective what you think.',
		challenges: ({ proposal }: { proposal: string }) => `Challenges to “${proposal}”`,
		whom: {
			'product-variety': 'On product variety: ask product management.',
			pricing: 'On pricing: ask finance or marketing.',
			channels: 'On channels: ask marketing.',
			quotas: 'On quotas and goals: ask finance, or whoever sets them.',
		},
		bring: 'Bring everybody to the question',
		away: ({ owner }: { owner: string }) =>
			`${owner} is not in the room now. Call or write, or choose another owner.`,
	},
	waive: {
		open: 'Seal in spite of it …',
		again: 'Change the reason …',
		title: 'Seal in spite of this finding?',
		reason: 'Why it may be sealed all the same',
		hint: 'The reason stays on the record and becomes a question to the strategy.',
		save: 'Waive this finding',
		missing: 'Write the reason first.',
		because: ({ reason }: { reason: string }) => `Reason: ${reason}`,
	},
	gone: {
		objective: 'an objective that was removed',
		owner: 'somebody who left',
		agreement: 'an earlier agreement',
		case: 'a case that was removed',
		conflict: 'a conflict that was removed',
	},
	takenDown: { conflict: 'A card that was taken down', case: 'A case that was taken down' },
	findings: {
		incomplete: {
			statement: 'The statement is empty. Write who does what every time that …',
			firstStep: 'There is no first step. Write what happens first, and who does it.',
			owners: 'Nobody owns it. Choose an owner of each side.',
		},
		ownerSilent: ({ owner }: { owner: string }) =>
			`${owner} owns it and has not agreed yet. Ask ${owner}, or choose another owner.`,
		ownerGone: ({ owner }: { owner: string }) =>
			`${owner} owns it and is not in this workshop any more. Choose another owner, then ask the room again; who was taken out can also be let in again.`,
		noObjective:
			'It strengthens none of the objectives. Say which one it serves and why, or change it until it serves one.',
		noObjectiveGovernance:
			'It strengthens no objective itself. Governance may do that: say what will be decided there.',
		harmsUnpaid: ({ objective }: { objective: string }) =>
			`It harms “${objective}”. Write the trade-off: what is given up, and why that is acceptable.`,
		harmsPaid: ({ objective }: { objective: string }) =>
			`It harms “${objective}”. The trade-off is written and stays on the record with it.`,
		oneSided: ({ side }: { side: string }) => `No owner speaks for ${side}. Choose one who does.`,
		oneSidedIn: ({ side, scope }: { side: string; scope: string }) =>
			`No owner speaks for ${side} at ${scope}. Choose one who does.`,
		noReviewDate: ({ today }: { today: string }) =>
			`There is no review date after today, ${today}. Choose the day on which you look again.`,
		farReview: ({ reviewOn, latest }: { reviewOn: string; latest: string }) =>
			`The review on ${reviewOn} is more than six months away. Choose a day up to ${latest}.`,
		disputed: ({
			objective,
			sales,
			operations,
		}: {
			objective: string;
			sales: string;
			operations: string;
		}) =>
			`The sides disagree on “${objective}”: Sales says “${sales}”, Operations says “${operations}”. Let each side tell the other why.`,
		contradicts: ({ agreement, objectives }: { agreement: string; objectives: string }) =>
			`${agreement} pulls ${objectives} the other way. Name ${agreement} in a trade-off, or change one of the two.`,
		missingFunction: ({ conflicts, topics }: { conflicts: string; topics: string }) =>
			`It rests on ${conflicts} (${topics}), and no third function is here. Bring in somebody who decides on that, such as product management or finance.`,
		noMeasure:
			'There is no indicator with a target. Write what you will count, and how much it should be.',
		noExample: 'It rests on no conflict and no case. Choose those that it would have changed.',
		wouldNotHaveHelped: ({ title }: { title: string }) =>
			`No line of “${title}” is marked. Mark where it would have changed the story, or change the agreement.`,
		overloadOwner: ({ owner, open, limit }: { owner: string; open: number; limit: number }) =>
			`With this one ${owner} owns ${open} open agreements, more than ${limit}. Choose somebody else.`,
		overloadScope: ({ open, limit }: { open: number; limit: number }) =>
			`With this one ${open} agreements are open, more than the ${limit} that can be kept. Close or drop one first.`,
		staleStrategy: ({ judged, current }: { judged: number; current: number }) =>
			`Its effects were judged against version ${judged} of the strategy, now it is version ${current}. Judge them again.`,
		notTranslated: ({ objective, sides }: { objective: string; sides: string }) =>
			`Nobody has written yet what “${objective}” asks of ${sides}. Write it at the step “Strategy”.`,
		openChallenge: ({ proposal, challenges }: { proposal: string; challenges: number }) =>
			count(challenges, {
				one: `# challenge to “${proposal}” is still open. Answer or park it at the step “Dialogue”.`,
				other: `# challenges to “${proposal}” are still open. Answer or park them at the step “Dialogue”.`,
			}),
		noLevel: 'No level is chosen. Say whether it is strategic or implementation.',
		oneTime: ({ words }: { words: string }) =>
			`This speaks of one time only: ${words}. Write what happens every time.`,
		vague: ({ words }: { words: string }) =>
			`Too vague to look at later: ${words}. Write who does what, so that anybody can see whether it was done.`,
	},
	quoted: ({ word }: { word: string }) => `“${word}”`,
};
