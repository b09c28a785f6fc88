import type { Id } from '../ids.ts';
import type { Recorded } from '../workshop/decision.ts';
import { rhythmIn, type NextSession } from '../workshop/close.ts';
import { viewClose, type CloseView } from '../workshop/close-view.ts';
import { copyOfCustoms, type Customs } from '../workshop/customs.ts';
import type { SatTogether } from '../workshop/earlier.ts';
import type { SetRhythm } from '../workshop/rhythm.ts';
import type { WorkshopState } from '../workshop/state.ts';
import type { Event } from '../workshop/workshop.ts';
import type { RegisteredAgreement, RegisteredWorkshop, TeamRegister } from './register.ts';
import { doersOf, forgetUnnamed, namedIn } from './named-in.ts';
import { addBeforehand } from './beforehand.ts';
import { addConfirmation } from './confirmations.ts';
import { leftOpenBy } from './left-open.ts';
import { addReview, writeReview } from './reviews.ts';
import { addStrategy, addTranslation } from './strategies.ts';

const kinds = [
	'WorkshopCreated',
	'RegisterBrought',
	'WorkshopRenamed',
	'WorkshopPlanned',
	'WorkshopClosed',
	'StrategySet',
	'ObjectiveTranslated',
	'AgreementSealed',
	'SealConfirmed',
	'EffectSeen',
	'ReviewWritten',
	'MeasuredValueSet',
	'OutcomeSet',
	'AgreementRated',
	'ReviewDecided',
	'BeforehandWritten',
	'BeforehandOpened',
	'PointSettled',
	'PointWithdrawn',
	'RoundClosed',
	'TopicSuggested',
	'TopicRemoved',
	'StrategyAsked',
	'QuestionAnswered',
	'CarriedSettled',
	'ActionNoted',
	'ActionEnded',
	'NextSessionSet',
	'RhythmSet',
	'ReportImported',
] as const satisfies Event['type'][];

/** An event that a team's register keeps something of, with its place in its workshop. */
export type RegisterEvent = Recorded<Extract<Event, { type: (typeof kinds)[number] }>> & {
	seq: number;
};

export const isRegisterEvent = <E extends Recorded & { seq: number }>(
	event: E,
): event is E & RegisterEvent => kinds.some((kind) => kind === event.type);

function add(register: TeamRegister, sealed: RegisteredAgreement, state: Readonly<WorkshopState>) {
	if (register.agreements.some(({ id }) => id === sealed.id)) return;
	register.agreements.push(sealed);
	register.agreements.sort((a, b) => a.number - b.number || a.sealedAt - b.sealedAt);
	nameIn(register, state, namedIn(sealed));
}

/** Under the names that they have now. */
function nameIn(register: TeamRegister, state: Readonly<WorkshopState>, people: readonly Id[]) {
	for (const id of people) {
		const seat = state.participants[id];
		if (!seat) continue;
		const { name, side, function: role, company } = seat;
		register.people[id] = { name, side, function: role, company };
	}
}

/** When a record began, as far as it tells: when the first of its people joined. */
const heldAt = ({ imported, participants }: Readonly<WorkshopState>): number =>
	Math.min(
		imported?.at ?? Infinity,
		...Object.values(participants).map(({ joinedAt }) => joinedAt),
	);

/**
 * What a record tells a team that has nothing else: its strategy, what was sealed in it and what it had been brought,
 * with what was said of all of it.
 */
function addRecord(
	register: TeamRegister,
	state: Readonly<WorkshopState>,
	from: { workshop: Id; at: number },
): void {
	const { strategy, earlier, agreements, reviews, beforehand } = state;
	if (strategy.version > 0) addStrategy(register, { ...from, brought: true, strategy });
	register.people = { ...earlier.people, ...register.people };
	const sealedHere = Object.values(agreements).flatMap(({ sealed }) => sealed ?? []);
	for (const sealed of [...earlier.agreements, ...sealedHere]) add(register, sealed, state);
	for (const [agreement, { confirmation }] of Object.entries(agreements))
		if (confirmation) addConfirmation(register, { ...confirmation, agreement, workshop: state.id });
	for (const review of earlier.reviews) addReview(register, review);
	for (const agreement of Object.keys(reviews)) writeReview(register, state, agreement);
	for (const [agreement, words] of Object.entries(beforehand.opened))
		for (const said of words) {
			const sealed = register.agreements.find(({ id }) => id === agreement);
			const workshop = sealed?.workshop ?? state.id;
			addBeforehand(register, { ...said, agreement, workshop, opened: state.id });
		}
	leave(register, state);
}

function plan(workshop: RegisteredWorkshop, next: NextSession | null): void {
	if (next) workshop.next = next;
	else delete workshop.next;
}

function keepRhythm(workshop: RegisteredWorkshop, rhythm: SetRhythm | undefined): void {
	if (rhythm) workshop.rhythm = rhythm;
}

/** A plan that says neither leaves the team what it had. */
function keepCustoms(workshop: RegisteredWorkshop, at: number, plan: Customs): void {
	const customs = copyOfCustoms(plan);
	if (Object.keys(customs).length > 0) workshop.customs = { at, ...customs };
}

/** A record does not say when it was set. */
function rhythmOfRecord({ imported }: Readonly<WorkshopState>): SetRhythm | undefined {
	const rhythm = imported?.kept.close?.rhythm;
	return imported && rhythm ? { at: imported.at, rhythm } : undefined;
}

/** Scores are shown by the end at the latest, and never change from then on. */
function keepPulse(workshop: RegisteredWorkshop, close?: Pick<CloseView, 'pulse'>): void {
	if (close && close.pulse.answers > 0 && close.pulse.rows.length > 0)
		workshop.pulse = close.pulse.rows;
}

