import type { Id } from '../../shared/ids.ts';
import { normalizeCode } from '../../shared/ids.ts';
import type { JoinRequest } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
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

/** What a link's key admits as; null for a key that is none of this workshop's. */
export const roleOfKey = ({ state }: LiveWorkshop, key: string): Role | null =>
	state.keys[hashOf(key)] ?? null;

/** Who brings no name is called by the role, by each reader in the own language. */
const nameless: Person = { name: '', side: null, function: null, company: null };

/**
 * Gives a seat and a token for it. The key or code decides the role; the same requestId finds the same seat,
 * so that a request whose answer was lost can be sent again.
 */
export async function join(
	live: LiveWorkshop,
	request: JoinRequest,
	effects: Effects,
): Promise<Admitted | { refusal: Refusal }> {
	const role = request.key
		? roleOfKey(live, request.key)
		: request.code && normalizeCode(request.code) === live.state.joinCode
			? 'participant'
			: null;
	if (!role) return { refusal: refuse(request.key ? 'wrong-key' : 'unknown-code') };
	const requestHash = request.requestId ? hashOf(`${role}/${request.requestId}`) : null;
	const earlier = requestHash && live.state.requests[requestHash];
	if (earlier) {
		const token = newToken(live.id, earlier);
		await live.commit(
			[{ type: 'TokenIssued', participant: earlier, token: hashOf(token) }],
			[],
			earlier,
		);
		return { seat: earlier, role, token };
	}
	if (live.state.closed && role === 'participant') return { refusal: refuse('workshop-closed') };
	const { name, side = null, function: named = null, company = null } = request;
	const isNameless = name === undefined && role !== 'participant';
	const admitted = isNameless
		? { person: nameless }
		: admit({ name: name ?? '', side, function: named, company }, role);
	if ('refusal' in admitted) return admitted;
	const seat = effects.newId();
	const token = newToken(live.id, seat);
	await live.commit(
		[
			{
				type: 'ParticipantJoined',
				participant: { id: seat, role, ...admitted.person, joinedAt: effects.now() },
				token: hashOf(token),
				request: requestHash,
			},
		],
		[],
		seat,
	);
	return { seat, role, token };
}
