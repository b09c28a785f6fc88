import { counter } from '../intl.ts';

const count = counter('en');

/** The facilitator's bar, and what the room sees of it. */
export const bar = {
	title: 'The room',
	next: {
		confirm: ({ step }: { step: string }) => `Go to ${step}`,
		cancel: 'Stay here',
		ask: 'Everybody’s page goes there.',
		unsaved: 'Your strategy is not saved: the room does not have it yet.',
		writing: 'People may still be writing: what they have typed is kept.',
		ready: ({ ready, all }: { ready: number; all: number }) => `${ready} of ${all} are ready.`,
		skip: ({ stage }: { stage: string }) => `Skip to ${stage}`,
		skipWord: 'Skip',
		moved: ({ step }: { step: string }) => `The room is at ${step}.`,
		takeBack: 'Take back',
	},
	timer: {
		pause: 'Pause timer',
		resume: 'Resume timer',
	},
	sound: {
		on: 'Sound at the end of the time: on',
		off: 'Sound at the end of the time: off',
		unlock: 'Click here once to hear the end of the time',
	},
	freeze: {
		on: 'Pause writing',
		off: 'Resume writing',
		state: 'Writing is paused',
		told: 'The facilitator has paused writing',
		toldHint: 'What you have typed is kept. You can go on when writing opens again.',
	},
	bring: {
		act: 'Bring everybody here',
		done: 'Pages come to where the room is. Whoever is writing is told, and stays until that is done.',
	},
	behind: {
		where: ({ step }: { step: string }) => `The room is at ${step}.`,
		called: ({ step }: { step: string }) => `The facilitator asks everybody to come to ${step}.`,
		kept: 'What you have typed is kept.',
		go: 'Go there',
	},
	here: {
		of: ({ here, all }: { here: number; all: number }) => `${here} of ${all} are here`,
		title: 'Who is not here',
		behind: 'Still on another page',
		away: 'Not connected',
		everybody: 'Everybody is here.',
	},
	blank: {
		on: 'Blank the screen',
		off: 'Show the screen',
		state: 'The screen is blank',
	},
	names: 'No card carries a name any more.',
	card: {
		show: 'Show on the screen',
		back: 'Back to all cards',
		state: 'One card is on the screen',
	},
	ready: {
		of: ({ ready, all }: { ready: number; all: number }) => `${ready} of ${all} ready`,
		say: 'I’m ready',
		said: 'You are ready',
		takeBack: 'Not yet',
		hint: 'The facilitator sees how many are ready, never who.',
	},
	hands: {
		title: 'Hands and floor',
		none: 'Nobody has a hand up.',
		up: ({ n }: { n: number }) => count(n, { one: '# hand up', other: '# hands up' }),
		raise: 'Raise your hand',
		lower: 'Lower your hand',
		give: ({ name }: { name: string }) => `Give ${name} the floor`,
		giveOther: 'Give somebody the floor',
		others: 'Other functions',
	},
	floor: {
		has: ({ name }: { name: string }) => `${name} has the floor`,
		yours: 'You have the floor',
		none: 'Nobody has the floor.',
		end: 'End',
		endOf: ({ name }: { name: string }) => `End: ${name} has the floor`,
		spoken: ({ side, time }: { side: string; time: string }) => `${side} ${time}`,
		time: 'Time by side',
	},
	told: {
		StepEntered: ({ name, step }: { name: string; step: string }) =>
			`${name} moved the room to ${step}.`,
		TimerSet: ({ name }: { name: string }) => `${name} set the timer.`,
		TimerPaused: ({ name }: { name: string }) => `${name} paused the timer.`,
		WritingFrozen: ({ name }: { name: string }) => `${name} paused writing.`,
		WritingThawed: ({ name }: { name: string }) => `${name} let people write again.`,
		EverybodyBrought: ({ name }: { name: string }) => `${name} brought everybody here.`,
		ScreenBlanked: ({ name }: { name: string }) => `${name} turned the screen off or on.`,
		Shown: ({ name }: { name: string }) => `${name} changed what everybody is shown.`,
		ProposalPresented: ({ name }: { name: string }) =>
			`${name} changed the proposal on the screen.`,
		RoundOpened: ({ name }: { name: string }) => `${name} opened the vote.`,
		RoundClosed: ({ name }: { name: string }) => `${name} closed the vote.`,
		RoundCancelled: ({ name }: { name: string }) => `${name} cancelled the vote.`,
		BoardSetBack: ({ name }: { name: string }) => `${name} set the board back.`,
	},
	somebody: 'The other facilitator',
};
