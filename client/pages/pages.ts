import type { Component } from 'svelte';
import type { PageName } from '../route.ts';
import type { Area } from '../text/areas.ts';
import Join from './Join.svelte';

interface Page {
	load: () => Promise<{ default: Component<Record<string, never>> }>;
	areas: readonly Area[];
}

/**
 * Each page comes when it is opened, with the words that it shows and no others. Only joining is here
 * from the start: it is what nearly everybody opens, on a phone, once.
 */
export const pages: Readonly<Record<PageName, Page>> = {
	home: {
		load: () => import('./Home.svelte'),
		areas: ['common', 'entry', 'refusals', 'prepare', 'record'],
	},
	join: { load: async () => ({ default: Join }), areas: ['common', 'entry', 'refusals'] },
	workshop: { load: () => import('./Workshop.svelte'), areas: ['common', 'entry', 'refusals'] },
	screen: { load: () => import('./Workshop.svelte'), areas: ['common', 'entry', 'refusals'] },
	team: {
		load: () => import('./Team.svelte'),
		areas: [
			'common',
			'entry',
			'refusals',
			'facilitator',
			'agreements',
			'close',
			'team',
			'prepare',
			'review',
			'record',
			'workshop',
			'groups',
			'answer',
			'beforehand',
		],
	},
	answer: {
		load: () => import('./Answer.svelte'),
		areas: [
			'common',
			'entry',
			'refusals',
			'answer',
			'consent',
			'agreements',
			'review',
			'beforehand',
		],
	},
	unknown: { load: () => import('./Unknown.svelte'), areas: ['common', 'entry'] },
};
