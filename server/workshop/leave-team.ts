/** What leaves a workshop leaves what its team keeps of it: the register, and the workshops that were brought it. */
import type { Id } from '../../shared/ids.ts';
import type { Effects } from '../effects.ts';
import { unlessDamaged, type StoredEvent, type WorkshopLog } from '../store/workshop-log.ts';
import type { Journal } from './journal.ts';
import type { TeamRemoval } from './leavings.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import type { Registrar } from './registrar.ts';

export interface LeaveSurroundings {
	log: WorkshopLog;
	journal: Journal;
	registrar: Registrar;
	effects: Pick<Effects, 'newId' | 'now'>;
	/** Resolves when the workshops that are being created now are there. */
	created: () => Promise<unknown>;
	/** Null when there is no such workshop any more. */
	open: (workshop: Id) => Promise<LiveWorkshop | null>;
	/** Writes what is kept of a workshop anew while it is not in memory and nothing of it is stored. */
	anew: (workshop: Id, write: () => Promise<void>) => Promise<void>;
}

const names = (event: StoredEvent, id: Id): boolean => JSON.stringify(event).includes(`"${id}"`);

/** What a workshop holds of others of its team. */
const isFromElsewhere = (event: StoredEvent): boolean =>
	event.type === 'RegisterBrought' ||
	event.type === 'BeforehandOpened' ||
	(event.type === 'AgreementSealed' && event.record.supersedes !== undefined);

/** A later workshop of the team loses what it was brought, by a fact of its own and in what it keeps. */
async function leaveLater(
	{ log, registrar, open }: LeaveSurroundings,
	id: Id,
	{ fact, amendedLater }: TeamRemoval,
	gone: Id,
): Promise<boolean> {
	const read = async () => (await unlessDamaged(log.readEvents(id))) ?? [];
	const live = amendedLater(await read()).length > 0 ? await open(id) : null;
	const told = live && !live.isOver && fact(live.state);
	if (told) await live.commit([told], [], null);
	// With what was sealed there until then.
	const history = await read();
	const amended = amendedLater(history);
	await log.amend(id, amended);
	if (live) registrar.restate(live.state, amended);
	// Also where that was done before a crash: its bytes may still be there.
	return history.some((event) => isFromElsewhere(event) && names(event, gone));
}

/** Resolves when no byte of it is left in the register, in the workshop itself and in those of its team. */
export async function leaveTeam(
	around: LeaveSurroundings,
	of: { workshop: Id; team: Id },
	removal: TeamRemoval,
	gone: Id,
): Promise<void> {
	const { log, registrar, created } = around;
	const { workshop, team } = of;
	// First: a workshop that begins from now on is brought nothing of it.
	await registrar.amend(team, removal.register);
	await created();
	const others = (await log.workshopsOf(team)).filter((one) => one !== workshop);
	const touched: Id[] = [];
	for (const one of others) if (await leaveLater(around, one, removal, gone)) touched.push(one);
	// What one of them has sealed meanwhile in the place of another has brought its words again.
	if (touched.length > 0) await registrar.amend(team, removal.register);
	await log.rewrite([workshop, ...touched]);
}
