import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import { viewOf } from '../../../shared/workshop/view.ts';
import { stateAfter } from '../scenario.ts';
import type { Device } from './device.ts';
import type { World } from './world.ts';

/** The same for the same content, whatever the order in which a replica happens to keep it. */
const ordered = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, part]) => part !== undefined);
	return Object.fromEntries(
		entries
			.map(([key, part]) => [key, ordered(part)] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
};

const hashOf = (content: unknown): string =>
	createHash('sha256')
		.update(JSON.stringify(ordered(content)))
		.digest('base64url');

const roots = ['conflicts', 'cases', 'drafts'] as const;

const hashOfDoc = (doc: Y.Doc): string => hashOf(roots.map((root) => doc.getMap(root).toJSON()));

/** Where a device shows something else than the disk holds. */
export async function differences(world: World, devices: readonly Device[]): Promise<string[]> {
	const { events, docs } = await world.found();
	const state = stateAfter(events);
	const texts = new Map([...docs].map(([name, doc]) => [name, hashOfDoc(doc)]));
	const seats = new Set(devices.map(({ owner }) => owner.seat));
	const facts = new Map([...seats].map((seat) => [seat, hashOf(viewOf(state, seat))]));
	return devices.flatMap(({ owner, documents, view }) => {
		const others = [...documents.values()]
			.filter(({ stored, session }) => hashOfDoc(session.doc) !== texts.get(stored))
			.map(({ stored }) => `${owner.name} reads another ${stored} than the disk holds`);
		if (hashOf(view) === facts.get(owner.seat)) return others;
		return [...others, `${owner.name} sees other facts than the disk holds`];
	});
}
