import type { agreements } from './en/agreements.ts';
import type { common } from './en/common.ts';
import type { consent } from './en/consent.ts';
import type { entry } from './en/entry.ts';
import type { facilitator } from './en/facilitator.ts';
import type { refusals } from './en/refusals.ts';
import type { screen } from './en/screen.ts';
import type { strategy } from './en/strategy.ts';
import type { team } from './en/team.ts';
import type { themes } from './en/themes.ts';
import type { workshop } from './en/workshop.ts';

/** The catalogue in parts, so that a phone that joins loads no more words than it shows. */
export interface Areas {
	common: typeof common;
	entry: typeof entry;
	refusals: typeof refusals;
	facilitator: typeof facilitator;
	screen: typeof screen;
	themes: typeof themes;
	workshop: typeof workshop;
	strategy: typeof strategy;
	agreements: typeof agreements;
	consent: typeof consent;
	team: typeof team;
}

export type Area = keyof Areas;
export type Written = 'en' | 'nl';

type Loaders = { [A in Area]: () => Promise<Areas[A]> };

export const catalogues: Readonly<Record<Written, Loaders>> = {
	en: {
		common: async () => (await import('./en/common.ts')).common,
		entry: async () => (await import('./en/entry.ts')).entry,
		refusals: async () => (await import('./en/refusals.ts')).refusals,
		facilitator: async () => (await import('./en/facilitator.ts')).facilitator,
		screen: async () => (await import('./en/screen.ts')).screen,
		themes: async () => (await import('./en/themes.ts')).themes,
		workshop: async () => (await import('./en/workshop.ts')).workshop,
		strategy: async () => (await import('./en/strategy.ts')).strategy,
		agreements: async () => (await import('./en/agreements.ts')).agreements,
		consent: async () => (await import('./en/consent.ts')).consent,
		team: async () => (await import('./en/team.ts')).team,
	},
	nl: {
		common: async () => (await import('./nl/common.ts')).common,
		entry: async () => (await import('./nl/entry.ts')).entry,
		refusals: async () => (await import('./nl/refusals.ts')).refusals,
		facilitator: async () => (await import('./nl/facilitator.ts')).facilitator,
		screen: async () => (await import('./nl/screen.ts')).screen,
		themes: async () => (await import('./nl/themes.ts')).themes,
		workshop: async () => (await import('./nl/workshop.ts')).workshop,
		strategy: async () => (await import('./nl/strategy.ts')).strategy,
		agreements: async () => (await import('./nl/agreements.ts')).agreements,
		consent: async () => (await import('./nl/consent.ts')).consent,
		team: async () => (await import('./nl/team.ts')).team,
	},
};
