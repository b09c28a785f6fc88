export type PageName = 'home' | 'join' | 'workshop' | 'screen' | 'team' | 'answer' | 'unknown';

export interface Route {
	page: PageName;
	/** What the address names: a join code, a workshop or a team; empty where it names nothing. */
	id: string;
}

const patterns: readonly [PageName, RegExp][] = [
	['home', /^\/$/],
	['join', /^\/join(?:\/([^/]+))?$/],
	['workshop', /^\/w\/([^/]+)$/],
	['screen', /^\/w\/([^/]+)\/screen$/],
	['team', /^\/team\/([^/]+)$/],
	['answer', /^\/answer\/([^/]+)$/],
];

/** Which page an address means; a slash too many at its end does not matter. */
export function routeOf(pathname: string): Route {
	const path = pathname.replace(/(?<=.)\/+$/, '');
	for (const [page, pattern] of patterns) {
		const match = pattern.exec(path);
		if (match) return { page, id: decoded(match[1] ?? '') };
	}
	return { page: 'unknown', id: '' };
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		// A lone "%" that somebody typed: taken as it is.
		return segment;
	}
}
