/** The agreements of the workshop script, and a room without a server that comes to them: the same rules, a real board. */
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import {
	addDraft,
	addObjectives,
	draftText,
	draftTexts,
	readDraft,
	setDraft,
	setEffect,
	setElement,
	setOwner,
	setRestsOn,
	textOf,
} from '../../shared/board/agreement-draft.ts';
import { addCase, readCase, readCases, timelineOf } from '../../shared/board/case-card.ts';
import { addCard, readCards, titleOf } from '../../shared/board/conflict-card.ts';
import { orderAt } from '../../shared/board/order.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import type { Closing, Word } from '../../shared/check/consent.ts';
import { coverage } from '../../shared/check/coverage.ts';
import { promiseParts } from '../../shared/check/promise-card.ts';
import { dayOf } from '../../shared/check/day.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { standingAgreements } from '../../shared/check/known-agreements.ts';
import { findingsOf, proposalsOf } from '../../shared/check/room-check.ts';
import { commonGround, topThemes } from '../../shared/insight/common-ground.ts';
import { tally } from '../../shared/insight/tally.ts';
import { agendas } from '../../shared/templates/templates.ts';
import { writtenOn } from '../../shared/board/written.ts';
import { callable, standingOf, type SealFound } from '../../shared/workshop/consent.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import { initialState, type TwoSides, type WorkshopState } from '../../shared/workshop/state.ts';
import { twoSides } from '../../shared/workshop/sides.ts';
import { checkFactsOf } from '../../shared/workshop/agreement-view.ts';
import { decide, evolve, type Command, type Event } from '../../shared/workshop/workshop.ts';
import { noon } from './scenario.ts';
import { find, heldOn, script, type Script, type ScriptAgreement } from './script.ts';

/** The script on the day on which everything here happens: a copy of its own for every test that changes something. */
export const agreementScript = (): Script => heldOn(dayOf(noon), script);

const host = 'facilitator';

export class AgreementRoom {
	readonly script: Script;
	readonly board = new Y.Doc();
	readonly recorded: Recorded[] = [];
	#state = initialState();
	#made = 0;

