type Params = Readonly<Record<string, string | number>>;

interface Words {
	message: (params: Params) => string;
	next: string;
}

/**
 * Every way in which the product says no. One sentence of what happened, one of what to do next;
 * the same at HTTP, in an acknowledgement and (the code alone) as the reason of a closed document.
 */
export const refusalText = {
	'unknown-code': {
		message: () => 'No workshop is open under this code.',
		next: 'Look at the code on the screen again; if it is this one, ask the facilitator.',
	},
	'unknown-workshop': {
		message: () => 'This workshop is not here.',
		next: 'Ask the facilitator for the link or the code.',
	},
	'wrong-key': {
		message: () => 'This link is not valid any more.',
		next: 'Ask the facilitator for a new link.',
	},
	'no-seat': {
		message: () => 'This device has no seat in the workshop.',
		next: 'Join again with the code.',
	},
	'workshop-closed': {
		message: () => 'The workshop has ended.',
		next: 'Read its report, or ask the facilitator to reopen it.',
	},
	'workshop-erased': {
		message: () => 'The workshop has been erased.',
		next: 'Nothing of it is kept here; ask its facilitator.',
	},
	'other-title': {
		message: () => 'This is not the title of the workshop.',
		next: 'Type it as it reads above.',
	},
	'other-name': {
		message: () => 'This is not the name of that person.',
		next: 'Type it as it reads above.',
	},
	'person-erased': {
		message: () => 'The person of this seat has been erased.',
		next: 'This device forgets it; to come back, join anew.',
	},
	'in-lobby': {
		message: () => 'You are at the door.',
		next: 'The facilitator sees your name and lets you in.',
	},
	'lobby-full': {
		message: () => 'Too many wait at the door.',
		next: 'Ask the facilitator to let some of them in, then try again.',
	},
	'door-locked': {
		message: () => 'The door of this workshop is closed.',
		next: 'Ask the facilitator to open it, then try again.',
	},
	'person-removed': {
		message: () => 'A facilitator has taken you out of this workshop.',
		next: 'Ask to be let in again; what you wrote is kept.',
	},
	'not-removable': {
		message: () => 'Whoever leads or shows the workshop cannot be taken out.',
		next: 'Take out a participant or an observer.',
	},
	'offer-gone': {
		message: () => 'The lead is not offered to you any more.',
		next: 'Go on as before, or ask who leads to offer it again.',
	},
	'still-leads': {
		message: () => 'Whoever leads was here within the last two minutes.',
		next: 'Wait until they have been gone for two minutes, or let them hand over the lead.',
	},
	'too-many-tries': {
		message: () => 'Too many wrong codes were tried here.',
		next: 'Wait a second, then type the code again as it stands on the screen.',
	},
	'other-origin': {
		message: () => 'This page was not opened at an address of this server.',
		next: 'Open one of the addresses that the server printed when it started; for another one, whoever runs it sets PUBLIC_URL.',
	},
	'create-key': {
		message: () => 'On this server a workshop is created with a key.',
		next: 'Type the key that whoever runs the server gave you.',
	},
	'too-many-created': {
		message: ({ most }) => `From here ${most} workshops were created within an hour.`,
		next: 'Try again later, or ask whoever runs the server for a key (CREATE_KEY).',
	},
	'last-facilitator': {
		message: () => 'Nobody else could lead this workshop.',
		next: 'Let another facilitator in first, or erase the workshop.',
	},
	'workshop-damaged': {
		message: () => 'The server’s disk has damaged this workshop.',
		next: 'Tell whoever runs the server: it has printed what is damaged, and a backup helps.',
	},
	'disk-full': {
		message: () => 'The server’s disk is full, so it takes nothing new.',
		next: 'What you have typed is kept; tell the facilitator, and go on when there is room.',
	},
	'not-allowed': {
		message: () => 'Your seat cannot do this.',
		next: 'Ask the facilitator.',
	},
	'name-missing': {
		message: () => 'A name is missing.',
		next: 'Type the name by which the room knows you.',
	},
	'name-too-long': {
		message: ({ max }) => `A name has at most ${max} characters.`,
		next: 'Shorten the name.',
	},
	'text-too-long': {
		message: ({ max }) => `This text has at most ${max} characters.`,
		next: 'Shorten it and try again.',
	},
	'title-missing': {
		message: () => 'A title is missing.',
		next: 'Give it a short title.',
	},
	'side-missing': {
		message: () => 'Nobody knows yet which side you speak for.',
		next: 'Choose Sales, Operations or another function.',
	},
	'side-fixed': {
		message: () => 'The sides are fixed since the first vote opened.',
		next: 'Go on with the side you have.',
	},
	'moved-on': {
		message: () => 'Somebody else has already moved the workshop on.',
		next: 'Look where the room is, then go on from there.',
	},
	'unknown-step': {
		message: () => 'The agenda has no such step.',
		next: 'Choose a step of the agenda.',
	},
	'agenda-empty': {
		message: () => 'An agenda has at least one stage to go through.',
		next: 'Add another stage first.',
	},
	'unknown-stage': {
		message: () => 'This stage is not on the agenda any more.',
		next: 'Look at the agenda as it is now, then go on.',
	},
	'stage-in-use': {
		message: () => 'The room is at this stage.',
		next: 'Go to another stage first.',
	},
	'too-many-stages': {
		message: ({ max }) => `An agenda has at most ${max} stages.`,
		next: 'Remove one first.',
	},
	'minutes-out-of-range': {
		message: ({ max }) => `A stage takes whole minutes, from 0 to ${max}.`,
		next: 'Type another number of minutes.',
	},
	'already-revealed': {
		message: () => 'The cards have been revealed already.',
		next: 'Go on with the board.',
	},
	'not-revealed': {
		message: () => 'The cards are still private.',
		next: 'Reveal them first.',
	},
	'nothing-to-reveal': {
		message: () => 'Nobody has written a card yet.',
		next: 'Give the room another minute.',
	},
	'sayings-shown': {
		message: () => 'The sayings are shown, so the marks stay as they are.',
		next: 'Look at the screen; when they are taken off it you can mark again.',
	},
	'board-closed': {
		message: () => 'Nobody writes on the board at this step.',
		next: 'Share your case once the room is at the cases.',
	},
	'device-key-over': {
		message: () => 'This code for another device has been used, or its five minutes are over.',
		next: 'Show a new one on the first device.',
	},
	'card-not-ready': {
		message: () => 'This card is empty or too long for the board.',
		next: 'Complete or shorten it, then share it.',
	},
	'unknown-card': {
		message: () => 'This card is not on the board.',
		next: 'Choose a card that is there.',
	},
	'not-your-half': {
		message: () => 'This half speaks for the other side.',
		next: 'Leave it to somebody of that side.',
	},
	'own-guess': {
		message: () => 'You wrote this guess yourself.',
		next: 'Leave it to somebody else of that side.',
	},
	'unknown-theme': {
		message: () => 'This theme has been removed.',
		next: 'Choose another theme.',
	},
	'no-themes': {
		message: () => 'There is no theme with a card in it yet.',
		next: 'Sort the cards into themes first.',
	},
	'unknown-item': {
		message: () => 'This is not on the ballot.',
		next: 'Choose something that is.',
	},
	'no-cases': {
		message: () => 'No case has been told yet.',
		next: 'Tell a case first.',
	},
	'no-topics': {
		message: () => 'No topic has been named yet.',
		next: 'Let somebody name one first.',
	},
	'unknown-case': {
		message: () => 'This case has been deleted.',
		next: 'Choose another case.',
	},
	'enough-cases': {
		message: ({ max }) => `There are ${max} chosen cases already.`,
		next: 'Take one away first.',
	},
	'too-many-on-paper': {
		message: ({ max }) => `So many ballots have at most ${max} dots together.`,
		next: 'Count the dots again, or the ballots.',
	},
	'too-many-on-one-of-paper': {
		message: ({ max }) => `So many ballots give at most ${max} dots to one item.`,
		next: 'Count its dots again, or the ballots.',
	},
	'too-many-themes': {
		message: ({ max }) => `There are ${max} themes already.`,
		next: 'Remove one, or put the card into another theme.',
	},
	'round-open': {
		message: () => 'A vote is open, so cards and themes stay as they are.',
		next: 'Close or cancel the vote first.',
	},
	'no-round': {
		message: () => 'No vote is open.',
		next: 'Wait until the facilitator opens one.',
	},
	'not-in-round': {
		message: () => 'This vote began before you joined.',
		next: 'Ask the facilitator to let you vote in it, or vote from the next one on.',
	},
	'small-side': {
		message: () => 'Fewer than three of this side vote in this round: nothing of it is shown.',
		next: 'That person votes from the next round on.',
	},
	'over-budget': {
		message: ({ budget }) => `You have ${budget} dots in all.`,
		next: 'Take some away, then place them again.',
	},
	'too-many-on-one': {
		message: ({ max }) => `At most ${max} of your dots go to one.`,
		next: 'Give the rest to another one.',
	},
	'strategy-changed': {
		message: () => 'Somebody else has changed the strategy meanwhile.',
		next: 'Look at what it says now, then save again.',
	},
	'unknown-objective': {
		message: () => 'This objective has been removed.',
		next: 'Choose another objective.',
	},
	'too-many-objectives': {
		message: ({ max }) => `A strategy has at most ${max} objectives.`,
		next: 'Remove one first.',
	},
	'no-read-back': {
		message: () => 'Nobody has read this sentence back as it stands now.',
		next: 'Wait until the other side has said what it understood.',
	},
	'not-translated': {
		message: () => 'There is no sentence of this side yet.',
		next: 'Wait until that side has written it.',
	},
	'focus-shown': {
		message: () => 'The focus check has been shown, and its picks stand as they are.',
		next: 'Ask the facilitator for another check.',
	},
	'focus-over': {
		message: () => 'The next focus check has begun meanwhile.',
		next: 'Look at what is asked now, then pick again.',
	},
	'too-many-picks': {
		message: ({ max }) => `You can pick at most ${max}.`,
		next: 'Take one away first.',
	},
	'nothing-picked': {
		message: () => 'Nobody has picked anything yet.',
		next: 'Give the room another minute.',
	},
	'unknown-question': {
		message: () => 'This question is not there any more.',
		next: 'Choose another one.',
	},
	'too-many-questions': {
		message: ({ max }) => `There are ${max} open questions already.`,
		next: 'Have one of them answered first.',
	},
	'text-missing': {
		message: () => 'There is no text yet.',
		next: 'Write it in one sentence.',
	},
	'reason-missing': {
		message: () => 'A reason is missing.',
		next: 'Write it in one sentence.',
	},
	'not-your-point': {
		message: () => 'Somebody else has raised this point.',
		next: 'Leave it to them, or ask the facilitator.',
	},
	'point-settled': {
		message: () => 'This point is settled already.',
		next: 'Open it again first.',
	},
	'restated-agreed': {
		message: () => 'The asker has already said that this is it.',
		next: 'Go on to the answer, or let the asker say “not quite” first.',
	},
	'same-side': {
		message: () => 'You speak for the side that asks.',
		next: 'Leave it to somebody of another side to say it in their words.',
	},
	'not-restated': {
		message: () => 'The other side has not restated this challenge yet.',
		next: 'Restate it until the asker says yes, then answer it.',
	},
	'restated-anew': {
		message: () => 'It has been said in other words meanwhile.',
		next: 'Read them, then say whether that is it.',
	},
	'facilitator-parks': {
		message: () => 'Points of a table’s proposal are parked by the facilitator.',
		next: 'Ask the facilitator, or answer it.',
	},
	'another-case': {
		message: () => 'Only tables with the same case send one proposal.',
		next: 'Give both the same case first.',
	},
	'unknown-point': {
		message: () => 'This point is not there any more.',
		next: 'Choose another one.',
	},
	'unknown-agreement': {
		message: () => 'This agreement is not here.',
		next: 'Choose one of the list.',
	},
	'agreement-withdrawn': {
		message: () => 'This agreement has been withdrawn.',
		next: 'Bring it back first, or choose another one.',
	},
	'too-many-actions': {
		message: ({ max }) => `There are ${max} one-off actions already.`,
		next: 'Take one of them away first.',
	},
	'not-brought': {
		message: () => 'This does not come from an earlier workshop.',
		next: 'Choose something of the list of what is still open.',
	},
	'unknown-action': {
		message: () => 'This one-off action is not here.',
		next: 'Look at the list again: it may have been taken away.',
	},
	'not-your-action': {
		message: () => 'Only whoever does this says that it is done.',
		next: 'Ask that person to say so, or put your own name to it.',
	},
	'not-another-company': {
		message: () => 'Only what another company has agreed can be tried at yours.',
		next: 'Say in your seat which company you come from, or write an agreement of your own.',
	},
	'agreement-sealed': {
		message: () => 'This agreement is sealed and does not change any more.',
		next: 'Write a new one that takes its place.',
	},
	'too-many-agreements': {
		message: ({ max }) => `There are ${max} agreements already.`,
		next: 'Go on with one of them.',
	},
	'too-many-lines': {
		message: ({ max }) => `An agreement is tried on at most ${max} lines.`,
		next: 'Take one away first.',
	},
	'unknown-line': {
		message: () => 'The timeline of this case has no such line.',
		next: 'Look at the timeline as it is now, then mark a line that is there.',
	},
	'statement-missing': {
		message: () => 'The agreement says nothing yet.',
		next: 'Write who does what every time, then ask the room.',
	},
	'draft-too-long': {
		message: () => 'A text of this agreement is longer than its field.',
		next: 'Shorten it, then ask the room.',
	},
	'nobody-to-ask': {
		message: () => 'Nobody of this scope is here.',
		next: 'Choose another scope, or wait until somebody has joined.',
	},
	'objectives-changed': {
		message: () =>
			'An objective that this agreement speaks of has been renamed or removed since the call.',
		next: 'Look at its effects, then call for consent again.',
	},
	'not-called': {
		message: () => 'The room has not been asked about this agreement yet.',
		next: 'Call for consent first.',
	},
	'stale-version': {
		message: ({ version }) => `The room is asked about version ${version} now.`,
		next: 'Read what has changed, then say your word again.',
	},
	'temperature-open': {
		message: () => 'The room’s temperature is taken first.',
		next: 'Give yours; your word is asked once the temperature is shown.',
	},
	'temperature-shown': {
		message: () => 'The temperature has been shown already.',
		next: 'Look at it, then say your word.',
	},
	'no-temperature': {
		message: () => 'No temperature is taken of this version.',
		next: 'Say your word, or wait until the facilitator asks for a temperature.',
	},
	'not-asked': {
		message: () => 'This question was put before you came, or to others.',
		next: 'You may object; your agreement is not needed.',
	},
	'sponsor-missing': {
		message: () => 'The strategy names no sponsor yet.',
		next: 'Write whose it is into the strategy, then make the link.',
	},
	'not-provisional': {
		message: () => 'This seal does not wait for an answer any more.',
		next: 'Look at the team’s register, or ask the facilitator.',
	},
	'other-text': {
		message: () => 'This is not the text that was sealed.',
		next: 'Open the link again and read the text as it is.',
	},
	'confirmation-over': {
		message: () => 'The fourteen days in which this could be confirmed are over.',
		next: 'It has come back as a draft; the team asks again at its next workshop.',
	},
	'objection-stands': {
		message: () => 'This objection cannot be closed by you.',
		next: 'Its author closes it, or too many of that side object to go on.',
	},
	'seal-blocked': {
		message: ({ n }) =>
			n === 1
				? 'The check still blocks the seal.'
				: `The check blocks the seal with ${n} findings.`,
		next: 'Mend what it names and ask again, or waive it with a reason.',
	},
	'not-carried': {
		message: () => 'The room does not carry this agreement yet.',
		next: 'Wait for the words that are missing, or close the objections.',
	},
	'not-its-owner': {
		message: () => 'Its owners and the facilitator decide what becomes of this agreement.',
		next: 'Say what you saw, and leave the decision to them.',
	},
	'link-is-out': {
		message: () => 'A link for this person is out already, made on another device.',
		next: 'Make a new one; the old one then opens nothing any more.',
	},
	'beforehand-blank': {
		message: () => 'Nothing is written yet.',
		next: 'Say at least whether it was kept.',
	},
	'agreement-replaced': {
		message: () => 'Another agreement has taken the place of this one.',
		next: 'Look at the one that took its place.',
	},
	'review-day-missing': {
		message: () => 'Keeping it takes a day on which you look again.',
		next: 'Choose a day after today.',
	},
	'copy-gone': {
		message: () => 'The board of that minute is not kept any more.',
		next: 'Choose another minute of the list.',
	},
	frozen: {
		message: () => 'The facilitator has paused writing.',
		next: 'What you have typed is kept; go on when writing opens again.',
	},
	'no-timer': {
		message: () => 'No timer is running.',
		next: 'Start one first.',
	},
	'begun-anew': {
		message: () => 'The server has gone back to an earlier state of this text.',
		next: 'Read what is there now; what you wrote since is kept on this device.',
	},
	'read-only': {
		message: () => 'This page can only be read now.',
		next: 'Your text is kept; wait until it opens again.',
	},
	'too-large': {
		message: () => 'This is more than can be sent at once.',
		next: 'Shorten it and try again.',
	},
	'too-many': {
		message: () => 'There are too many at the moment.',
		next: 'Wait a little and try again.',
	},
	'too-fast': {
		message: () => 'More comes from your seat than the server takes at once.',
		next: 'What you typed is still here; wait a few seconds, then send it again.',
	},
	'not-a-day': {
		message: () => 'The calendar has no such day or hour.',
		next: 'Choose a day, and an hour such as 14:30.',
	},
	'not-a-currency': {
		message: () => 'That is no currency that amounts can stand in here.',
		next: 'Choose one of the list, such as EUR.',
	},
	'not-a-zone': {
		message: () => 'There is no such time zone.',
		next: 'Choose one of the list, such as Europe/Amsterdam.',
	},
	'tables-begun': {
		message: () => 'The tables are at work, so people stay where they are.',
		next: 'Move single people to another table.',
	},
	'no-tables': {
		message: () => 'There are no tables yet.',
		next: 'Wait until the facilitator has made them.',
	},
	'nobody-to-seat': {
		message: () => 'Nobody has joined yet.',
		next: 'Make the tables once people are here.',
	},
	'too-many-tables': {
		message: ({ max }) => `There can be at most ${max} tables.`,
		next: 'Choose fewer tables.',
	},
	'unknown-table': {
		message: () => 'This table is not there any more.',
		next: 'Choose another table.',
	},
	'not-your-table': {
		message: () => 'You sit at another table.',
		next: 'Leave it to the people of this table, or ask the facilitator.',
	},
	'third-only': {
		message: () => 'Whether a side would sign is judged by the functions between the two.',
		next: 'Leave it to somebody who speaks for neither side.',
	},
	'unknown-visit': {
		message: () => 'This visit is not offered any more.',
		next: 'Look at the list and choose another one.',
	},
	'other-company': {
		message: () => 'This person has named another company since.',
		next: 'Look at the list of people again, and confirm what stands there now.',
	},
	'company-unconfirmed': {
		message: () => 'You are not confirmed to be of the company for which this card is.',
		next: 'Ask a facilitator to confirm you, or one of its people to let you read what is its own; until then the card stays yours alone.',
	},
	'own-company': {
		message: () => 'Nobody confirms the own company.',
		next: 'Ask another facilitator to confirm yours.',
	},
	'unknown-person': {
		message: () => 'There is no such person here.',
		next: 'Choose somebody else who takes part.',
	},
	'unknown-type': {
		message: () => 'This type of sale is not here any more.',
		next: 'Choose one of the list.',
	},
	'too-many-types': {
		message: ({ max }) => `There are ${max} types of sale already.`,
		next: 'Rewrite or remove one of them first.',
	},
	'types-rated': {
		message: ({ max }) => `You have rated ${max} types of sale already.`,
		next: 'Take your ratings of one of them back first.',
	},
	'ratings-shown': {
		message: () => 'The ratings have been shown already.',
		next: 'Say what you think as a conflict.',
	},
	'scores-shown': {
		message: () => 'The scores have been shown already.',
		next: 'Say what you think in “keep” or “change”.',
	},
	'import-not-ours': {
		message: () => 'This file is neither a report nor a team’s register of Same Boat.',
		next: 'Choose the JSON file that a report page or a team page offers.',
	},
	'import-newer': {
		message: () => 'This file was made by a newer version of Same Boat.',
		next: 'Update this server, then choose the file again.',
	},
	'import-damaged': {
		message: ({ where }) =>
			where === undefined
				? 'This file is damaged.'
				: `This file is damaged in its part “${where}”.`,
		next: 'Download it again where it comes from, then choose the new file.',
	},
	'import-changed': {
		message: ({ label }) =>
			`Somebody has changed the words of agreement ${label ?? ''} since it was sealed.`,
		next: 'Choose the file as it was downloaded.',
	},
	'import-too-large': {
		message: ({ max }) => `A file to import has at most ${max} MB.`,
		next: 'Choose the JSON file that a report page or a team page offers.',
	},
	'workshop-imported': {
		message: () => 'This workshop came from a file and can be read, not changed.',
		next: 'Begin a new workshop from it to go on.',
	},
	'imported-no-seats': {
		message: () => 'Nobody takes part any more in a workshop that came from a file.',
		next: 'Ask the facilitator for the link to look on.',
	},
	malformed: {
		message: () => 'The server did not understand this.',
		next: 'Reload the page and try again.',
	},
	'come-back-later': {
		message: () => 'The server is catching its breath.',
		next: 'It goes on by itself in a moment.',
	},
	'not-found': {
		message: () => 'There is nothing at this address.',
		next: 'Check the address.',
	},
	internal: {
		message: ({ id }) => `Something went wrong on the server (${id}).`,
		next: 'Try again; if it stays, tell the facilitator this number.',
	},
} satisfies Record<string, Words>;

export type RefusalCode = keyof typeof refusalText;

/** A no, as a value: what the rules return and what travels. */
export interface Refusal {
	code: RefusalCode;
	params?: Params;
}

/** A refusal as it leaves the server, worded in English for programs and logs. */
export interface WireRefusal extends Refusal {
	message: string;
	next: string;
}

export const refuse = (code: RefusalCode, params?: Params): Refusal =>
	params ? { code, params } : { code };

export function wordRefusal({ code, params }: Refusal): WireRefusal {
	const { message, next } = refusalText[code];
	return { code, ...(params && { params }), message: message(params ?? {}), next };
}

export const isRefusalCode = (code: unknown): code is RefusalCode =>
	typeof code === 'string' && Object.hasOwn(refusalText, code);
