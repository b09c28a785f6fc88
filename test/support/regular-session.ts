/** The workshop script's team as it meets again: its register, a new workshop, and what it says of its agreements. */
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { addDraft, draftText, readDraft, textOf } from '../../shared/board/agreement-draft.ts';
import { fillDraft } from '../../shared/board/fill-draft.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import { dayOf } from '../../shared/check/day.ts';
import { findingsOf } from '../../shared/check/room-check.ts';
import { broughtBy } from '../../shared/register/brought.ts';
import { evolveRegister, isRegisterEvent } from '../../shared/register/evolve-register.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { agendas } from '../../shared/templates/templates.ts';
import { checkFactsOf } from '../../shared/workshop/agreement-view.ts';
import { callable } from '../../shared/workshop/consent.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import { successorOf } from '../../shared/workshop/review-decision.ts';
import { reviewFields, sealedIn } from '../../shared/workshop/reviews.ts';
import { initialState, type WorkshopState } from '../../shared/workshop/state.ts';
import { twoSides } from '../../shared/workshop/sides.ts';
import { decide, evolve, type Command, type Event } from '../../shared/workshop/workshop.ts';
import type { Script, ScriptReview } from './script.ts';

const host = 'facilitator';

/** Writes a whole history into a register. */
export function followAll(
	register: TeamRegister,
	state: Readonly<WorkshopState>,
	recorded: readonly Recorded[],
): TeamRegister {
	recorded.forEach((event, index) => {
		const numbered = { ...event, seq: index + 1 };
		if (isRegisterEvent(numbered)) evolveRegister(register, state, numbered);
	});
	return register;
}

export class RegularSession {
	readonly script: Script;
	readonly recorded: Recorded[] = [];
	readonly board = new Y.Doc();
	#state = initialState();
	#at: number;

	/** Everybody is there again, in another seat. */
	constructor(played: Script, register: TeamRegister) {
		this.script = played;
		this.#at = Date.parse(`${played.regularSession.date}T09:00:00Z`);
		this.#happen('', {
			...{ type: 'WorkshopCreated', id: 'second', team: 'team', teamKey: '' },
			...{ title: 'January', template: 'regular-session', language: 'en' },
			...{ joinCode: 'K7MPX2QE', keys: {}, agenda: [...agendas['regular-session']] },
		});
		this.#happen('', broughtBy(register, 0));
		this.#join(host, 'Host', null, null);
		for (const { id, name, side, company } of played.participants)
			this.#join(this.seatOf(id), name, side, company);
	}

	/** Of somebody of the script. */
	seatOf = (id: string): string => `${id} again`;

	#join(
		id: string,
		name: string,
		side: 'sales' | 'operations' | 'other' | null,
		company: string | null,
	) {
		const role = side === null ? ('facilitator' as const) : ('participant' as const);
		const person = { id, role, name, side, function: null, company, remote: false };
		const participant = { ...person, joinedAt: this.#at };
		this.#happen(id, { type: 'ParticipantJoined', participant, token: id, request: null });
	}

	#happen(by: string, event: Event) {
		const recorded: Recorded = JSON.parse(JSON.stringify({ ...event, by, at: this.#at }));
		this.recorded.push(recorded);
		evolve(this.#state, structuredClone(recorded));
	}

	get state(): Readonly<WorkshopState> {
		return this.#state;
	}

	do(by: string, command: Command): void {
		this.#at += 60_000;
		const decision = decide(this.#state, command, { by, at: this.#at });
		if (!decision.ok) throw new Error(`${command.type} of ${by}: ${decision.refusal.code}`);
		for (const event of decision.events) this.#happen(by, event);
	}

	/** What the script says of one agreement; who rates is one of its owners. */
	review(told: ScriptReview): void {
		const { agreement, outcome, effectsSeen, ratings, decision, reviewOn, happenedAgain } = told;
		const { text } = sealedIn(this.#state, agreement)!;
		const owners = text.owners.map(this.seatOf);
		for (const [objective, effect] of Object.entries(effectsSeen))
			this.do(owners[0]!, { type: 'SeeEffect', agreement, objective, effect });
		for (const field of reviewFields) {
			const words = field === 'again' ? happenedAgain : told[field];
			this.do(host, { type: 'WriteReview', agreement, field, text: words });
		}
		this.do(host, { type: 'SetOutcome', agreement, outcome });
		for (const side of twoSides) {
			const owner = owners.find((id) => this.#state.participants[id]!.side === side)!;
			this.do(owner, { type: 'RateAgreement', agreement, score: ratings[side] });
		}
		const draft = told.supersededBy?.id ?? 'none';
		const found = { draft, lastNumber: 0 };
		this.do(host, { type: 'DecideReview', agreement, decision, reviewOn, reason: '', found });
		if (told.supersededBy) this.#write(agreement, told.supersededBy, reviewOn);
	}

	#write(agreement: string, { id, change }: { id: string; change: string }, reviewOn: string) {
		const sealed = sealedIn(this.#state, agreement)!;
		addDraft(
			this.board,
			id,
			this.#state.strategy.objectives.map((one) => one.id),
		);
		fillDraft(this.board, id, successorOf(this.#state, sealed, reviewOn));
		const statement = draftText(this.board, id, 'statement')!;
		statement.insert(statement.length, ` And ${change}.`);
	}

	#text = (id: string) => callable(this.#state, textOf(readDraft(this.board, id)!));

	#material(id: string) {
		const { level, elements, restsOn } = readDraft(this.board, id)!;
		const present = this.script.participants.map((person) => this.seatOf(person.id));
		const written = { conflicts: [], cases: [] };
		return { tags: { level, elements, restsOn }, conflicts: [], cases: [], written, present };
	}

	findings(id: string) {
		const around = { ...this.#material(id), today: dayOf(this.#at) };
		return findingsOf(checkFactsOf(this.#state), id, this.#text(id), around);
	}

	/** Everybody who is asked agrees. */
	seal(id: string): void {
		const found = this.#material(id);
		const text = this.#text(id);
		const hash = createHash('sha256').update(canonicalText(text, 'salt')).digest('base64url');
		const call = { text, salt: 'salt', hash, connected: found.present };
		this.do(host, { type: 'CallForConsent', agreement: id, found: call });
		const { electorate } = this.#state.agreements[id]!.calls[0]!;
		for (const by of Object.values(electorate).flat())
			this.do(by, {
				...{ type: 'SayWord', agreement: id, version: 1, word: 'agree', reason: '', named: true },
			});
		this.do(host, { type: 'SealAgreement', agreement: id, version: 1, found });
	}
}
