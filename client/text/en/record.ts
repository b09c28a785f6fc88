/** A workshop or a team that is kept as a file, and opened again from it. */
export const record = {
	open: {
		title: 'Open a saved report',
		what: 'The report of a workshop or the register of a team, as the JSON file that the workshop’s menu or the team’s page gave you.',
		choose: 'Choose the file',
		drop: 'Or drop it anywhere on this page.',
		letGo: 'Let go to open this file.',
		reading: 'Reading the file …',
		bringing: 'Bringing it here …',
	},
	room: {
		label: 'What this is',
		what: ({ title, made, brought }: { title: string; made: string; brought: string }) =>
			`A record of “${title}”, made on ${made}, brought here on ${brought}.`,
		reads: 'It can be read, not changed.',
		next: 'Begin the next workshop from this one',
		nextUnknown: 'This needs the team’s link: open it once on this device.',
		share: 'Let others read it',
		shareHint:
			'Nobody takes part in a record any more. Whoever has one of these links can read it.',
		shareUnknown: 'Only the device that opened the file knows its links.',
	},
	keep: {
		register: 'Download the register (JSON)',
		registerHint: 'To keep, or to open again here or on another server.',
		reports: ({ title }: { title: string }) => `Reports of ${title}`,
		read: 'Report to read (Markdown)',
		data: 'Report to keep or open again (JSON)',
	},
};
