import { counter } from '../intl.ts';

const count = counter('en');

/** What every page may say. A text with parameters takes them as one object. */
export const common = {
	product: 'Same Boat',
	withheld: 'The words of this agreement are withheld.',
	side: {
		sales: 'Sales',
		operations: 'Operations',
		shared: 'Both',
		other: 'Another function',
	},
	language: { label: 'Language', en: 'English', nl: 'Nederlands', qps: 'Pseudo' },
	theme: {
		label: 'Appearance',
		device: 'Automatic',
		light: 'Light',
		dark: 'Dark',
	},
	status: {
		saved: 'Saved',
		saving: 'Saving',
		offline: 'Offline',
		'read-only': 'Read-only, disk full',
		unsent: ({ n }: { n: number }) =>
			count(n, { one: '# text not sent', other: '# texts not sent' }),
		kept: ({ changes }: { changes: number }) =>
			count(changes, {
				one: '# change kept on this device',
				other: '# changes kept on this device',
			}),
	},
	timer: {
		label: 'Time left',
		paused: 'paused',
		minutes: ({ minutes }: { minutes: number }) =>
			count(minutes, { one: '# minute left', other: '# minutes left' }),
		seconds: ({ seconds }: { seconds: number }) =>
			count(seconds, { one: '# second left', other: '# seconds left' }),
		up: 'Time is up. You can still write.',
	},
	field: {
		optional: 'optional',
		left: ({ characters }: { characters: number }) =>
			count(characters, { one: '# character left', other: '# characters left' }),
		over: ({ characters }: { characters: number }) =>
			count(characters, {
				one: '# character too many. It is kept here until you shorten it.',
				other: '# characters too many. They are kept here until you shorten it.',
			}),
	},
	close: 'Close',
	cancel: 'Cancel',
	undo: 'Undo',
	more: 'More',
};
