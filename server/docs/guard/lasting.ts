// A card and the texts in it stay: with one of them would go what others are typing there.
import * as Y from 'yjs';

/** Whether a struct of a document brought something that nobody deletes or replaces. */
export const isLasting = (struct: Y.Item | Y.GC): boolean =>
	struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType;

/** Whether one stands under this key. A key has one value that is not deleted: its last. */
export function holdsLasting(holder: unknown, key: string): boolean {
	const last = holder instanceof Y.Map ? holder._map.get(key) : undefined;
	return last !== undefined && isLasting(last);
}