/** By workshop, the oldest first. */
function inOrder<Part extends { workshop: Id }>(register: TeamRegister, parts: Part[]): Part[] {
	const order = register.workshops.map(({ id }) => id);
	return parts.sort((a, b) => order.indexOf(a.workshop) - order.indexOf(b.workshop));
}

/** Takes the place of what the workshop left before: it is known from the facts alone. */
function leave(register: TeamRegister, state: Readonly<WorkshopState>): void {
	const left = leftOpenBy(state);
	register.left = inOrder(register, [
		...register.left.filter(({ workshop }) => workshop !== state.id),
		...(left ? [left] : []),
	]);
	if (left) nameIn(register, state, doersOf(left));
	forgetUnnamed(register);
}

/**
 * Writes one event of a workshop into its team's register, in place. `state` is the workshop's, after this
 * event or later ones: names are read from it. The events come in order and with none of this kind left out;
 * those that are in already are skipped, so the whole history can be given again, and workshops can be given in
 * any order: the register comes out the same. Throws when the register lacks the workshop and the event does not begin it.
 */
export function evolveRegister(
	register: TeamRegister,
	state: Readonly<WorkshopState>,
	event: RegisterEvent,
): void {
	const workshop = workshopOf(register, state, event);
	if (event.seq <= workshop.applied) return;
	workshop.applied = event.seq;
	const from = { workshop: workshop.id, at: event.at };
	switch (event.type) {
		case 'WorkshopCreated':
			break;
		case 'RegisterBrought':
			// Says something new only to a register that was lost since.
			if (event.strategy.version > 0)
				addStrategy(register, { ...from, brought: true, strategy: event.strategy });
			leave(register, state);
			break;
		case 'WorkshopRenamed':
			workshop.title = event.title;
			break;
		case 'WorkshopPlanned':
			keepCustoms(workshop, event.at, event.plan);
			break;
		case 'WorkshopClosed':
			sit(register, state);
			keepRhythm(workshop, rhythmIn(state));
			keepPulse(workshop, viewClose(state));
			break;
		case 'StrategySet':
			addStrategy(register, { ...from, brought: false, strategy: event.strategy });
			break;
		case 'ObjectiveTranslated': {
			const { objective, side, text } = event;
			addTranslation(register, { ...from, objective, side, text });
			break;
		}
		case 'ReportImported':
			workshop.createdAt = heldAt(state);
			plan(workshop, state.imported?.kept.close?.next ?? null);
			keepCustoms(workshop, state.imported?.at ?? event.at, state.plan);
			keepRhythm(workshop, rhythmOfRecord(state));
			keepPulse(workshop, state.imported?.kept.close);
			addRecord(register, state, from);
			break;
		case 'NextSessionSet':
			plan(workshop, event.next);
			break;
		case 'RhythmSet':
			keepRhythm(workshop, { at: event.at, rhythm: event.rhythm });
			break;
		case 'AgreementSealed':
			add(register, event.record, state);
			leave(register, state);
			break;
		case 'SealConfirmed': {
			const { agreement, hash, confirmed, reason, by } = event;
			addConfirmation(register, { ...from, agreement, hash, confirmed, reason, by });
			nameIn(register, state, [by]);
			break;
		}
		case 'EffectSeen':
		case 'ReviewWritten':
		case 'MeasuredValueSet':
		case 'OutcomeSet':
		case 'AgreementRated':
		case 'ReviewDecided':
			writeReview(register, state, event.agreement);
			break;
		case 'BeforehandWritten': {
			const { agreement, side, words, by: person } = event;
			addBeforehand(register, { ...from, ...words, agreement, side, person });
			break;
		}
		case 'BeforehandOpened':
			for (const said of event.words) addBeforehand(register, { ...said, opened: state.id });
			break;
		case 'PointSettled':
		case 'PointWithdrawn':
		case 'RoundClosed':
		case 'TopicSuggested':
		case 'TopicRemoved':
		case 'StrategyAsked':
		case 'QuestionAnswered':
		case 'CarriedSettled':
		case 'ActionNoted':
		case 'ActionEnded':
			leave(register, state);
			break;
	}
}

/** Who sat at one table until the end, so that others meet the next time; where nobody did, it stays as it is. */
function sit(register: TeamRegister, state: Readonly<WorkshopState>): void {
	const { id } = state;
	const tables = Object.values(state.tables.begun ? state.groups : {}).map(
		({ members }): SatTogether => ({ workshop: id, seats: [...members] }),
	);
	const others = (register.tables ?? []).filter(({ workshop }) => workshop !== id);
	if (tables.length === 0 && others.length === (register.tables ?? []).length) return;
	register.tables = inOrder(register, [...others, ...tables]);
	nameIn(
		register,
		state,
		tables.flatMap(({ seats }) => seats),
	);
	forgetUnnamed(register);
}

/** The register's line on the workshop of an event, added by its first one. */
function workshopOf(
	register: TeamRegister,
	{ id }: Pick<WorkshopState, 'id'>,
	event: RegisterEvent,
): RegisteredWorkshop {
	const known = register.workshops.find((one) => one.id === id);
	if (known) return known;
	if (event.type !== 'WorkshopCreated')
		throw new Error(
			`the register of team ${register.team} does not know workshop ${id}: its history is needed from the start`,
		);
	const { title, language, at: createdAt } = event;
	const added: RegisteredWorkshop = { id, title, language, createdAt, applied: 0 };
	register.workshops.push(added);
	register.workshops.sort((a, b) => a.createdAt - b.createdAt);
	return added;
}
