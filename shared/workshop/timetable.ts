import { isMoment } from './plan.ts';
import { stepsOf } from './agenda.ts';
import type { Stage, Step } from './state.ts';

export interface Timetable {
	/** Of the stages that are not skipped. */
	minutes: number;
	/** HH:MM at which each stage begins, by its id; none for skipped ones, and none at all without a start. */
	starts: Readonly<Record<string, string>>;
	/** HH:MM at which the last one ends; null without a start. */
	ends: string | null;
}

const day = 24 * 60;

/** Past midnight the clock begins again. */
const clock = (minutes: number): string => {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};

/** When each stage of an agenda is due, by the clock of the place, and how long all of them take. */
export function timetable(agenda: readonly Stage[], startsAt: string | null): Timetable {
	const open = agenda.filter(({ skipped }) => !skipped);
	const minutes = open.reduce((sum, stage) => sum + stage.minutes, 0);
	if (startsAt === null || !isMoment(startsAt)) return { minutes, starts: {}, ends: null };
	const first = Number(startsAt.slice(11, 13)) * 60 + Number(startsAt.slice(14));
	let at = first;
	const starts: [string, string][] = [];
	for (const stage of open) {
		starts.push([stage.id, clock(at % day)]);
		at += stage.minutes;
	}
	return { minutes, starts: Object.fromEntries(starts), ends: clock(at % day) };
}

/** How the minutes of a stage with several steps fall to them: of the experience workshop, as it is led. */
const shares: Partial<Record<Step, number>> = {
	...{ write: 12, 'thats-us': 10, themes: 8, vote: 5, map: 10 },
	...{ strategy: 12, focus: 8 },
	...{ tables: 5, work: 45 },
};

/** Whole minutes of a stage for one of its steps: those of all its steps are together what the stage has. */
export function minutesFor({ kind, minutes }: Pick<Stage, 'kind' | 'minutes'>, step: Step): number {
	const steps = stepsOf[kind];
	const weigh = (some: readonly Step[]) => some.reduce((sum, one) => sum + (shares[one] ?? 1), 0);
	const until = (count: number) =>
		Math.round((minutes * weigh(steps.slice(0, count))) / weigh(steps));
	const at = steps.indexOf(step);
	return at < 0 ? minutes : until(at + 1) - until(at);
}
