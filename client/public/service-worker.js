// Where the server cannot be reached: answers with the page of a workshop and its files as this device kept them, and
// with nothing else (client/connection/keep-page.ts keeps them). What people say and write never passes through it.

/**
 * What only such a worker has.
 * @typedef {Event & { waitUntil(done: Promise<unknown>): void }} Lasting
 * @typedef {Event & { request: Request, respondWith(answer: Promise<Response>): void }} Asked
 * @typedef {{
 *   skipWaiting(): Promise<void>,
 *   clients: { claim(): Promise<void> },
 *   addEventListener(type: 'activate', listener: (event: Lasting) => void): void,
 *   addEventListener(type: 'fetch', listener: (event: Asked) => void): void,
 * }} Scope
 */
const scope = /** @type {Scope} */ (/** @type {unknown} */ (globalThis));

/** For so long a server that says nothing is waited for. */
const patience = 5000;

const whole = { ignoreVary: true };

/** @param {Request} request @returns {Promise<Response>} */
async function page(request) {
	const kept = await caches.match('/', whole);
	if (!kept) return fetch(request);
	const silence = new Promise((_resolve, reject) => setTimeout(reject, patience));
	try {
		const answer = await Promise.race([fetch(request), silence]);
		// A proxy speaks for a server that is not there.
		return answer.status < 500 ? answer : kept;
	} catch {
		return kept;
	}
}

/** Files that are named by their content. @param {Request} request */
const file = async (request) => (await caches.match(request, whole)) ?? fetch(request);

void scope.skipWaiting();
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (request.mode === 'navigate' && pathname.startsWith('/w/')) event.respondWith(page(request));
	else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});
