import type { FastifyRequest } from 'fastify';
import { isId, type Id } from '../../shared/ids.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { hasToWait, isLocked } from '../../shared/workshop/door.ts';
import { cookieName, hashOf, readCookie, workshopOf } from '../identity/token.ts';
import type { WorkshopLog } from '../store/workshop-log.ts';
import { roleOfKey } from '../workshop/door.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import type { Workshops } from '../workshop/workshops.ts';

export const bearer = ({ headers }: FastifyRequest): string =>
	/^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';

/** A program's token, or the one in the cookie of the seat that a browser names. */
function tokenIn(request: FastifyRequest): string {
	const seat = request.headers['x-seat'];
	if (typeof seat !== 'string' || !isId(seat)) return bearer(request);
	return readCookie(request.headers.cookie, cookieName(seat)) ?? '';
}

/** The seat of this workshop from which a request comes; null for anybody else's. */
export const seatIn = (request: FastifyRequest, live: LiveWorkshop | null): Id | null =>
	live?.seatOf(tokenIn(request)) ?? null;

/** Why a request's seat is not let in now; null when it is, or when there is none. */
export const outsideIn = (request: FastifyRequest, live: LiveWorkshop | null) =>
	live?.outside(tokenIn(request)) ?? null;

/** Who sits in a workshop. */
export interface Seated {
	live: LiveWorkshop;
	seat: Id;
}

export interface Doors {
	workshops: Workshops;
	log: Pick<WorkshopLog, 'findTeam'>;
}

/** The link that lets people in opens no more than the door does. */
function readsBy(live: LiveWorkshop, key: string): boolean {
	const role = roleOfKey(live, key);
	return role !== null && !isLocked(live.state, role) && !hasToWait(live.state, role);
}

/** Whether a request may read what a workshop's room sees: a seat of it, one of its links, or its team's. */
export async function mayRead(
	request: FastifyRequest,
	live: LiveWorkshop,
	{ log }: Doors,
): Promise<boolean> {
	if (seatIn(request, live)) return true;
	const key = bearer(request);
	if (!key) return false;
	return readsBy(live, key) || (await log.findTeam(hashOf(key))) === live.state.team;
}

/** In which role a request comes from a seat in one of a team's workshops, or by its link; null when by neither. */
export async function roleInTeam(
	request: FastifyRequest,
	team: Id,
	{ workshops, log }: Doors,
): Promise<Role | 'link' | null> {
	if (!isId(team)) return null;
	const key = bearer(request);
	if (key && (await log.findTeam(hashOf(key))) === team) return 'link';
	const workshop = workshopOf(tokenIn(request));
	const live = workshop ? await workshops.open(workshop) : null;
	const seat = live?.state.team === team ? seatIn(request, live) : null;
	return seat === null ? null : (live?.state.participants[seat]?.role ?? null);
}
