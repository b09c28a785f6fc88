import { upToDate } from '../../../shared/report/older-report.ts';
import type { StoredEvent } from '../workshop-log.ts';
import { decodeJson, encodeJson, LaterVersion } from './checksum.ts';

const version = 1;

export const encodeEvent = (key: string, event: StoredEvent): Uint8Array => encodeJson(key, event);

/** A record keeps its report as it was when it was opened. */
const upcast = (event: StoredEvent): StoredEvent =>
	event.type === 'ReportImported'
		? { ...event, report: upToDate(event.report) as typeof event.report }
		: event;

/** Throws on bytes that are not what was stored under this key. */
export function decodeEvent(key: string, bytes: Uint8Array): StoredEvent {
	const event = decodeJson(key, bytes) as StoredEvent;
	if (event.v !== version)
		throw new LaterVersion(`events of version ${String(event.v)} are not known here`);
	return upcast(event);
}
