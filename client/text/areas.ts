import { again } from '../connection/again.ts';
import type { agreements } from './en/agreements.ts';
import type { answer } from './en/answer.ts';
import type { beforehand } from './en/beforehand.ts';
import type { bar } from './en/bar.ts';
import type { close } from './en/close.ts';
import type { company } from './en/company.ts';
import type { common } from './en/common.ts';
import type { consent } from './en/consent.ts';
import type { dialogue } from './en/dialogue.ts';
import type { entry } from './en/entry.ts';
import type { erase } from './en/erase.ts';
import type { facilitator } from './en/facilitator.ts';
import type { flaws } from './en/flaws.ts';
import type { focus } from './en/focus.ts';
import type { prepare } from './en/prepare.ts';
import type { groups } from './en/groups.ts';
import type { lead } from './en/lead.ts';
import type { logbook } from './en/logbook.ts';
import type { ideas } from './en/ideas.ts';
import type { readiness } from './en/readiness.ts';
import type { record } from './en/record.ts';
import type { refusals } from './en/refusals.ts';
import type { review } from './en/review.ts';
import type { screen } from './en/screen.ts';
import type { minutes } from './en/minutes.ts';
import type { strategy } from './en/strategy.ts';
import type { team } from './en/team.ts';
import type { themes } from './en/themes.ts';
import type { tray } from './en/tray.ts';
import type { welcome } from './en/welcome.ts';
import type { workshop } from './en/workshop.ts';

/** The catalogue in parts, so that a phone that joins loads no more words than it shows. */
export interface Areas {
	answer: typeof answer;
	beforehand: typeof beforehand;
	bar: typeof bar;
	close: typeof close;
	common: typeof common;
	company: typeof company;
	dialogue: typeof dialogue;
	entry: typeof entry;
	refusals: typeof refusals;
	erase: typeof erase;
	facilitator: typeof facilitator;
	prepare: typeof prepare;
	readiness: typeof readiness;
	record: typeof record;
	review: typeof review;
	screen: typeof screen;
	minutes: typeof minutes;
	themes: typeof themes;
	tray: typeof tray;
	welcome: typeof welcome;
	workshop: typeof workshop;
	strategy: typeof strategy;
	flaws: typeof flaws;
	focus: typeof focus;
	agreements: typeof agreements;
	consent: typeof consent;
	team: typeof team;
	groups: typeof groups;
	ideas: typeof ideas;
	lead: typeof lead;
	logbook: typeof logbook;
}

export type Area = keyof Areas;
export type Written = 'en' | 'nl';

/** What a phone shows before it has joined; the way to all other words is loaded with the first of them. */
type Door = 'common' | 'entry' | 'refusals';

type Loaders<A extends Area> = { [One in A]: () => Promise<Areas[One]> };
export type AtDoor = Readonly<Record<Written, Loaders<Door>>>;
export type Inside = Readonly<Record<Written, Loaders<Exclude<Area, Door>>>>;

export const atDoor: AtDoor = {
	en: {
		common: async () => (await import('./en/common.ts')).common,
		entry: async () => (await import('./en/entry.ts')).entry,
		refusals: async () => (await import('./en/refusals.ts')).refusals,
	},
	nl: {
		common: async () => (await import('./nl/common.ts')).common,
		entry: async () => (await import('./nl/entry.ts')).entry,
		refusals: async () => (await import('./nl/refusals.ts')).refusals,
	},
};

const isAtDoor = (area: Area): area is Door => area in atDoor.en;

/** The words of one area in a language. */
export function wordsOf(language: Written, area: Area): Promise<Areas[Area]> {
	return again<Areas[Area]>(async () => {
		if (isAtDoor(area)) return atDoor[language][area]();
		const { inside } = await import('./inside.ts');
		return inside[language][area]();
	});
}
