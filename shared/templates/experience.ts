import type { Stage } from '../workshop/state.ts';

/** The agenda with which an Experience Workshop begins. */
export const experienceAgenda: readonly Stage[] = [
	{ id: 'welcome', kind: 'welcome', minutes: 10 },
	{ id: 'conflicts', kind: 'conflicts', minutes: 45 },
	{ id: 'strategy', kind: 'strategy', minutes: 20 },
	{ id: 'cases', kind: 'cases', minutes: 20 },
	{ id: 'agreements', kind: 'agreements', minutes: 20 },
];