	constructor(played: Script) {
		this.script = played;
		this.#happen(host, {
			...{ type: 'WorkshopCreated', id: 'workshop', team: 'team', teamKey: '' },
			...{ title: played.workshop.title, template: 'experience', language: 'en' },
			...{ joinCode: 'K7MPX2QD', keys: {}, agenda: [...agendas.experience] },
		});
		this.#join(host, 'Host', null, null);
		for (const { id, name, side, company } of played.participants)
			this.#join(id, name, side, company);
	}

	#join(
		id: string,
		name: string,
		side: 'sales' | 'operations' | 'other' | null,
		company: string | null,
	) {
		const role = side === null ? ('facilitator' as const) : ('participant' as const);
		const participant = {
			id,
			role,
			name,
			side,
			function: null,
			company,
			remote: false,
			joinedAt: noon,
		};
		this.#happen(id, { type: 'ParticipantJoined', participant, token: id, request: null });
	}

	#happen(by: string, event: Event) {
		// The log keeps JSON: what a rule hands out afterwards must not reach what is recorded.
		const recorded: Recorded = JSON.parse(JSON.stringify({ ...event, by, at: noon }));
		this.recorded.push(recorded);
		evolve(this.#state, structuredClone(recorded));
	}

	get state(): Readonly<WorkshopState> {
		return this.#state;
	}

	/** Null when it was done, else why not. */
	do(by: string, command: Command) {
		const decision = decide(this.#state, command, { by, at: noon });
		if (!decision.ok) return decision.refusal;
		for (const event of decision.events) this.#happen(by, event);
		return null;
	}

	#done(by: string, command: Command) {
		const refusal = this.do(by, command);
		if (refusal) throw new Error(`${command.type} of ${by}: ${refusal.code}`);
	}

	/** From the reveal to the map. */
	toTheMap(): this {
		const { conflicts, themes, dots } = this.script;
		conflicts.forEach(({ id, by: _by, cost: _cost, ...texts }, index) =>
			addCard(this.board, id, orderAt(index), texts),
		);
		const cards = conflicts.map(({ id, by }) => ({ id, author: by }));
		this.#done(host, { type: 'RevealConflicts', cards });
		for (const { id, title, conflicts: sorted } of themes) {
			this.#done(host, { type: 'AddTheme', theme: id, title });
			for (const conflict of sorted)
				this.#done(host, { type: 'SortConflict', conflict, theme: id, before: null });
		}
		const { budget, maxPerTheme: maxPerItem, ballots } = dots;
		this.#done(host, { type: 'OpenRound', over: 'themes', budget, maxPerItem, found: [] });
		for (const [by, ballot] of Object.entries(ballots))
			this.#done(by, { type: 'CastDots', round: 1, dots: ballot });
		this.#done(host, { type: 'CloseRound' });
		return this;
	}

	/** Statement and objectives, each translated by somebody of the side that it asks. */
	toTheStrategy(): this {
		const { statement, objectives } = this.script.strategy;
		const forms = objectives.map(({ asks: _asks, ...form }) => form);
		this.#done(host, { type: 'SetStrategy', basis: 0, statement, objectives: forms });
		addObjectives(
			this.board,
			objectives.map(({ id }) => id),
		);
		for (const { id, asks } of objectives)
			for (const side of twoSides)
				this.#done(this.#somebodyOf(side), {
					...{ type: 'TranslateObjective', objective: id, side, text: asks[side] },
				});
		return this;
	}

	#somebodyOf = (side: TwoSides): string =>
		this.script.participants.find((person) => person.side === side)!.id;

	/** Cases on the board, and what the dialogue said of them. */
	toTheDialogue(): this {
		this.script.cases.forEach(({ id, by, timeline, ...story }, index) =>
			addCase(this.board, id, orderAt(index), {
				...{ ...story, presenter: by, timeline: timeline.join('\n') },
			}),
		);
		this.script.dialogue.forEach(({ on, by, kind, text, answer }, index) => {
			const point = `point ${index}`;
			this.#done(by, { type: 'RaisePoint', point, case: on, kind, text });
			if (answer) this.#done(host, { type: 'SettlePoint', point, status: 'answered', answer });
		});
		return this;
	}

	scripted = (id: string): ScriptAgreement => find(this.script.agreements, id);

	/** An agreement as its writers bring it, tried on its case. */
	draft(id: string): void {
		const written = this.scripted(id);
		const { statement, firstStep, measure, scope, reviewOn, level, element } = written;
		const { board } = this;
		this.#done(host, { type: 'AddAgreement', agreement: id, found: { lastNumber: 0 } });
		addDraft(
			board,
			id,
			this.state.strategy.objectives.map((objective) => objective.id),
		);
		const texts = { statement, firstStep, ...measure };
		for (const field of draftTexts) this.type(id, field, texts[field] ?? '');
		for (const part of promiseParts)
			this.type(id, `promise/${part}`, written.promise?.[part] ?? '');
		const validFrom = dayOf(noon);
		setDraft(board, id, { scope, reviewOn, validFrom, level: level || null });
		if (element) setElement(board, id, element, true);
		for (const owner of written.owners) setOwner(board, id, owner, true);
		for (const ground of written.restsOn) setRestsOn(board, id, ground, true);
		for (const [objective, { effect, why }] of Object.entries(written.effects)) {
			setEffect(board, id, objective, effect);
			this.type(id, `why/${objective}`, why);
		}
		const tap = this.script.replay[id];
		if (!tap) return;
		const found = timelineOf(readCase(board, tap.case)!);
		this.#done(written.owners[0]!, { type: 'TapLine', agreement: id, on: true, ...tap, found });
	}

	/** Replaces what stands in a field of a draft. */
	type(id: string, field: Parameters<typeof draftText>[2], words: string): void {
		const text = draftText(this.board, id, field)!;
		text.delete(0, text.length);
		text.insert(0, words);
	}

	/** What its findings ask for: owners, and the trade-off of what it harms, or else of the margin. */
	mend(id: string): void {
		const { effects, owners, thenOwners = owners, thenTradeOff } = this.scripted(id);
		for (const owner of thenOwners) setOwner(this.board, id, owner, true);
		const harmed = Object.keys(effects).find((one) => effects[one]!.effect === 'harms') ?? 'margin';
		if (thenTradeOff) this.type(id, `tradeOff/${harmed}`, thenTradeOff);
	}

	#material(id: string): SealFound {
		const { level, elements, restsOn } = readDraft(this.board, id)!;
		return {
			tags: { level, elements, restsOn },
			conflicts: readCards(this.board).map((card) => ({
				...{ id: card.id, title: titleOf(card), topic: card.topic },
			})),
			cases: readCases(this.board).map((story) => ({
				...{ id: story.id, title: story.title, themes: story.themes },
				timeline: timelineOf(story),
			})),
			written: writtenOn(this.board, () => true),
			present: this.script.participants.map((person) => person.id),
		};
	}

	/** What the check says of the draft as it stands. */
	findings(id: string): Finding[] {
		const text = callable(this.state, textOf(readDraft(this.board, id)!));
		const around = { ...this.#material(id), today: dayOf(noon) };
		return findingsOf(checkFactsOf(this.state), id, text, around);
	}

	/** Asks the room, in which everybody is. */
	call(id: string): void {
		const text = callable(this.state, textOf(readDraft(this.board, id)!));
		const salt = `salt ${this.#made++}`;
		const hash = createHash('sha256').update(canonicalText(text, salt)).digest('base64url');
		const connected = this.script.participants.map((person) => person.id);
		this.#done(host, {
			...{ type: 'CallForConsent', agreement: id, found: { text, salt, hash, connected } },
		});
	}

	say(id: string, by: string, word: Word, reason = ''): void {
		const version = this.state.agreements[id]!.calls.length;
		this.#done(by, { type: 'SayWord', agreement: id, version, word, reason, named: true });
	}

	/** Everybody in scope says what the script tells, agreement where it tells nothing. */
	answer(id: string): void {
		const { reservation = {}, object = {}, silent = [] } = this.script.consents[id] ?? {};
		for (const { id: by } of this.inScope(id)) {
			if (silent.includes(by)) continue;
			if (by in object) this.say(id, by, 'object', object[by]);
			else if (by in reservation) this.say(id, by, 'reservation', reservation[by]);
			else this.say(id, by, 'agree');
		}
	}

	inScope(id: string) {
		const { scope } = this.scripted(id);
		return this.script.participants.filter(({ company }) => company === scope);
	}

	close(id: string, author: string, how: Closing, by = author) {
		return this.do(by, { type: 'CloseObjection', agreement: id, author, how });
	}

	/** Null when it is sealed, else why not. */
	seal(id: string) {
		const version = this.state.agreements[id]!.calls.length;
		const found = this.#material(id);
		return this.do(host, { type: 'SealAgreement', agreement: id, version, found });
	}

	withdraw(id: string): void {
		this.#done(host, { type: 'WithdrawAgreement', agreement: id, withdrawn: true });
	}

	outcome = (id: string) => standingOf(this.state.agreements[id]!)!.outcome;

	coverage() {
		const { strategy, themes, points, rounds } = this.state;
		const ground = commonGround(tally(rounds[0]!));
		return coverage(standingAgreements(checkFactsOf(this.state)), {
			...this.#material(this.script.agreements[0]!.id),
			proposals: proposalsOf(points),
			...{ objectives: strategy.objectives, themes, topThemes: topThemes(ground!) },
		});
	}
}
