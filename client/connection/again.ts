import { read, write } from './kept.ts';

const pauseMilliseconds = 1000;
const tries = 3;
/** A page that begins anew twice in so short a time would go on doing so. */
const patienceMilliseconds = 60_000;
/** On the device, since not every page may have a memory of its own. */
const begunAnew = 'begun-anew';

/**
 * A part of the page, fetched when it is wanted. Without a line it comes as soon as the server can be reached. Where
 * the browser holds on to the failure, or the server has another build by now, the page begins anew: what one has
 * typed is kept on the device. Throws what `load` throws when even that was of no use.
 */
export async function again<T>(load: () => Promise<T>): Promise<T> {
	for (let failures = 0; ;) {
		try {
			return await load();
		} catch (error) {
			if (failures >= tries && !isWriting()) await beginAnew(error);
			if (await isThere()) failures++;
			await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
		}
	}
}

/** Whether this page can be reloaded without the server; it never can over plain http. */
export const reload = { isSafe: false };

const isMoment = (value: unknown): value is number => typeof value === 'number';

/** Nobody is taken out of the field in which they write. */
const isWriting = () => document.activeElement?.matches('input, textarea') === true;

const isThere = () =>
	fetch('/health', { cache: 'no-store' }).then(
		({ ok }) => ok,
		() => false,
	);

async function beginAnew(error: unknown): Promise<void> {
	const { at = 0 } = read(begunAnew, isMoment);
	if (Date.now() - at < patienceMilliseconds) throw error;
	write(begunAnew, { at: Date.now() });
	location.reload();
	await new Promise(() => {});
}
