import { createHash, randomBytes } from 'node:crypto';
import { base64url, type Id } from '../../shared/ids.ts';

/**
 * A device's credential: 16 bytes workshop, 16 bytes seat, 16 random bytes, as 64 characters base64url.
 * It says where to look, so that no index over all tokens is needed; the random part is the secret.
 */
export function newToken(workshop: Id, seat: Id): string {
	const named = [workshop, seat].map((id) => Buffer.from(id, 'base64url'));
	return base64url(Buffer.concat([...named, randomBytes(16)]));
}

/** The workshop that a token speaks of; null when it is none of ours. Says nothing about its validity. */
export function workshopOf(token: string): Id | null {
	if (!/^[\w-]{64}$/.test(token)) return null;
	return base64url(Buffer.from(token, 'base64url').subarray(0, 16));
}

/** What is stored of a key, a token or a join request. */
export const hashOf = (secret: string): string =>
	createHash('sha256').update(secret).digest('base64url');

export const cookieName = (seat: Id): string => `seat_${seat}`;

/** The value of one cookie of a request's header. */
export function readCookie(header: string | undefined, name: string): string | null {
	for (const pair of header?.split(';') ?? []) {
		const [key, value] = pair.trim().split('=', 2);
		if (key === name && value) return value;
	}
	return null;
}

/** Set on plain http too, where `Secure` and the `__Host-` prefix would make browsers drop it. */
export const seatCookie = (seat: Id, token: string, secure: boolean): string =>
	`${cookieName(seat)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000${secure ? '; Secure' : ''}`;
