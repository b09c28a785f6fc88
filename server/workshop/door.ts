import type { Id } from '../../shared/ids.ts';
import { normalizeCode } from '../../shared/ids.ts';
import { deviceKeyPrefix, type JoinRequest } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { arrival, hasToWait, isLocked, type Waiting } from '../../shared/workshop/door.ts';
import { isCompanyLink, roleOfLink, type Link } from '../../shared/workshop/links.ts';
import { joinedNow } from '../../shared/workshop/imported.ts';
import { admit, type Person } from '../../shared/workshop/participants.ts';
import type { Role } from '../../shared/workshop/state.ts';
import type { Effects } from '../effects.ts';
import { hashOf, newToken } from '../identity/token.ts';
import type { LiveWorkshop } from './live-workshop.ts';

export interface Admitted {
	seat: Id;
	role: Role;
	token: string;
}

const linkOfKey = ({ state }: LiveWorkshop, key: string): Link | null =>
	state.keys[hashOf(key)] ?? null;

/** What a link's key admits as; null for a key that is none of this workshop's, or was called back. */
export function roleOfKey(live: LiveWorkshop, key: string): Role | null {
	const link = linkOfKey(live, key);
	return link && roleOfLink(link);
}

/** Of which company a link's key confirms its bearer to be; undefined for every other key. */
export function companyOfKey(live: LiveWorkshop, key: string): string | undefined {
	const link = linkOfKey(live, key);
	return isCompanyLink(link) ? link.company : undefined;
}

const isDeviceKey = (key: string): boolean => key.startsWith(deviceKeyPrefix);

/** The same, of a key for one more device too: the role of the seat that it opens. */
export function roleOfAnyKey(live: LiveWorkshop, key: string): Role | null {
	if (!isDeviceKey(key)) return roleOfKey(live, key);
	const seat = live.deviceKeys.seatOf(key);
	return seat ? (live.state.participants[seat]?.role ?? null) : null;
}

/** Why a key opens nothing. */
export const refuseKey = (key: string): Refusal =>
	refuse(isDeviceKey(key) ? 'device-key-over' : 'wrong-key');

/** Who brings no name is called by the role, by each reader in the own language. */
const nameless: Person = { name: '', side: null, function: null, company: null, remote: false };

/**
 * Gives a seat and a token for it. The key or code decides the role; the same requestId finds the same seat,
 * so that a request whose answer was lost can be sent again.
 */
export async function join(
	live: LiveWorkshop,
	request: JoinRequest,
	effects: Effects,
): Promise<Admitted | { refusal: Refusal }> {
	// Nothing is stored of it any more, and nobody would be answered.
	if (live.state.erased) return { refusal: refuse('workshop-erased') };
	if (request.key && isDeviceKey(request.key))
		return addDevice(live, request.key, request, effects);
	const role = roleFor(live, request);
	if (!role) return { refusal: refuse(request.key ? 'wrong-key' : 'unknown-code') };
	const requestHash = request.requestId ? hashOf(`${role}/${request.requestId}`) : null;
	const earlier = requestHash && live.state.requests[requestHash];
	if (earlier) return admitAgain(live, earlier, role);
	const waiting = requestHash && live.lobby.byRequest(requestHash);
	if (waiting) return wait(live, waiting);
	const refusal = refuseNew(live, role, request);
	if (refusal) return { refusal };
	const link = request.key ? linkOfKey(live, request.key) : null;
	const { name, side = null, function: named = null, remote = false } = request;
	// Whoever comes by a company's link is of that company, whatever else was typed.
	const company = isCompanyLink(link) ? link.company : (request.company ?? null);
	const isNameless = name === undefined && role !== 'participant';
	const admitted = isNameless
		? { person: nameless }
		: admit({ name: name ?? '', side, function: named, company, remote }, role);
	if ('refusal' in admitted) return admitted;
	const seat = effects.newId();
	const participant = {
		id: seat,
		role,
		...admitted.person,
		joinedAt: joinedNow(live.state, effects.now()),
	};
	const came = { participant, request: requestHash, ...(link && { link }) };
	if (hasToWait(live.state, role)) return wait(live, { ...came, token: '' });
	const token = newToken(live.id, seat);
	const arriving = { ...came, token: hashOf(token) };
	await live.commit(arrival(live.state, arriving), [], seat);
	return { seat, role, token };
}

/** As what a link or a typed code lets in; null for one that is none of this workshop's. */
function roleFor(live: LiveWorkshop, { key, code }: JoinRequest): Role | null {
	if (key) return roleOfKey(live, key);
	return code && normalizeCode(code) === live.state.joinCode ? 'participant' : null;
}

/** Why nobody new comes in; null when somebody may. Whoever types a code is told no more than that it opens nothing. */
function refuseNew({ state }: LiveWorkshop, role: Role, { key }: JoinRequest): Refusal | null {
	if (state.imported && role === 'participant') return refuse('imported-no-seats');
	if (isLocked(state, role)) return refuse(key ? 'door-locked' : 'unknown-code');
	if (state.closed && role === 'participant')
		return refuse(key ? 'workshop-closed' : 'unknown-code');
	return null;
}

/** A place at the door, with a token that opens the seat once a facilitator has let them in. */
function wait(live: LiveWorkshop, waiting: Waiting): Admitted | { refusal: Refusal } {
	const { id: seat, role } = waiting.participant;
	const token = newToken(live.id, seat);
	const hasRoom = live.lobby.add({ ...waiting, token: hashOf(token) });
	return hasRoom ? { seat, role, token } : { refusal: refuse('lobby-full') };
}

/** One more token for a seat that is taken. */
async function admitAgain(live: LiveWorkshop, seat: Id, role: Role): Promise<Admitted> {
	const token = newToken(live.id, seat);
	await live.commit([{ type: 'TokenIssued', participant: seat, token: hashOf(token) }], [], seat);
	return { seat, role, token };
}

/** Nothing is asked of who comes with a device key: the seat is theirs already. */
async function addDevice(
	live: LiveWorkshop,
	key: string,
	{ requestId }: JoinRequest,
	{ newId }: Effects,
): Promise<Admitted | { refusal: Refusal }> {
	const seat = live.deviceKeys.use(key, requestId ?? newId());
	const role = seat && live.state.participants[seat]?.role;
	if (seat && live.state.left.includes(seat)) return { refusal: refuse('person-erased') };
	if (seat && live.state.participants[seat]?.removed) return { refusal: refuse('person-removed') };
	return seat && role ? admitAgain(live, seat, role) : { refusal: refuseKey(key) };
}
