import type { MonthPlace, Rhythm } from '../../../shared/workshop/rhythm.ts';
import { counter } from '../intl.ts';

const count = counter('en');

interface Repeated extends Pick<Rhythm, 'every' | 'nth'> {
	weekday: string;
}
const place = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' } as const;

/** The end of a workshop: what it was worth, and what comes next. */
export const close = {
	title: 'Before you leave',
	task: 'Was it worth your time?',
	onPhones:
		'Say it on your phone: a score, one thing to keep, one to change, a topic for next time.',
	answersWord: ({ n }: { n: number }) =>
		count(n, { one: 'answer so far', other: 'answers so far' }),
	returns: {
		title: 'Return on your time',
		question: 'What did these hours bring you, for the time you put in?',
		low: 'Nothing',
		high: 'Far more than I put in',
		score: ({ score }: { score: number }) => `${score} of 5`,
		answers: ({ n }: { n: number }) => count(n, { one: '# answer', other: '# answers' }),
		secret: 'Nobody sees your score; the room sees the scores together, once.',
		shown: 'The scores have been shown.',
		finding: ({ mean, n }: { mean: string; n: number }) =>
			`The room gives its time ${mean} of 5, from ${count(n, { one: '# answer', other: '# answers' })}.`,
		few: 'Fewer than three answers: nothing is shown.',
		column: 'Score',
		people: 'People',
	},
	keep: {
		title: 'One thing to keep',
		hint: 'What should we do the same way next time?',
		none: 'Nothing to keep has been named yet.',
	},
	change: {
		title: 'One thing to change',
		hint: 'What should be different next time?',
		none: 'Nothing to change has been named yet.',
	},
	remark: {
		save: 'Say it',
		take: 'Take it back',
		said: 'Said, without your name',
	},
	pulse: {
		title: 'How aligned are we?',
		hint: 'Six statements, from 1 (not at all) to 5 (fully). Leave out what you cannot judge.',
		statements: [
			'I know what the other side is measured by.',
			'We agree on the few objectives that matter.',
			'I hear early enough when something will not work.',
			'What is promised to a customer can be delivered.',
			'The other side does what we agreed.',
			'Where our interests clash, we settle it ourselves.',
		],
		low: 'not at all',
		high: 'fully',
		finding: ({ statement }: { statement: string }) => `Furthest apart: “${statement}”`,
		alike: 'Sales and Operations answer alike.',
		withheld: 'shown from 3 people a side on',
		statement: 'Statement',
		none: ({ n }: { n: number }) =>
			n === 0
				? 'Counted from 3 a side on; shown with the scores.'
				: count(n, {
						one: '# person has answered; shown with the scores.',
						other: '# people have answered; shown with the scores.',
					}),
	},
	show: 'Show the scores to everybody',
	showTitle: 'Show the scores?',
	showHint: 'Everybody sees them, and nobody can change a score any more.',
	topics: {
		title: 'Topics for a next session',
		field: 'A topic that deserves an hour',
		add: 'Suggest it',
		none: 'No topic yet. For example: “Entering a market twice”.',
		remove: ({ title }: { title: string }) => `Take back: ${title}`,
		vote: 'Let everybody place one dot',
		voting: 'The room is voting on the topics.',
		closeVote: 'Close the vote on topics',
		dots: ({ n }: { n: number }) => count(n, { one: '# dot', other: '# dots' }),
		cast: ({ cast, voters }: { cast: number | null; voters: number }) => {
			if (cast === null) return `${voters} could vote`;
			return cast === 0 ? 'Counted from 3 a side on' : `${cast} of ${voters} have voted`;
		},
		choose: 'Choose one topic',
		chosen: 'Your dot is placed. You can move it until the vote closes.',
	},
	visits: {
		title: 'Visits',
		hint: 'Look into each other’s company or function for an hour.',
		field: 'What is there to see, or what would you like to see?',
		offer: 'Offer a visit',
		wish: 'Wish for a visit',
		offered: ({ name }: { name: string }) => `${name} offers`,
		wished: ({ name }: { name: string }) => `${name} wishes`,
		none: 'No visit yet. For example: “See how we plan changes on the cutting lines”.',
		come: 'I will come',
		host: 'Come to us',
		on: 'Day',
		agree: 'Agree on this day',
		matched: ({ name, day }: { name: string; day: string }) => `With ${name}, ${day}`,
		undated: ({ name }: { name: string }) => `With ${name}, the day is still open`,
		undo: 'Undo the match',
		withdraw: 'Take the visit back',
		with: 'With whom',
		nobody: 'Nobody yet',
	},
	next: {
		title: 'Next session',
		none: 'No date yet.',
		soon: 'The facilitator sets the date of the next session.',
		on: 'Day',
		time: 'Hour',
		place: 'Where',
		proposed: 'No date is set yet. This one is proposed.',
		set: 'Set the date',
		change: 'Change the date',
		remove: 'No date yet',
		in: ({ weeks }: { weeks: number }) => count(weeks, { one: 'in # week', other: 'in # weeks' }),
		when: ({ day, time }: { day: string; time: string }) => (time ? `${day}, ${time}` : day),
		calendar: 'Add to your calendar',
		subject: ({ title }: { title: string }) => `Follow-up: ${title}`,
	},
	/** How the team meets again and again. */
	rhythm: {
		meets: ({ every, nth, weekday }: Repeated) => {
			if (nth === null)
				return every === 1 ? `Every ${weekday}` : `Every ${every} weeks on ${weekday}`;
			const day = `${place[nth]} ${weekday}`;
			return every === 1 ? `The ${day} of the month` : `Every ${every} months on the ${day}`;
		},
		told: ({ meets, time, minutes }: { meets: string; time: string; minutes: number }) =>
			`${meets}, ${time ? `${time}, ` : ''}${count(minutes, { one: '# minute', other: '# minutes' })}`,
		set: 'Set a rhythm',
		change: 'Change the rhythm',
		name: 'Rhythm of the team',
		hint: 'Every next session is proposed from it. A single one can still be on another day.',
		from: 'First day',
		again: 'It comes again',
		weekly: ({ weekday }: { weekday: string }) => `Weekly: ${weekday}`,
		monthly: ({ nth, weekday }: Pick<Repeated, 'weekday'> & { nth: MonthPlace }) =>
			`Monthly: ${place[nth]} ${weekday}`,
		weeks: 'Weeks apart',
		months: 'Months apart',
		minutes: 'Minutes',
		wrongEvery: ({ most }: { most: number }) => `A whole number from 1 to ${most}.`,
		wrongMinutes: ({ least, most }: { least: number; most: number }) =>
			`A whole number from ${least} to ${most}.`,
		save: 'Keep this rhythm',
		none: 'Meet in no rhythm',
		cancel: 'Leave it as it is',
	},
	farewell: {
		title: 'What you take home',
		agreed: 'Agreed today',
		nothing: 'Nothing was sealed today.',
		more: ({ n }: { n: number }) => count(n, { one: 'and # more', other: 'and # more' }),
		mine: 'You own this',
		provisional: 'Sealed provisionally: one side had nobody there.',
		firstStep: ({ step }: { step: string }) => `First step: ${step}`,
		validFrom: ({ day }: { day: string }) => `Valid from ${day}`,
		reviewOn: ({ day }: { day: string }) => `Looked at again on ${day}`,
		actions: 'You said you would do',
		visits: 'Your visits',
		later: 'Find it again',
		laterHint:
			'This device opens the register at any time. For another one, ask the facilitator for the team’s link.',
		register: 'Open the register of agreements',
	},
	report: 'Take the report along',
	reportHint: 'Everything that the room has seen, in one document.',
};
