import { counter } from '../intl.ts';

const count = counter('en');

/** Looking again at what was agreed. */
export const review = {
	title: 'What became of our agreements',
	task: 'Say what you expected, what you saw, and what becomes of it now.',
	none: 'No agreement of an earlier workshop is open.',
	noneHint: 'What you seal today is looked at next time.',
	list: 'Agreements to look at',
	heading: ({ label }: { label: string }) => `Agreement ${label}`,
	open: ({ label }: { label: string }) => `Look at ${label}`,
	back: 'All agreements',
	inRoom: 'Together, in the room',
	beforehand: 'By their owners, beforehand',
	show: ({ label }: { label: string }) => `Show ${label} to everybody`,
	hide: 'Show everybody the list',
	shown: 'Everybody sees this one',
	elsewhere: ({ label }: { label: string }) => `The room looks at ${label}`,
	go: 'Go there',
	yours: 'Your agreements to look at',
	yoursHint: 'You own these. Say before or during the workshop what became of them.',
	due: {
		overdue: ({ date }: { date: string }) => `Overdue since ${date}`,
		due: ({ date }: { date: string }) => `Due on ${date}`,
		later: ({ date }: { date: string }) => `Next look on ${date}`,
		undated: 'Without a review date',
	},
	seen: {
		title: 'Expected and seen',
		expected: 'Expected',
		seen: 'Seen',
		legend: ({ objective }: { objective: string }) => `Seen of “${objective}”`,
		unsaid: 'not said yet',
		none: 'The agreement names no objective.',
		gone: 'not in the strategy any more',
	},
	effect: { strengthens: 'strengthens', neutral: 'neutral', harms: 'harms' },
	fields: {
		measured: 'What did you measure?',
		evidence: 'What shows it?',
		again: 'Did it happen again?',
		wentWell: 'What went well?',
		clashed: 'What clashed?',
		next: 'What would make it better?',
	},
	/** What was measured as a number, and its picture. */
	measuredValue: {
		label: 'Measured value, as a number',
		labelIn: ({ unit }: { unit: string }) => `Measured value, as a number (${unit})`,
		short: 'Measured value',
		noNumber: 'Write one number, such as 12.5; words go into the field below.',
		means: ({ value }: { value: string }) => `Read as ${value}.`,
		none: 'No value has been measured as a number yet.',
		once: ({ value, date }: { value: string; date: string }) => `${value} on ${date}.`,
		course: ({
			from,
			since,
			to,
			on,
			n,
		}: {
			from: string;
			since: string;
			to: string;
			on: string;
			n: number;
		}) => `From ${from} on ${since} to ${to} on ${on}, measured ${n} times.`,
		aim: ({ target }: { target: string }) => `The target is ${target}.`,
		reached: ({ target }: { target: string }) => `The target, ${target}, is reached.`,
		notReached: ({ target }: { target: string }) => `The target, ${target}, is not reached yet.`,
		baseline: ({ baseline }: { baseline: string }) => `Baseline: ${baseline}.`,
		target: ({ target }: { target: string }) => `Target: ${target}.`,
		line: {
			baseline: ({ value }: { value: string }) => `Baseline ${value}`,
			target: ({ value }: { value: string }) => `Target ${value}`,
		},
		title: 'Measured over time',
	},
	short: {
		measured: 'Measured',
		evidence: 'Shown by',
		again: 'Happened again',
		wentWell: 'Went well',
		clashed: 'Clashed',
		next: 'Better with',
	},
	unsaved: 'Everybody sees it when you leave the field.',
	measure: ({ indicator }: { indicator: string }) => `Measured by: ${indicator}`,
	fromTo: ({ baseline, target }: { baseline: string; target: string }) =>
		`from ${baseline} to ${target}`,
	outcome: { title: 'Was it kept?', kept: 'Kept', partly: 'Partly', 'not-kept': 'Not kept' },
	noOutcome: 'Not said yet whether it was kept',
	rating: {
		title: 'How well does it work?',
		yours: ({ side }: { side: string }) =>
			`Your rating, for ${side}: from 1, not at all, to 5, fully`,
		from: ({ side, n }: { side: string; n: number }) =>
			`${side}: ${count(n, { one: '# rating', other: '# ratings' })}`,
		none: ({ side }: { side: string }) => `${side} has not rated it yet`,
		of: ({ score }: { score: string }) => `${score} of 5`,
	},
	decision: {
		title: 'What becomes of it?',
		keep: 'Keep',
		change: 'Change',
		close: 'Close',
		drop: 'Drop',
		keepHint: 'It stands, and you look again on a new date.',
		changeHint:
			'A draft with these words takes its place once it is sealed. Until then this one stands.',
		closeHint: 'It has done its work.',
		dropHint: 'It did not work. Say why.',
		on: 'Look again on',
		reason: 'Why',
		reasonMissing: 'Say why in one sentence.',
		decide: {
			keep: 'Keep it until then',
			change: 'Change it',
			close: 'Close it',
			drop: 'Drop it',
		},
		again: 'Decide again',
		yours: 'Its owners and the facilitator decide.',
		kept: ({ date }: { date: string }) => `Kept; next look on ${date}`,
		changed: ({ label }: { label: string }) => `To be changed: the draft is ${label}`,
		changing: 'To be changed',
		write:
			'You can write its new words now, in the step “Agreements”, also while the room is still here.',
		closed: 'Closed',
		dropped: 'Dropped',
		superseded: ({ label }: { label: string }) => `${label} has taken its place`,
		waiting: 'Not decided yet',
		because: ({ reason }: { reason: string }) => `Because: ${reason}`,
	},
	before: 'Looked at before',
	still: {
		title: 'Still open from before',
		answers: 'Answers to your questions to the strategy',
		questions: 'Questions to the strategy without an answer',
		answer: ({ answer }: { answer: string }) => `Answer: ${answer}`,
		points: 'Parked points',
		themes: 'Themes that nobody has worked on',
		topics: 'Topics that you chose',
		actions: 'One-off actions',
		nobody: 'Nobody yet',
		action: {
			due: ({ date }: { date: string }) => `By ${date}`,
			overdue: ({ date }: { date: string }) => `Overdue since ${date}`,
			finish: 'Done',
			drop: 'Drop',
			done: 'Done',
			dropped: ({ reason }: { reason: string }) => `Dropped: ${reason}`,
			why: 'Why it is dropped',
			dropIt: 'Drop it',
			cancel: 'Not now',
		},
		done: 'Done with it',
		reopen: 'Still open',
		theme: 'Make it a theme',
		isTheme: 'A theme of today',
		settled: 'Done with',
	},
	screen: {
		title: 'What became of our agreements',
		more: ({ n }: { n: number }) =>
			`${count(n, { one: '# more agreement', other: '# more agreements' })} by their owners`,
		open: ({ n }: { n: number }) =>
			`${count(n, { one: '# thing', other: '# things' })} still open from before`,
	},
};
