import { counter } from '../intl.ts';

const count = counter('en');

/** What could not go where it was written. */
export const tray = {
	open: ({ n }: { n: number }) =>
		count(n, {
			one: '# text could not go where you wrote it',
			other: '# texts could not go where you wrote them',
		}),
	title: 'Put aside for you',
	hint: 'Only you see this. It stays on this device until you put it into a card or discard it.',
	none: 'Nothing is put aside any more.',
	kinds: {
		conflict: 'Card',
		case: 'Case',
		draft: 'Agreement',
		sheet: 'Worksheet of a table',
		form: 'What you wrote',
	},
	titled: ({ kind, title }: { kind: string; title: string }) => `${kind}: ${title}`,
	fields: {
		title: 'Title',
		salesWants: 'Sales wants',
		operationsWants: 'Operations wants',
		sharedInterest: 'Both need',
		example: 'Example',
		situation: 'Situation',
		timeline: 'Timeline',
		salesSaw: 'How Sales saw it',
		operationsSaw: 'How Operations saw it',
		question: 'Question to the room',
		statement: 'Statement',
		firstStep: 'First step',
		indicator: 'Indicator',
		baseline: 'Baseline',
		target: 'Target',
		why: 'Why',
		tradeOff: 'Trade-off',
		sales: 'The case as Sales sees it',
		operations: 'The case as Operations sees it',
		salesForOperations: 'Sales writes the case of Operations',
		operationsForSales: 'Operations writes the case of Sales',
		proposal: 'Our proposal',
		rootCauses: 'Root causes',
		options: 'Options',
		risks: 'Risks',
		text: 'Text',
	},
	choices: ({ n }: { n: number }) =>
		count(n, {
			one: 'With it went # choice, such as a date or a topic: make it again where it belongs.',
			other:
				'With it went # choices, such as a date or a topic: make them again where they belong.',
		}),
	reasons: {
		closed: 'The workshop had ended before it arrived.',
		step: 'The room had gone on before it arrived, and at this step nobody writes on the board.',
		table: 'You were at another table before it arrived.',
		seat: 'This device has no seat in the workshop any more.',
		gone: 'The page it belongs to is not open to you any more.',
		anew: 'The page it belongs to was begun anew on the server.',
		damaged: 'Part of what this device had kept was lost, so the server could not fit it in.',
		'too-large': 'It was more than can be sent at once.',
		sealed: 'The agreement had been sealed before it arrived; a sealed text does not change.',
		withdrawn: 'The agreement had been withdrawn before it arrived.',
		'taken-down': 'It had been deleted before your text arrived.',
		revealed: 'The room had been shown it as it was before your text arrived.',
	},
	/** A page that was reloaded while the server could not be reached. */
	noServer: {
		title: 'The server cannot be reached.',
		next: 'This page goes on by itself as soon as it can. What you wrote is on this device, and is sent then.',
		unsent: 'Not sent yet',
	},
	copy: 'Copy',
	copied: 'Copied.',
	selected: 'The text is selected: copy it from there.',
	newCard: 'Put it into a new card',
	newCase: 'Put it into a new case',
	placed: 'It is a card of your own now.',
	placedCase: 'It is a case of your own now.',
	why: {
		noCards: 'Your seat writes no cards of its own.',
		step: 'Cards of your own are written at the welcome and at the step “Write”.',
		caseStep: 'Cases of your own are written at the welcome and at the step “Cases”.',
		enough: 'You have as many cards as there may be.',
		locked: 'Nobody writes just now.',
	},
	discard: 'Discard',
	discarded: 'Discarded.',
	undo: 'Undo',
};
