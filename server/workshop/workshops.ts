import { normalizeCode, type Id } from '../../shared/ids.ts';
import type { CreateAnswer, CreateRequest } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { experienceAgenda } from '../../shared/templates/experience.ts';
import { checkText } from '../../shared/workshop/limits.ts';
import { hashOf } from '../identity/token.ts';
import { LiveWorkshop, type Surroundings } from './live-workshop.ts';

/** Every workshop of this server; one that is asked for is loaded once and then shared. */
export class Workshops {
	#around: Surroundings;
	#live = new Map<Id, Promise<LiveWorkshop | null>>();

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** The workshop in memory; null when there is none under this id. */
	open(id: Id): Promise<LiveWorkshop | null> {
		const known = this.#live.get(id);
		if (known) return known;
		const loading = this.#load(id);
		this.#live.set(id, loading);
		const forget = () => this.#live.delete(id);
		// Neither a failure nor a wrong address is remembered: the first is tried again, the second would pile up.
		loading.then((live) => live ?? forget(), forget);
		return loading;
	}

	async #load(id: Id): Promise<LiveWorkshop | null> {
		const history = await this.#around.log.readEvents(id);
		return history.length > 0 ? new LiveWorkshop(id, history, this.#around) : null;
	}

	/** The workshop that a typed code opens; null when the code is unknown or its workshop has ended. */
	async byCode(typed: string): Promise<LiveWorkshop | null> {
		const id = await this.#around.log.findCode(normalizeCode(typed));
		const live = id && (await this.open(id));
		return live && !live.state.closed ? live : null;
	}

	/** The keys leave here once; only their hashes are kept. */
	async create(request: CreateRequest): Promise<CreateAnswer | { refusal: Refusal }> {
		const title = request.title.trim();
		const refusal = checkText(title, 'title');
		if (refusal) return { refusal };
		if (request.teamKey !== undefined) return { refusal: refuse('wrong-key') };
		const { effects } = this.#around;
		const workshopId = effects.newId();
		const teamId = effects.newId();
		const [facilitatorKey, joinKey, screenKey, teamKey] = Array.from({ length: 4 }, effects.newKey);
		const keys = { facilitatorKey: facilitatorKey!, joinKey: joinKey!, screenKey: screenKey! };
		const joinCode = await this.#freeCode();
		const live = new LiveWorkshop(workshopId, [], this.#around);
		this.#live.set(workshopId, Promise.resolve(live));
		const created = {
			type: 'WorkshopCreated' as const,
			id: workshopId,
			team: teamId,
			teamKey: hashOf(teamKey!),
			title,
			template: request.template,
			language: request.language,
			joinCode,
			keys: {
				[hashOf(keys.facilitatorKey)]: 'facilitator' as const,
				[hashOf(keys.joinKey)]: 'participant' as const,
				[hashOf(keys.screenKey)]: 'screen' as const,
			},
			agenda: [...experienceAgenda],
		};
		await live.commit([created], [], null);
		return { workshopId, ...keys, joinCode, teamId, teamKey: teamKey! };
	}

	async #freeCode(): Promise<string> {
		for (;;) {
			const code = this.#around.effects.newCode();
			if ((await this.#around.log.findCode(code)) === null) return code;
		}
	}
}
