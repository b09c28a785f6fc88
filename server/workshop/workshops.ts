import { isId, normalizeCode, type Id } from '../../shared/ids.ts';
import type { CreateAnswer, CreateRequest } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { experienceAgenda } from '../../shared/templates/experience.ts';
import { checkText } from '../../shared/workshop/limits.ts';
import { hashOf } from '../identity/token.ts';
import type { StoredRegister } from '../store/register.ts';
import { LiveWorkshop, type Surroundings } from './live-workshop.ts';

/** What a register gives a new workshop of its team: the strategy as it is, and the agreements that stand. */
const broughtBy = ({ strategy, agreements, people }: TeamRegister) => ({
	type: 'RegisterBrought' as const,
	strategy,
	earlier: {
		agreements,
		people,
		lastNumber: Math.max(0, ...agreements.map(({ number }) => number)),
	},
});

/** Every workshop of this server; one that is asked for is loaded once and then shared. */
export class Workshops {
	#around: Surroundings;
	#live = new Map<Id, Promise<LiveWorkshop | null>>();
	/** Teams whose workshops have all been opened. */
	#whole = new Set<Id>();

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** The workshop in memory; null when there is none under this id, or it is no id at all. */
	open(id: string): Promise<LiveWorkshop | null> {
		if (!isId(id)) return Promise.resolve(null);
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
		if (history.length === 0) return null;
		const live = new LiveWorkshop(id, history, this.#around);
		// What a crash kept out of the register goes in now.
		void this.#around.registrar.follow(live.state, history);
		return live;
	}

	/**
	 * A team's register, whole: what a crash kept out of it goes in when its workshop is opened, so all of them
	 * are, once. Null for a team without one.
	 */
	async registerOf(team: Id): Promise<StoredRegister | null> {
		const { log, register } = this.#around;
		if (!this.#whole.has(team)) {
			const ids = await log.workshopsOf(team);
			await Promise.all(ids.map((id) => this.open(id)));
			this.#whole.add(team);
		}
		return register.read(team);
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
		const { effects } = this.#around;
		const team = await this.#team(request.teamKey);
		if (!team) return { refusal: refuse('wrong-key') };
		const { teamId, teamKey, brought } = team;
		const workshopId = effects.newId();
		const [facilitatorKey, joinKey, screenKey] = Array.from({ length: 3 }, effects.newKey);
		const keys = { facilitatorKey: facilitatorKey!, joinKey: joinKey!, screenKey: screenKey! };
		const joinCode = await this.#freeCode();
		const live = new LiveWorkshop(workshopId, [], this.#around);
		this.#live.set(workshopId, Promise.resolve(live));
		const created = {
			type: 'WorkshopCreated' as const,
			id: workshopId,
			team: teamId,
			teamKey: hashOf(teamKey),
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
		await live.commit(brought ? [created, brought] : [created], [], null);
		return { workshopId, ...keys, joinCode, teamId, teamKey };
	}

	/** A new team, or the one whose link this is, with what its register brings; null for a wrong key. */
	async #team(key: string | undefined) {
		const { effects, log } = this.#around;
		if (key === undefined)
			return { teamId: effects.newId(), teamKey: effects.newKey(), brought: null };
		const teamId = await log.findTeam(hashOf(key));
		if (!teamId) return null;
		// A workshop that began with less than its team had sealed could not be mended later.
		await this.#around.registrar.catchUp(teamId);
		const kept = await this.registerOf(teamId);
		return { teamId, teamKey: key, brought: kept && broughtBy(kept) };
	}

	async #freeCode(): Promise<string> {
		for (;;) {
			const code = this.#around.effects.newCode();
			if ((await this.#around.log.findCode(code)) === null) return code;
		}
	}
}
