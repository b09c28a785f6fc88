import { counter } from '../intl.ts';

const count = counter('en');

/** What owners write of an agreement before the session that looks at it. */
export const beforehand = {
	page: {
		title: 'What became of your agreement?',
		asks: ({ title, date }: { title: string; date: string }) =>
			`Your team soon looks at this agreement again. It was sealed on ${date} in the workshop “${title}”.`,
		part: ({ side }: { side: string }) =>
			`You own it for ${side}. Write what you saw, before the session; what becomes of it is decided there, together.`,
		secret:
			'Nobody reads it before the session comes to it, not even the other owners; then it stands there with your name, beside theirs.',
		text: ({ label }: { label: string }) => `Agreement ${label}, as it was sealed`,
		others: ({ names }: { names: string }) => `${names} has written already.`,
		optional: 'Leave blank what you do not know.',
		device: 'What you type is kept on this device until it is sent.',
		send: 'Send it',
		again: 'Send it anew',
		kept: 'It is kept for the session.',
		keptNext:
			'You can change it with this link until it is decided what becomes of the agreement. You may close this page.',
		blank: 'Say at least whether it was kept.',
		changed: 'You have changed something that is not sent yet.',
	},
	session: {
		title: 'Written beforehand by its owners',
		hint: 'Side by side. Nothing of it is in the review until somebody takes it over.',
		take: 'Take over',
		taken: 'Taken over',
		full: 'Does not fit beside what stands there',
		takeAll: ({ name }: { name: string }) => `Take over from ${name} what is still blank`,
		look: 'Look for what owners have written since',
		rating: 'Rating for the own side',
		rateSo: 'Rate it so in this review',
		somebody: 'Somebody who was erased',
		wrote: ({ name, date }: { name: string; date: string }) => `${name} on ${date}`,
	},
	links: {
		title: 'Ask its owners beforehand',
		hint: 'Each owner gets a link of their own: to write what they saw, on their phone, without a seat in the room.',
		link: 'Link',
		written: ({ date }: { date: string }) => `has written on ${date}`,
		waits: ({ n }: { n: number }) =>
			count(n, {
				one: '# owner has written; the next session opens it.',
				other: '# owners have written; the next session opens it.',
			}),
		opened: 'What its owners wrote beforehand',
		noSeat:
			'Whoever has led a workshop of the team can give owners a link here, on the device with which they led.',
		what: ({ name, label }: { name: string; label: string }) =>
			`Whoever has this link reads ${label} and writes of it in the name of ${name}; it opens nothing else. Send it to ${name} alone.`,
		lasts: 'Works until it is decided what becomes of the agreement, or until you call it back.',
		gone: ({ name }: { name: string }) => `The link for ${name} opens nothing any more.`,
	},
};
