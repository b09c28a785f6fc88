import { isId, normalizeCode, type Id } from '../../shared/ids.ts';
import type { CreateAnswer, CreateRequest } from '../../shared/protocol.ts';
import type { TeamDeed } from '../../shared/logbook/team-logbook.ts';
import { renamed } from '../../shared/read-import.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { waitingBeforehand, type RegisteredBeforehand } from '../../shared/register/beforehand.ts';
import { broughtBy } from '../../shared/register/brought.ts';
import { flawsIn, type Flaw } from '../../shared/register/chain.ts';
import { customsOf } from '../../shared/register/customs.ts';
import { asOf } from '../../shared/register/confirmations.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import type { Report } from '../../shared/report/report.ts';
import { agendas } from '../../shared/templates/templates.ts';
import { isLocked } from '../../shared/workshop/door.ts';
import { checkText } from '../../shared/workshop/limits.ts';
import { checkPlan, noPlan } from '../../shared/workshop/plan.ts';
import { agendaFrom } from '../../shared/workshop/stages.ts';
import type { Event } from '../../shared/workshop/workshop.ts';
import { hashOf } from '../identity/token.ts';
import type { StoredRegister } from '../store/register.ts';
import { Eraser } from './eraser.ts';
import { unlessDamaged, type Leaving } from '../store/workshop-log.ts';
import { newLinks } from './links.ts';
import { importTeam, writeRecord } from './import.ts';
import { LiveWorkshop } from './live-workshop.ts';
import type { Surroundings } from './surroundings.ts';
import { LoadedOnce } from './loaded-once.ts';
import { callOff } from './retention.ts';

type Created = Extract<Event, { type: 'WorkshopCreated' }>;

/** Longer than attendance looks back and than a device key lives: nothing that is in memory alone is lost. */
const idle = 15 * 60_000;

/** Every workshop of this server; one that is asked for is loaded once and then shared. */
export class Workshops {
	#around: Surroundings;
	#live: LoadedOnce<LiveWorkshop>;
	/** Teams whose workshops have all been opened: what a crash kept out of a register is in it. */
	#whole = new Set<Id>();
	readonly #eraser: Eraser;
	#creating = new Set<Promise<unknown>>();

