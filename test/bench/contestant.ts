import type { DocumentClient } from './document-client.ts';

/** A server in a process of its own, and everybody in the room connected to one document of it. */
export interface Contestant {
	name: string;
	pid: number;
	clients: readonly DocumentClient[];
	/** Whether it tells what is on disk. */
	givesReceipts: boolean;
}
