import { counter } from '../intl.ts';

const count = counter('en');

/** What is answered by a link, without a seat in the room, and how such a link is given. */
export const answer = {
	title: 'Your word is asked for',
	looking: 'Looking up what you are asked …',
	over: 'This link opens nothing any more.',
	overHint: 'Ask whoever sent it to you for a new one.',
	consent: {
		facilitator: 'The facilitator',
		asks: ({ asker, title, date }: { asker: string; title: string; date: string }) =>
			`${asker} asks for your word on an agreement of the workshop “${title}”, as it was put to the room on ${date}.`,
		part: ({ side }: { side: string }) =>
			`You are named as an owner for ${side}: you see to it that it happens. Without your own yes it is not agreed; silence is no answer.`,
		text: ({ label, version }: { label: string; version: number }) =>
			`Agreement ${label}, version ${version}, word for word`,
		changed: ({ version }: { version: number }) =>
			`The text has changed since version ${version}. Read what is different, then say your word to the text as it is now.`,
		hint: 'Consent means: I can live with it and stand by it. Your name stands beside your word.',
		ended:
			'The workshop has ended; your word counts all the same. Consent means: I can live with it and stand by it. Your name stands beside your word.',
		kept: 'Your answer is kept.',
		nextAgreed:
			'Once no word is missing, the facilitator seals the agreement; it then stands in the team’s register. Until then you can change your word with this link. You may close this page.',
		nextObjection:
			'Nothing is sealed while your objection is open. The facilitator sees your reason and comes back with another text, or talks with you. You can change your word with this link. You may close this page.',
		sealed: 'This agreement is sealed.',
		sealedHint: 'Its text does not change any more, and nothing is asked of you.',
		withdrawn: 'This agreement has been taken back.',
		withdrawnHint: 'Nothing is asked of you. If it is brought back, this link asks you again.',
		temperature: 'The room’s temperature is taken first.',
		temperatureHint: 'Read the text now, and open this link again later: then your word is asked.',
		notAsked: 'You are not among those who are asked about this version.',
		notAskedHint: 'You may object; your agreement is not needed.',
	},
	confirm: {
		title: 'Your side’s word is asked for',
		asks: ({ title, date, side }: { title: string; date: string; side: string }) =>
			`In the workshop “${title}” this agreement was sealed provisionally on ${date}: nobody of ${side} was there.`,
		part: ({ side, date }: { side: string; date: string }) =>
			`You answer for ${side}, until ${date}. Without an answer it comes back as a draft; silence is no answer.`,
		text: ({ label }: { label: string }) => `Agreement ${label}, as it was sealed`,
		question: ({ side }: { side: string }) => `Do you confirm it for ${side}?`,
		yes: 'Confirm it',
		no: 'Do not confirm it',
		reason: 'Why not?',
		reasonHint: 'The team reads it, with your name, and asks again with another text.',
		reasonFirst: 'Write the reason in one sentence.',
		send: 'Say: not confirmed',
		notNow: 'Not now',
		confirmed: 'It is confirmed: a full seal.',
		confirmedNext:
			'It stands in the team’s register with your name and today’s date; the text that was sealed is as it was. You may close this page.',
		refused: 'It is not confirmed.',
		refusedNext:
			'It counts no more, and comes back as a draft at the team’s next workshop. You may close this page.',
		others: 'Somebody else of your side has answered.',
		othersNext: 'Nothing is asked of you any more.',
		over: 'The fourteen days are over.',
		overNext: 'It has come back as a draft; the team asks again at its next workshop.',
	},
	waiting: {
		title: ({ n }: { n: number }) =>
			count(n, {
				one: '# seal waits for a side’s word',
				other: '# seals wait for a side’s word',
			}),
		until: ({ side, title, date }: { side: string; title: string; date: string }) =>
			`Sealed provisionally in “${title}”. Waits for ${side} until ${date}; then it comes back as a draft.`,
		read: 'Read it and answer',
		lead: 'Give the link in the workshop',
		leadHint: ({ side }: { side: string }) =>
			`You led it: name somebody of ${side}, and send that person the link.`,
		others: ({ side }: { side: string }) =>
			`Who was there for ${side} answers here, others by the facilitator’s link. The team’s link answers for no side.`,
	},
	strategy: {
		title: 'Questions to the strategy',
		asks: ({ name, title }: { name: string; title: string }) =>
			`${name}, the workshop “${title}” asks you as the sponsor of its strategy.`,
		how: 'Answer in a few sentences: what holds from now on, or why it stays as it is. Your answers open the team’s next session. The strategy itself is changed in the room.',
		objective: ({ title }: { title: string }) => `About the objective “${title}”`,
		agreement: ({ label, statement }: { label: string; statement: string }) =>
			statement ? `About agreement ${label}: “${statement}”` : `About agreement ${label}`,
		until: ({ date }: { date: string }) => `Wanted by ${date}`,
		answer: 'Your answer',
		answerFirst: 'Write the answer first.',
		send: 'Send the answer',
		change: 'Change the answer',
		notNow: 'Not now',
		kept: 'Your answer is kept. It opens the team’s next session; you can change it with this link.',
		none: 'Nothing is asked at the moment.',
		open: ({ n }: { n: number }) =>
			count(n, { one: '# question is open', other: '# questions are open' }),
		done: 'Every question has its answer. You may close this page.',
	},
	link: {
		title: ({ name }: { name: string }) => `A link for ${name}`,
		what: ({ name, label }: { name: string; label: string }) =>
			`Whoever has this link reads ${label} and answers in the name of ${name}; it opens nothing else. Send it to ${name} alone.`,
		whatStrategy: ({ name }: { name: string }) =>
			`Whoever has this link reads the questions to the strategy and answers them in the name of ${name}; it opens nothing else. Send it to ${name} alone.`,
		address: 'Link',
		hint: 'Works until you call it back, also after the workshop has ended.',
		scan: ({ name }: { name: string }) => `Code with the link for ${name}`,
		making: 'Making the link …',
		elsewhere: 'A link is out already, made on another device.',
		elsewhereHint: 'It cannot be shown again. With a new one, the old one opens nothing any more.',
		another: 'Make a new one',
		callBack: 'Call the link back',
		calledBack: ({ name }: { name: string }) => `The link for ${name} opens nothing any more.`,
	},
};
