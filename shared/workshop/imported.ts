/**
 * A workshop that came from a file: a record that is read, walked through and shown, and not changed. Ballots, picks and
 * estimates stayed where it was held, so that going on inside it would only look like going on.
 */
import { earlierOf } from './earlier.ts';
import type { Id } from '../ids.ts';
import type { Report, ReportAgreement, ReportGroup } from '../report/report.ts';
import type { AgreementView } from './agreement-view.ts';
import type { Recorded } from './decision.ts';
import type { Group } from './groups.ts';
import type { AgreementFacts, ConflictFacts, Position, WorkshopState } from './state.ts';
import type { ConflictView, RoomView, RoundView } from './view.ts';

export interface Imported {
	/** When its report was made, in milliseconds of the clock of the server that made it. */
	at: number;
	/** When it was brought here; all who were there had joined before. */
	on: number;
	/** Where the room stood in its report: walking through it changes nothing. */
	position: Position;
}

/** What the room sees and no fact gives any more: it was reckoned from what stayed behind. */
type Kept = Pick<RoomView, 'conflicts' | 'rounds' | 'focus' | 'agreements' | 'readiness' | 'close'>;

export interface ImportedFacts extends Imported {
	kept: Partial<Kept>;
}

export type ImportEvent = { type: 'ReportImported'; report: Report };

/** When a reader joins, in milliseconds of the server's clock: after everybody who was there. */
export const joinedNow = ({ imported }: Pick<WorkshopState, 'imported'>, now: number): number =>
	Math.max(now, imported?.on ?? 0);

const byId = <T extends { id: Id }, V>(things: readonly T[], valueOf: (thing: T) => V) =>
	Object.fromEntries(things.map((thing) => [thing.id, valueOf(thing)]));

const without = <T extends { id: Id }>({ id: _id, ...rest }: T): Omit<T, 'id'> => rest;

const viewOf = ({
	id: _id,
	label: _label,
	status: _status,
	draft: _draft,
	changedSinceCall: _changed,
	...view
}: ReportAgreement): AgreementView => view;

/** Enough of an agreement for what is done with it from here on: it is shown, and goes into the register. */
const factsOf = (one: ReportAgreement, at: number): AgreementFacts => ({
	number: one.number,
	draftedAt: one.sealed?.history[0]?.at ?? at,
	draftedBy: one.draftedBy,
	withdrawn: one.withdrawn,
	judgements: {},
	told: {},
	judgedAgainst: one.judgedAgainst,
	replay: one.replay,
	waivers: one.waivers,
	calls: one.calls.map((call) => ({
		...call,
		salt: '',
		electorate: { sales: [], operations: [], other: [] },
	})),
	temperature: null,
	words: [],
	sealed: one.sealed,
	...(one.confirmation && { confirmation: one.confirmation }),
	supersedes: one.supersedes,
	triedFrom: one.triedFrom,
});

const groupOf = ({ sheet: _sheet, ...table }: ReportGroup): Group => ({
	...table,
	called: false,
	visitAt: null,
	message: null,
	endsAt: null,
});

/** Which tables send whose proposal, in which order they came, and which ones the room has read. */
function proposalsOf({ proposals, groups }: Report): WorkshopState['proposals'] {
	const brought = proposals.filter((one) => one.brought).map(({ id }) => id);
	// One that was read before it was sent together with another is open to everybody still.
	const read = groups.filter(({ done, sheet }) => sheet && !done).map(({ id }) => id);
	return {
		presented: null,
		order: proposals.map(({ id }) => id),
		brought: [...new Set([...brought, ...read])],
		together: Object.fromEntries(
			proposals.flatMap(({ id, tables }) =>
				tables.filter((table) => table !== id).map((table) => [table, id]),
			),
		),
	};
}

/** What of a conflict is a fact; what it costs is kept as it was told. */
const conflictFacts = ({
	author,
	sales,
	operations,
	unguessed,
	into,
}: Report['conflicts'][number]) =>
	({
		author: author ?? '',
		named: author !== null,
		sales: sales.from,
		operations: operations.from,
		...(unguessed && { unguessed }),
		into,
	}) satisfies ConflictFacts;

