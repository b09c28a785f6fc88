/** The whole script, played by the pure rules on a fixed day: what everybody sees, and what is on the board. */
import * as Y from 'yjs';
import {
	addDraft,
	addObjectives,
	draftsOf,
	readDraft,
	textOf,
} from '../../../shared/board/agreement-draft.ts';
import { readCase, readCases, timelineOf } from '../../../shared/board/case-card.ts';
import { addCard, readCards, titleOf } from '../../../shared/board/conflict-card.ts';
import type { Worksheet } from '../../../shared/board/worksheet.ts';
import { orderAt } from '../../../shared/board/order.ts';
import type { Id } from '../../../shared/ids.ts';
import { temperatures } from '../../../shared/insight/temperature.ts';
import { reportFormat } from '../../../shared/report/format.ts';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { reportOf, type Report } from '../../../shared/report/report.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { callable } from '../../../shared/workshop/consent.ts';
import { writtenOn } from '../../../shared/board/written.ts';
import type { CallFound, SealFound } from '../../../shared/workshop/consent.ts';
import type { Participant } from '../../../shared/workshop/state.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { decide, evolve, type Command } from '../../../shared/workshop/workshop.ts';
import { wire } from '../../support/play.ts';
import { cast, created, frida, joined } from '../../support/room.ts';
import { stateAfter } from '../../support/scenario.ts';
import { find, heldOn, script as movedScript } from '../../support/script.ts';
import {
	mendDraft,
	ownNames,
	writeCase,
	writeDraft,
	writeText,
} from '../../support/script-texts.ts';

export const script = heldOn('2026-11-26', movedScript);
const morning = Date.UTC(2026, 10, 26, 9);
/** When the reports of the tests are made. */
const evening = Date.UTC(2026, 10, 26, 16);

const sides = ['sales', 'operations'] as const;

export class ScriptRoom {
	readonly doc = new Y.Doc();
	/** What the tables have written, by table. */
	readonly sheets: Record<Id, Worksheet> = {};
	readonly state;
	#at = morning;

	constructor() {
		const host: Participant = { ...cast.frida, name: 'Host', joinedAt: morning - 1000 };
		const people = script.participants.map(({ id, name, side, company, function: named }, index) =>
			joined({
				...{ id, name, side, company, role: 'participant', function: named ?? null },
				remote: false,
				joinedAt: morning + index,
			}),
		);
		this.state = stateAfter([created, joined(host), ...people]);
	}

