import type { Id } from '../../shared/ids.ts';
import type { CreateAnswer, CreateRequest } from '../../shared/protocol.ts';
import type { Step } from '../../shared/workshop/state.ts';
import { positions } from '../../shared/workshop/agenda.ts';
import { tablesIn } from '../../shared/workshop/seating.ts';
import { agree, draftAgreement, setStrategy, tellCases } from './agreement-acts.ts';
import { answerGuesses, castDots, estimateCosts, sortCards, writeCards } from './acts.ts';
import { ask } from './ask.ts';
import { Crew } from './crew.ts';
import { newId, Player } from './players.ts';
import { find, type Person, type Script } from './script.ts';
import { discuss, pickFocus, sayGoodbye, voteOnCases, workAtTables } from './table-acts.ts';

/** The script on a running server with nobody at a browser: the facilitator is a program, too. */
export class WirePlay {
	readonly url: string;
	readonly created: CreateAnswer;
	readonly facilitator: Player;
	readonly crew: Crew;

	private constructor(url: string, created: CreateAnswer, facilitator: Player, crew: Crew) {
		this.url = url;
		this.created = created;
		this.facilitator = facilitator;
		this.crew = crew;
	}

	/** Creates the workshop, or another one, and brings in all people of the script, or those asked for. */
	static async open(
		url: string,
		script: Script,
		people?: readonly Person[],
		another: Partial<CreateRequest> = {},
	): Promise<WirePlay> {
		const { title } = script.workshop;
		const request = { title, template: 'experience', language: 'en', ...another };
		const created = await ask<CreateAnswer>(`${url}/api/workshops`, request);
		const { workshopId: workshop, facilitatorKey: key, joinCode: code } = created;
		const facilitator = await Player.join(url, workshop, { key });
		const crew = await Crew.join({ url, workshop, code }, script, people);
		return new WirePlay(url, created, facilitator, crew);
	}

	get workshop(): Id {
		return this.created.workshopId;
	}

	close(): void {
		this.crew.leave();
		this.facilitator.leave();
	}

	goTo(step: Step): Promise<void> {
		const from = this.facilitator.view.room.position;
		const to = positions(this.facilitator.view.room.agenda).find((one) => one.step === step)!;
		return this.facilitator.act({ type: 'GoTo', from, to });
	}

	async write(): Promise<void> {
		await this.goTo('write');
		await writeCards(this.crew);
	}

	reveal(): Promise<void> {
		return this.facilitator.act({ type: 'RevealConflicts' });
	}

	async sayThatsUs(): Promise<void> {
		await answerGuesses(this.crew);
	}

	async sort(): Promise<void> {
		await this.goTo('themes');
		for (const { title } of this.crew.script.themes)
			await this.facilitator.act({ type: 'AddTheme', theme: newId(), title });
		await sortCards(this.crew);
		await estimateCosts(this.crew);
	}

	async openVote(): Promise<void> {
		await this.goTo('vote');
		const { budget, maxPerTheme: maxPerItem } = this.crew.script.dots;
		await this.facilitator.act({ type: 'OpenRound', over: 'themes', budget, maxPerItem });
	}

	vote(): Promise<void> {
		return castDots(this.crew);
	}

	async showMap(): Promise<void> {
		await this.facilitator.act({ type: 'CloseRound' });
		await this.goTo('map');
	}

	async agreeOnStrategy(): Promise<void> {
		await this.goTo('strategy');
		await setStrategy(this.facilitator, this.crew);
	}

	async pickFocus(): Promise<void> {
		await this.goTo('focus');
		await pickFocus(this.crew);
	}

	showFocus(): Promise<void> {
		return this.facilitator.act({ type: 'ShowFocus', shown: true });
	}

	async tellCases(): Promise<void> {
		await this.goTo('cases');
		await tellCases(this.crew);
	}

	/** The room votes on its cases, and works on all of them, in the script's order. */
	async chooseCases(): Promise<void> {
		const { facilitator } = this;
		const round = { over: 'cases', budget: 1, maxPerItem: 1 } as const;
		await facilitator.act({ type: 'OpenRound', ...round });
		const { items } = Object.values(facilitator.view.room.rounds).at(-1)!;
		await voteOnCases(this.crew);
		await facilitator.act({ type: 'CloseRound' });
		for (const { title } of this.crew.script.cases) {
			const { id: story } = items.find((item) => item.title === title)!;
			await facilitator.act({ type: 'ChooseCase', case: story, chosen: true });
		}
	}

	/** The facilitator says who sits apart, and makes the script's tables. */
	async makeTables(): Promise<void> {
		await this.goTo('tables');
		const { tables, apart } = this.crew.script.groups;
		for (const [a, b] of apart) {
			const seats: [Id, Id] = [this.crew.of(a).seat, this.crew.of(b).seat];
			await this.facilitator.act({ type: 'Wish', kind: 'apart', seats, on: true });
		}
		await this.facilitator.act({ type: 'MakeTables', tables });
	}

	async work(): Promise<void> {
		await this.goTo('work');
		await workAtTables(this.crew);
	}

	/** The proposals come back to the room, the first one on its screen; without tables the cases do. */
	async discuss(): Promise<void> {
		await this.goTo('dialogue');
		const [first] = tablesIn(this.facilitator.view.room.groups);
		await this.facilitator.act({ type: 'Present', proposal: first?.id ?? null });
		await discuss(this.crew);
	}

	async sayGoodbye(): Promise<void> {
		await this.goTo('close');
		await sayGoodbye(this.crew);
		const { date: on } = this.crew.script.regularSession;
		const next = { template: 'regular-session', on, time: '09:00', place: '' } as const;
		await this.facilitator.act({ type: 'SetNextSession', next });
	}

	/** One agreement of the script, from its draft to its seal. */
	agreeOn(id: string): Promise<Id> {
		return agree(this.facilitator, this.crew, find(this.crew.script.agreements, id));
	}

	/** One that is written only. */
	draft(id: string): Promise<Id> {
		return draftAgreement(this.crew, find(this.crew.script.agreements, id));
	}

	/** All agreements of the script that are sealed, one after the other. */
	async agree(): Promise<void> {
		await this.goTo('agreements');
		for (const id of this.crew.script.sealOrder) await this.agreeOn(id);
	}

	/** From the welcome to the map in one go. */
	async play(): Promise<void> {
		await this.write();
		await this.reveal();
		await this.sayThatsUs();
		await this.sort();
		await this.openVote();
		await this.vote();
		await this.showMap();
	}
}
