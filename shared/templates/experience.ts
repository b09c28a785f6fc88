import type { Stage } from '../workshop/state.ts';

/** The agenda with which an Experience Workshop begins. */
export const experienceAgenda: readonly Stage[] = [
	{ id: 'welcome', kind: 'welcome', minutes: 10 },
	{ id: 'conflicts', kind: 'conflicts', minutes: 45 },
];