	do(command: Command, by: Id = frida): void {
		this.#at += 1000;
		const decision = decide(this.state, command, { by, at: this.#at });
		if (!decision.ok) throw new Error(`${command.type} of ${by}: ${decision.refusal.code}`);
		for (const event of decision.events) evolve(this.state, { ...event, by, at: this.#at });
	}

	reveal({ named = false } = {}): void {
		script.conflicts.forEach(({ id, topic, ...texts }, index) =>
			addCard(this.doc, id, orderAt(index), { ...texts, topic }),
		);
		if (named) this.do({ type: 'SetNames', shown: true });
		const cards = script.conflicts.map(({ id, by }) => ({
			id,
			author: by,
			naming: this.state.namings,
		}));
		this.do({ type: 'RevealConflicts', cards });
		for (const { id, by, cost } of script.conflicts)
			if (cost) this.do({ type: 'EstimateCost', conflict: id, estimate: cost }, by);
		const side = (id: Id) => this.state.participants[id]?.side;
		for (const how of ['confirmed', 'rewritten'] as const)
			for (const conflict of script.thatsUs[how]) {
				const author = side(find(script.conflicts, conflict).by);
				const other = author === 'sales' ? 'operations' : 'sales';
				const someone = script.participants.find((person) => person.side === other)!;
				this.do({ type: 'ConfirmGuess', conflict, how }, someone.id);
			}
	}

	sort(): void {
		for (const { id, title, conflicts } of script.themes) {
			this.do({ type: 'AddTheme', theme: id, title });
			for (const conflict of conflicts)
				this.do({ type: 'SortConflict', conflict, theme: id, before: null });
		}
	}

	/** The vote of the script, or of those of it whom `voters` names. */
	vote(voters: (id: Id) => boolean = () => true, ballots = script.dots.ballots): void {
		const { budget, maxPerTheme } = script.dots;
		this.do({
			...{ type: 'OpenRound', over: 'themes', budget, maxPerItem: maxPerTheme, found: [] },
		});
		const round = this.state.rounds.length;
		for (const [by, dots] of Object.entries(ballots))
			if (voters(by)) this.do({ type: 'CastDots', round, dots }, by);
		this.do({ type: 'CloseRound' });
	}

	setStrategy(): void {
		const { statement, objectives } = script.strategy;
		const forms = objectives.map(({ asks: _asks, ...form }) => form);
		this.do({ type: 'SetStrategy', basis: 0, statement, objectives: forms });
		for (const { id, asks } of objectives)
			for (const side of sides)
				this.do({ type: 'TranslateObjective', objective: id, side, text: asks[side] });
		addObjectives(this.doc, this.#objectives());
	}

	#objectives = () => this.state.strategy.objectives.map(({ id }) => id);

	tellCases(): void {
		script.cases.forEach((story, index) =>
			writeCase(this.doc, story.id, orderAt(index), story, ownNames),
		);
		script.dialogue.forEach(({ on, by, kind, text, answer }, index) => {
			const point = `d${index + 1}`;
			this.do({ type: 'RaisePoint', point, case: on, kind, text }, by);
			if (answer) this.do({ type: 'SettlePoint', point, status: 'answered', answer });
		});
	}

	draft(id: Id): void {
		const scripted = find(script.agreements, id);
		this.do({ type: 'AddAgreement', agreement: id, found: { lastNumber: 0 } });
		addDraft(this.doc, id, this.#objectives());
		writeDraft(this.doc, id, scripted, ownNames);
		mendDraft(this.doc, id, scripted, ownNames);
		const tap = script.replay[id];
		if (!tap) return;
		const found = timelineOf(readCase(this.doc, tap.case)!);
		this.do({ type: 'TapLine', agreement: id, ...tap, on: true, found }, scripted.owners[0]);
	}

	call(id: Id, temperature = false): number {
		const text = callable(this.state, textOf(readDraft(this.doc, id)!));
		const version = (this.state.agreements[id]!.calls.at(-1)?.version ?? 0) + 1;
		const connected = Object.keys(this.state.participants);
		const hash = `fingerprint-of-${id}-${version}`;
		const found: CallFound = { text, hash, salt: 'salt', connected };
		this.do({ type: 'CallForConsent', agreement: id, temperature, found });
		return version;
	}

	/** Whoever is asked gives a temperature, but of Operations two alone; then it is shown. */
	warm(id: Id, version: number): void {
		const { sales, operations, other } = this.state.agreements[id]!.calls.at(-1)!.electorate;
		const given = { type: 'GiveTemperature', agreement: id, version } as const;
		[...sales, ...operations.slice(0, 2), ...other].forEach((seat, at) =>
			this.do({ ...given, temperature: temperatures[at % temperatures.length]! }, seat),
		);
		this.do({ type: 'ShowTemperature', agreement: id, version });
	}

	/** Everybody who is asked says what the script tells; `agreeing` lets all of them agree. */
	answer(id: Id, { named = true, agreeing = false } = {}): void {
		const { electorate, version } = this.state.agreements[id]!.calls.at(-1)!;
		const { object = {}, reservation = {} } = agreeing ? {} : (script.consents[id] ?? {});
		for (const by of Object.values(electorate).flat()) {
			const word = by in object ? 'object' : by in reservation ? 'reservation' : 'agree';
			const reason = object[by] ?? reservation[by] ?? '';
			this.do({ type: 'SayWord', agreement: id, version, word, reason, named }, by);
		}
	}

	seal(id: Id): void {
		const { level, elements, restsOn } = readDraft(this.doc, id)!;
		const found: SealFound = {
			tags: { level, elements, restsOn },
			conflicts: readCards(this.doc).map((card) => ({ ...card, title: titleOf(card) })),
			cases: readCases(this.doc).map((story) => ({ ...story, timeline: timelineOf(story) })),
			written: writtenOn(this.doc, () => true),
			present: Object.keys(this.state.participants),
		};
		const version = this.state.agreements[id]!.calls.at(-1)!.version;
		this.do({ type: 'SealAgreement', agreement: id, version, found });
	}

	/** As the script tells it: p21 is integrated into a2, p15 dissents from a3, a6 is withdrawn. Of a3 the temperature is taken first. */
	agree(): void {
		for (const { id } of script.agreements) this.draft(id);
		this.do({ type: 'WithdrawAgreement', agreement: 'a6', withdrawn: true });
		for (const id of script.sealOrder) {
			const isWarmed = id === 'a3';
			const version = this.call(id, isWarmed);
			if (isWarmed) this.warm(id, version);
			this.answer(id);
			const close = (author: Id, how: 'integrated' | 'dissent') =>
				this.do({ type: 'CloseObjection', agreement: id, author, how }, author);
			if (id === 'a2') {
				close('p21', 'integrated');
				const { statement } = find(script.agreements, id);
				const longer = statement.replace(/\.$/, '; above that it counts as passed.');
				writeText(this.doc, id, 'statement', longer);
				this.call(id);
				this.answer(id, { agreeing: true });
			}
			if (id === 'a3') close('p15', 'dissent');
			this.seal(id);
		}
	}

	playAll(stages = stagesOf.length): this {
		for (const stage of stagesOf.slice(0, stages)) stage(this);
		return this;
	}

	/** As it comes over the wire to a seat that is nobody's. */
	get room() {
		return wire(viewOf(this.state, 'nobody').room);
	}

	report(at = evening): Report {
		const drafts = [...draftsOf(this.doc).keys()].flatMap((id) => readDraft(this.doc, id) ?? []);
		const { sheets } = this;
		const cases = readCases(this.doc);
		const board = { conflicts: readCards(this.doc), cases, drafts, sheets };
		return reportOf(this.room, board, at);
	}
}

const stagesOf: ((room: ScriptRoom) => void)[] = [
	(room) => room.reveal(),
	(room) => room.sort(),
	(room) => room.vote(),
	(room) => room.setStrategy(),
	(room) => room.tellCases(),
	(room) => room.agree(),
];

/** After so many of: reveal, themes, vote, strategy, cases, agreements. */
export const roomAfter = (stages: number): ScriptRoom => new ScriptRoom().playAll(stages);

export const english = (report: Report): string =>
	markdownOf(report, reportWords.en, reportFormat('en', report.plan));