const conflictView = (one: Report['conflicts'][number]): ConflictView => ({
	author: one.author,
	sales: one.sales.from,
	operations: one.operations.from,
	...(one.unguessed && { unguessed: one.unguessed }),
	into: one.into,
	cost: one.cost,
	costBySide: one.costBySide,
	companies: one.companies,
});

const roundView = (round: Report['rounds'][number]): RoundView => ({ ...round, status: 'closed' });

function keptOf(report: Report): Kept {
	const { focus, rounds } = report;
	const open = { number: 1, shown: false, cast: 0, objectives: [], result: null };
	return {
		conflicts: byId(report.conflicts, conflictView),
		rounds: Object.fromEntries(rounds.map((round) => [round.number, roundView(round)])),
		focus: Object.fromEntries((focus.length > 0 ? focus : [open]).map((one) => [one.number, one])),
		agreements: byId(report.agreements, viewOf),
		readiness: report.readiness,
		close: report.close,
	};
}

/** A record opens at what was agreed, where its room ended at the close; else where it stood. */
function landing({ agenda, position, agreements }: Report): Position {
	const agreed = agenda.findLast(({ kind }) => kind === 'agreements');
	return agreed && position.step === 'close' && agreements.length > 0
		? { stage: agreed.id, step: 'agreements' }
		: position;
}

/** Fills a workshop that was just created with what its report tells, in place. */
export function evolveImported(state: WorkshopState, event: Recorded<ImportEvent>): void {
	// The state goes on changing in its own copy.
	const report = JSON.parse(JSON.stringify(event.report)) as Report;
	const { at, position, agenda, plan, people, strategy, strategyBefore, earlier } = report;
	const { expectations } = report;
	const { closed } = report.workshop;
	const last = Math.max(at, ...people.map(({ joinedAt }) => joinedAt));
	Object.assign(state, { closed, agenda, plan, strategy, strategyBefore });
	state.position = landing(report);
	state.earlier = earlierOf(earlier);
	state.participants = byId(people, (one) => one);
	state.cardsPerPerson = report.cardsPerPerson;
	state.revealed = report.revealed;
	state.named = report.named;
	state.expectations = { texts: expectations, shown: Object.keys(expectations).length > 0 };
	state.sayings.shown = report.sayings;
	state.readBacks = report.readBacks;
	state.questions = byId(report.questions, without);
	state.conflicts = byId(report.conflicts, conflictFacts);
	state.themes = report.themes;
	state.chosenCases = report.chosenCases;
	state.groups = byId(report.groups, groupOf);
	state.tables.begun = report.tablesBegun;
	state.restating = report.restating;
	state.floor.spoken = report.spoken;
	state.proposals = proposalsOf(report);
	state.points = byId(report.points, without);
	state.agreements = byId(report.agreements, (one) => factsOf(one, at));
	state.actions = byId(report.actions, without);
	state.endedActions = byId(report.endedActions, without);
	state.reviews = Object.fromEntries(
		report.reviews.map(({ agreement, ...review }) => [agreement, review]),
	);
	state.beforehand.opened = Object.fromEntries(
		(report.beforehand ?? []).map(({ agreement, words }) => [agreement, words]),
	);
	state.settled = report.settled;
	state.close.topics = report.close.topics.map((topic) => ({ ...topic, by: '' }));
	const on = Math.max(event.at, last + 1);
	state.imported = { at, on, position: { ...position }, kept: keptOf(report) };
}

/** When and from when a record is, as everybody is told. */
export const viewImported = ({ imported }: Pick<WorkshopState, 'imported'>): Imported | null =>
	imported && { at: imported.at, on: imported.on, position: { ...imported.position } };

/** What the room sees of what stayed behind; nothing in a workshop that was held here. */
export const viewKept = ({ imported }: Pick<WorkshopState, 'imported'>): Partial<Kept> =>
	imported ? (JSON.parse(JSON.stringify(imported.kept)) as Partial<Kept>) : {};
