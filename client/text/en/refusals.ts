import { refusalText, type RefusalCode } from '../../../shared/refusal.ts';

/** What the connection itself says no with, next to the closed list that the server uses. */
export type Setback =
	| RefusalCode
	| 'unreachable'
	| 'unreadable'
	| 'file-unreadable'
	| 'several-files';

interface Words {
	message: (params: Readonly<Record<string, string | number>>) => string;
	next: string;
}

export const refusals: Record<Setback, Words> = {
	...refusalText,
	unreachable: {
		message: () => 'The server cannot be reached.',
		next: 'Check the network of this device, then try again. What you typed is still here.',
	},
	unreadable: {
		message: () => 'Something other than Same Boat answered.',
		next: 'Check that this device is in the right network, then try again.',
	},
	'file-unreadable': {
		message: () => 'This device could not read the file.',
		next: 'If it is in a cloud or on a stick, copy it to this device, then choose it again.',
	},
	'several-files': {
		message: () => 'These are several files at once.',
		next: 'Open them one after another.',
	},
};
