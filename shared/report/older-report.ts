/** Reports as older versions made them, brought up to what is read today: one step a version, the oldest first. */
import { noRoles } from '../check/decision-roles.ts';
import { noPromise } from '../check/promise-card.ts';
import { noEarlier } from '../workshop/earlier.ts';
import { initialState } from '../workshop/state.ts';
import { roomView } from '../workshop/view.ts';
import { reportOf } from './report.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no list of things is left as it is, to be refused. */
const each = (list: unknown, change: (one: Json) => Json): unknown =>
	Array.isArray(list) ? list.map((one: unknown) => (isJson(one) ? change(one) : one)) : list;

const adding = (added: Json) => (one: Json) => ({ ...added, ...one });

const over = (added: Json, part: unknown) => (isJson(part) ? { ...added, ...part } : part);

const empty = () =>
	reportOf(roomView(initialState()), { conflicts: [], cases: [], drafts: [], sheets: {} }, 0);

/** Of a workshop that ended with its agreements. */
function sinceReviews(report: Json): Json {
	const { plan, expectations, sayings, readBacks, focus, questions, chosenCases, groups } = empty();
	const { restating, spoken, proposals, readiness, close, reviews, settled } = empty();
	return {
		...{ plan, expectations, sayings, readBacks, focus, questions, chosenCases, groups },
		...{ restating, spoken, proposals, readiness, close, reviews, settled },
		...report,
		agenda: each(report['agenda'], adding({ title: '', skipped: false })),
		people: each(report['people'], adding({ remote: false })),
		conflicts: each(report['conflicts'], adding({ into: null, costBySide: {}, companies: 0 })),
		rounds: each(report['rounds'], adding({ over: 'themes' })),
		points: each(report['points'], adding({ group: null, restated: null })),
		agreements: each(report['agreements'], (one) => ({
			supersedes: null,
			...one,
			replay: each(one['replay'], adding({ words: null })),
		})),
	};
}

/** Whether the tables had begun is seen by what came of them. */
function sinceRecords(report: Json): Json {
	const { groups, position } = report;
	const isBegun = (group: unknown) => isJson(group) && (group['done'] || group['sheet']);
	const isAtWork = isJson(position) && position['step'] === 'work';
	return { ...report, tablesBegun: isAtWork || (Array.isArray(groups) && groups.some(isBegun)) };
}

/** A later version has each part of its own in every report, also where it is empty. */
const steps: { part: string; since: (report: Json) => Json }[] = [
	{ part: 'plan', since: sinceReviews },
	{ part: 'tablesBegun', since: sinceRecords },
];

/** Where there is anything: its parts came one after another. */
const broughtUpToDate = (earlier: unknown): unknown => {
	const none = noEarlier();
	if (!isJson(earlier)) return earlier;
	return { ...none, ...earlier, carried: over({ ...none.carried }, earlier['carried'] ?? {}) };
};

/** What came bit by bit: cards say more of themselves, agreements, drafts and calls too; one-off actions, coverage by company. */
const sinceThen = (report: Json): Json => ({
	actions: [],
	endedActions: [],
	companyCoverage: [],
	strategyBefore: [],
	...report,
	...('own' in report && { own: over({ cases: [], drafts: [] }, report['own']) }),
	earlier: broughtUpToDate(report['earlier']),
	conflicts: each(report['conflicts'], adding({ moment: null, scope: '', elements: [] })),
	agreements: each(report['agreements'], (one) => ({
		triedFrom: null,
		...one,
		draft: over({ promise: noPromise(), roles: noRoles() }, one['draft']),
		calls: each(one['calls'], adding({ titles: {} })),
	})),
});

/** The same report as a version of today would have made it; what is no report stays as it is. */
export function upToDate(report: unknown): unknown {
	if (!isJson(report)) return report;
	const told = steps.reduce((one, { part, since }) => (part in one ? one : since(one)), report);
	return sinceThen(told);
}
