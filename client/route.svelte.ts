import { routeOf, type Route } from './route.ts';

/** History entries keep a key that stood in a fragment, so that a reload on the way in finds it. */
const keyIn = (state: unknown): string | undefined =>
	typeof state === 'object' && state !== null && 'key' in state && typeof state.key === 'string'
		? state.key
		: undefined;

/** Where this page is. */
class Router {
	#key: string | undefined;
	/** Arriving again at the same address is an arrival too: a new route each time. */
	#route = $state.raw<Route>({ page: 'unknown', id: '' });

	constructor() {
		this.#read();
		addEventListener('popstate', () => this.#read());
	}

	get route(): Route {
		return this.#route;
	}

	/** The key that came with the address: `/w/<id>#<key>`. It stands in no address bar any more. */
	get key(): string | undefined {
		return this.#key;
	}

	go(address: string): void {
		history.pushState(null, '', address);
		this.#arrive();
	}

	/** Going back does not lead here again. */
	replace(address: string): void {
		history.replaceState(null, '', address);
		this.#arrive();
	}

	/** Lets links to pages of ours change the page without loading it. */
	follow(event: MouseEvent): void {
		if (event.defaultPrevented || event.button !== 0) return;
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link || link.target || link.hasAttribute('download')) return;
		if (link.origin !== location.origin || routeOf(link.pathname).page === 'unknown') return;
		event.preventDefault();
		this.go(link.pathname + link.hash);
	}

	#arrive(): void {
		this.#read();
		scrollTo(0, 0);
	}

	#read(): void {
		const fragment = location.hash.slice(1);
		if (fragment) history.replaceState({ key: fragment }, '', location.pathname);
		this.#key = fragment || keyIn(history.state);
		this.#route = routeOf(location.pathname);
	}
}

export const router = new Router();
