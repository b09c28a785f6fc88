import { reload } from './again.ts';

const worker = '/service-worker.js';
const shell = '/';
/** With the first file of a build in its name, a store holds that build and no other. */
const storeOf = (build: string) => `page ${build}`;

interface Policies {
	createPolicy: (
		name: string,
		rules: { createScriptURL: () => string },
	) => { createScriptURL: (url: string) => string };
}
declare global {
	var trustedTypes: Policies | undefined;
}

/** Browsers with such policies take no mere text for the address of a script. */
const policy = globalThis.trustedTypes?.createPolicy('same-boat-worker', {
	createScriptURL: () => worker,
});

const isFile = (address: string) => {
	const { origin, pathname } = new URL(address, location.href);
	return origin === location.origin && pathname.startsWith('/assets/');
};

/**
 * Keeps the page on this device, so that it can be reloaded without the server: its shell, and each file that it has
 * loaded or loads from now on. Not on plain http over a network, where browsers have no such thing, and not while one
 * works on the page's sources.
 */
export async function keepPage(): Promise<void> {
	if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
	const build = document.querySelector<HTMLScriptElement>('script[type=module]')?.src;
	if (!build) return;
	try {
		await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker);
		const store = await caches.open(storeOf(build));
		await keepFiles(store);
		// The worker goes by the shell, and by whichever is the oldest: half of a build shows nothing.
		if (!(await store.match(shell))) await keepShell(store, build);
		reload.isSafe = true;
		for (const name of await caches.keys()) if (name !== storeOf(build)) await caches.delete(name);
	} catch {
		// A device that keeps nothing, or a line that was lost meanwhile: the page works, and the next one tries again.
	}
}

async function keepShell(store: Cache, build: string): Promise<void> {
	const answer = await fetch(shell);
	const text = await answer.clone().text();
	// Meanwhile the server may have another build.
	if (!text.includes(new URL(build).pathname)) throw new Error('another build');
	await store.put(shell, answer);
}

/** Resolves when those are kept that are here; those that come later are kept as they come. */
function keepFiles(store: Cache): Promise<unknown> {
	const keep = async (address: string) => {
		if (isFile(address) && !(await store.match(address))) await store.add(address);
	};
	const addresses = (entries: PerformanceEntryList) => entries.map(({ name }) => name);
	const later = new PerformanceObserver((list) => {
		for (const address of addresses(list.getEntries())) keep(address).catch(() => undefined);
	});
	later.observe({ type: 'resource' });
	return Promise.all(addresses(performance.getEntriesByType('resource')).map(keep));
}
