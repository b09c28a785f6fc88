import type { IncomingHttpHeaders } from 'node:http';

/** A browser's page may talk to the server that it came from, no other; programs send no Origin. */
export function sameOrigin({ origin, host }: IncomingHttpHeaders): boolean {
	if (origin === undefined) return true;
	return URL.canParse(origin) && new URL(origin).host === host;
}
