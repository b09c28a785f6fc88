import type * as Y from 'yjs';
import { Storage } from '../connection/documents-scene.ts';

/** A device's copies of documents by name: they outlive its pages. */
export const copies = new Map<string, Storage>();

export const openCopy = (name: string, doc: Y.Doc) => {
	if (!copies.has(name)) copies.set(name, new Storage());
	return copies.get(name)!.open(name, doc);
};

export function newDevice(): void {
	copies.clear();
	localStorage.clear();
}