	constructor(around: Surroundings) {
		this.#around = around;
		const { effects, registrar } = around;
		const open = (id: Id) => this.open(id);
		this.#eraser = new Eraser({
			...around,
			open,
			anew: this.#anew,
			created: () => Promise.allSettled(this.#creating),
		});
		this.#live = new LoadedOnce<LiveWorkshop>({
			now: effects.now,
			load: (id) => this.#load(id),
			inUse: (live) => live.inUse,
			settle: async (live) => {
				await live.stored;
				return live.rooms.size === 0 && registrar.isSettled(live.state);
			},
			left: (live) => registrar.leave(live.state),
			back: (live) => void registrar.follow(live.state, []),
		});
	}

	/** The workshop in memory; null when there is none under this id, it was erased, or it is no id at all. */
	async open(id: string): Promise<LiveWorkshop | null> {
		const live = isId(id) ? await this.#live.get(id) : null;
		return live?.state.erased ? null : live;
	}

	/** Whether there was such a workshop, which was erased. */
	async wasErased(id: string): Promise<boolean> {
		return isId(id) && ((await this.#live.get(id))?.state.erased || this.#around.log.wasErased(id));
	}

	/** Resolves when no byte of an erased workshop is left. */
	sweep(workshop: Id, team: Id): Promise<void> {
		this.#live.drop(workshop);
		return this.#eraser.erase(workshop, team);
	}

	/** As a facilitator's word does; resolves also when it has failed, which is said where it is tried again. */
	async eraseRested(live: LiveWorkshop): Promise<void> {
		const { team } = live.state;
		await live.commit([{ type: 'WorkshopErased', team }], [], null);
		await this.sweep(live.id, team).catch(() => undefined);
	}

	/** Resolves when no byte is left of what leaves a workshop that stays. */
	remove(leaving: Leaving): Promise<void> {
		return this.#eraser.remove(leaving);
	}

	/** Whoever asks for it meanwhile waits; whoever was there comes back to what is kept then. */
	#anew = async (id: Id, write: () => Promise<void>): Promise<void> => {
		const before = await unlessDamaged(this.#live.get(id));
		before?.retire();
		const rewrite = async () => {
			await before?.stored;
			this.#around.registrar.forget(id);
			await write();
		};
		const written = rewrite();
		this.#live.reload(id, written, (live) => before && live.follow(before));
		await written;
	};

	/** Goes on with what was to be erased when the server ended, or when it failed. */
	finishErasing(): Promise<void> {
		return this.#eraser.finish();
	}

	/** To be called now and then: documents and workshops that nobody has used for some minutes leave memory. */
	async tidy(): Promise<void> {
		await this.finishErasing().catch(this.#around.onEraseFailure);
		for (const live of await this.#live.all()) live.lobby.forgetGone();
		// What is written anew before it leaves needs room.
		if (this.#around.space.isFull) return;
		for (const live of await this.#live.all()) await live.tidy();
		await this.#live.letGo(idle);
	}

	/** How many are in memory. */
	get size(): number {
		return this.#live.size;
	}

	async #load(id: Id): Promise<LiveWorkshop | null> {
		const history = await this.#around.log.readEvents(id);
		if (history.length === 0) return null;
		const live = new LiveWorkshop(id, history, this.#around, this.#ties);
		// What a crash kept out of the register goes in now.
		void this.#around.registrar.follow(live.state, history);
		live.losses.tell(this.#around.log.takeLoss(id));
		const { keepDays: days, space } = this.#around;
		void callOff(live, { days, space });
		return live;
	}

	/** Notes what was done to what a team keeps, for its facilitators. */
	noteOf(team: Id, deed: TeamDeed): Promise<void> {
		return this.#around.registrar.note(team, deed);
	}

	/**
	 * A team's register, whole: what a crash kept out of it goes in when its workshop is opened, so all of them
	 * are, once. Null for a team without one.
	 */
	async registerOf(team: Id): Promise<StoredRegister | null> {
		await this.#openAll(team);
		const kept = await this.#around.register.read(team);
		return kept && asOf(kept, this.#around.effects.now());
	}

	/** What of a team's register is not as it was sealed, by its file as it is now; none of a team without one. */
	async flawsOf(team: Id): Promise<Flaw[]> {
		const kept = await this.#around.register.read(team);
		return kept ? flawsIn(kept, hashOf) : [];
	}

	async #openAll(team: Id): Promise<void> {
		if (this.#whole.has(team)) return;
		const ids = await this.#around.log.workshopsOf(team);
		await Promise.all(ids.map((id) => unlessDamaged(this.open(id))));
		this.#whole.add(team);
	}

	/**
	 * Reads the highest number of a team's agreements: what is drafted in any of its workshops counts at once,
	 * before it is on disk. What the register had when a workshop began is in that workshop's state.
	 */
	#numbers = async (team: Id): Promise<() => number> => {
		await this.#openAll(team);
		return () => this.#around.registrar.lastNumber(team);
	};

	/** A register that cannot be read keeps no room from going on. */
	#beforehand = async (team: Id): Promise<RegisteredBeforehand[]> => {
		const kept = await this.registerOf(team).catch(() => null);
		return kept ? waitingBeforehand(kept) : [];
	};

	#ties = {
		numbers: this.#numbers,
		beforehand: this.#beforehand,
		erased: (workshop: Id, team: Id): void => {
			this.sweep(workshop, team).catch(this.#around.onEraseFailure);
		},
		leaves: (leaving: Leaving): void => {
			this.remove(leaving).catch(this.#around.onEraseFailure);
		},
	};

	/** The workshop that a typed code opens; null when the code is unknown, its workshop has ended, unless it is a record, or the door is locked. */
	async byCode(typed: string): Promise<LiveWorkshop | null> {
		const id = await this.#around.log.findCode(normalizeCode(typed));
		const live = id && (await this.open(id));
		if (!live || live.state.imported) return live || null;
		return live.state.closed || isLocked(live.state, 'participant') ? null : live;
	}

	/** The keys leave here once; only their hashes are kept. */
	create(request: CreateRequest): Promise<CreateAnswer | { refusal: Refusal }> {
		const created = this.#create(request);
		this.#creating.add(created);
		const forget = () => void this.#creating.delete(created);
		created.then(forget, forget);
		return created;
	}

	async #create(request: CreateRequest): Promise<CreateAnswer | { refusal: Refusal }> {
		const title = request.title.trim();
		const refusal = checkText(title, 'title');
		if (refusal) return { refusal };
		const { effects } = this.#around;
		const { template, language } = request;
		const made = agendaFrom(request.agenda ?? agendas[template], effects.newId);
		if ('refusal' in made) return made;
		const team = await this.#team(request.teamKey);
		if (!team) return { refusal: refuse('wrong-key') };
		const checked = checkPlan({ ...noPlan(), ...team.customs, ...request.plan });
		if ('refusal' in checked) return checked;
		const begun = await this.#begin(team, { title, template, language, agenda: made.agenda });
		const { plan } = checked;
		const planned = { type: 'WorkshopPlanned' as const, language, plan };
		const { brought, customs } = team;
		const isPlanned = request.plan !== undefined || Object.keys(customs).length > 0;
		const facts = [...(isPlanned ? [planned] : []), ...(brought ? [brought] : [])];
		await begun.live.commit([begun.created, ...facts], [], null);
		return begun.answer;
	}

	/** Opens the report of a workshop as a record, in a team of its own; what comes of the same report twice is two. */
	async import(report: Report): Promise<CreateAnswer> {
		const { newId, newKey } = this.#around.effects;
		const team = { teamId: newId(), teamKey: newKey() };
		const workshopId = newId();
		const { id, team: before, title, template, language } = report.workshop;
		const { agenda } = report;
		const known = { title, template, language, agenda };
		const begun = await this.#begin(team, known, workshopId);
		const names = new Map([
			[id, workshopId],
			[before, team.teamId],
		]);
		await writeRecord(begun.live, begun.created, renamed(report, names));
		return begun.answer;
	}

	/** Keeps the register of a team that comes from elsewhere, under new ids and a new key. */
	importTeam = (register: TeamRegister) => importTeam(register, this.#around);

	/** A workshop with its links, in memory; it is there once `created` is on disk. */
	async #begin(
		{ teamId, teamKey }: { teamId: Id; teamKey: string },
		known: Pick<Created, 'title' | 'template' | 'language' | 'agenda'>,
		workshopId = this.#around.effects.newId(),
	) {
		const { effects } = this.#around;
		const { keys, hashed } = newLinks(effects);
		const joinCode = await this.#freeCode();
		const live = new LiveWorkshop(workshopId, [], this.#around, this.#ties);
		this.#live.add(workshopId, live);
		const created: Created = {
			type: 'WorkshopCreated',
			id: workshopId,
			team: teamId,
			teamKey: hashOf(teamKey),
			...known,
			joinCode,
			keys: hashed,
		};
		return { live, created, answer: { workshopId, ...keys, joinCode, teamId, teamKey } };
	}

	/** A new team, or the one whose link this is, with what its register brings; null for a wrong key. */
	async #team(key: string | undefined) {
		const { effects, log } = this.#around;
		if (key === undefined)
			return { teamId: effects.newId(), teamKey: effects.newKey(), brought: null, customs: {} };
		const teamId = await log.findTeam(hashOf(key));
		if (!teamId) return null;
		// A workshop that began with less than its team had sealed could not be mended later.
		await this.#around.registrar.catchUp(teamId);
		const kept = await this.registerOf(teamId);
		const lastNumber = this.#around.registrar.lastNumber(teamId);
		const brought = kept && broughtBy(kept, lastNumber);
		return { teamId, teamKey: key, brought, customs: kept ? customsOf(kept) : {} };
	}

	async #freeCode(): Promise<string> {
		for (;;) {
			const code = this.#around.effects.newCode();
			if ((await this.#around.log.findCode(code)) === null) return code;
		}
	}
}
