import { ask } from './api.ts';

/** Whether an address of this host means another computer on each that opens it. */
const isLocal = (hostname: string): boolean =>
	hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');

const fits = (answer: unknown): answer is { address: string | null } =>
	typeof answer === 'object' &&
	answer !== null &&
	'address' in answer &&
	(answer.address === null || (typeof answer.address === 'string' && URL.canParse(answer.address)));

/** Where others reach what this page shows: its own address, unless that is one of this computer only. */
class Reach {
	/** What every link and code for others begins with. */
	origin = $state(location.origin);
	/** Nobody else gets here, and the server knows no address for them. */
	isAlone = $state(false);

	readonly host = $derived(new URL(this.origin).host);
	/** Others come by another address than this page. */
	readonly isElsewhere = $derived(this.origin !== location.origin);

	async look(): Promise<void> {
		if (!isLocal(location.hostname)) return;
		const answer = await ask('/api/address', {}, fits);
		const found = answer.ok ? answer.value.address : null;
		this.isAlone = found === null;
		this.origin = found ?? location.origin;
	}
}

const reach = new Reach();

/** Looked up each time a page begins to show it: a laptop changes networks. */
export function useReach(): Reach {
	void reach.look();
	return reach;
}
