import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Claims } from '../../../server/docs/claims.ts';
import { judge } from '../../../server/docs/guard/guard.ts';
import { addCard, cardText, cardTexts, conflictsOf } from '../../../shared/board/conflict-card.ts';

const roots = ['conflicts', 'cases', 'drafts'];

function documentOf(clientId: number, ...updates: Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	for (const root of roots) doc.getMap(root);
	for (const update of updates) Y.applyUpdate(doc, update);
	return doc;
}

const base = (() => {
	const doc = documentOf(1);
	addCard(doc, 'one', 'a', { title: 'Rush orders?', example: 'Friday, five to five' });
	addCard(doc, 'two', 'b', { title: 'Forecast' });
	cardText(doc, 'one', 'title')!.delete(2, 3);
	return Y.encodeStateAsUpdate(doc);
})();

/** What an honest client 2 sends after some editing, whole. */
const honest = (() => {
	const doc = documentOf(2, base);
	cardText(doc, 'one', 'title')!.insert(4, 'xyz');
	addCard(doc, 'three', 'c', { title: 'Returns' });
	cardText(doc, 'three', 'title')!.delete(0, 2);
	conflictsOf(doc).get('two')!.set('topic', 'scope');
	conflictsOf(doc).delete('three');
	return {
		new: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(documentOf(9, base))),
		/** With what the board has already, as after a long time away. */
		whole: Y.encodeStateAsUpdate(doc),
	};
})();

type Damage =
	| { at: number; set: number }
	| { at: number; flip: number }
	| { at: number; cut: number }
	| { at: number; copyFrom: number; length: number };

const damages: fc.Arbitrary<Damage[]> = fc.array(
	fc.oneof(
		fc.record({ at: fc.nat(), set: fc.nat(255) }),
		fc.record({ at: fc.nat(), flip: fc.nat(7) }),
		fc.record({ at: fc.nat(), cut: fc.nat(3) }),
		fc.record({ at: fc.nat(), copyFrom: fc.nat(), length: fc.nat(12) }),
	),
	{ minLength: 1, maxLength: 4 },
);

function damage(update: Uint8Array, changes: readonly Damage[]): Uint8Array {
	const bytes = [...update];
	for (const change of changes) {
		const at = change.at % Math.max(bytes.length, 1);
		if ('set' in change) bytes[at] = change.set;
		else if ('flip' in change) bytes[at]! ^= 1 << change.flip;
		else if ('cut' in change) bytes.splice(at, change.cut);
		else {
			const from = change.copyFrom % bytes.length;
			bytes.splice(at, 0, ...bytes.slice(from, from + change.length));
		}
	}
	return Uint8Array.from(bytes);
}

describe('damaged updates', () => {
	it.each(Object.entries(honest))(
		'D7 are refused, or can be applied whole and stored and read again, and no card goes: %s',
		{ timeout: 30_000 },
		(_what, sent) => {
			let accepted = 0;
			const property = fc.property(damages, (changes) => {
				const update = damage(sent, changes);
				const doc = documentOf(3, base);
				const verdict = judge(update, doc, roots, 'anna', new Claims([[1, 'server']]));
				if (verdict.refused !== null) return;
				accepted++;
				const emitted: Uint8Array[] = [];
				doc.on('update', (written: Uint8Array) => emitted.push(written));
				doc.transact(() => verdict.lacked && Y.applyUpdate(doc, verdict.lacked));
				expect(doc.store.pendingStructs).toBe(null);
				expect(doc.store.pendingDs).toBe(null);
				expect(emitted.length > 0).toBe(verdict.lacked !== null);
				expect([...doc.share.keys()].sort()).toEqual([...roots].sort());
				const reader = documentOf(4, base, ...emitted);
				expect(reader.getMap('conflicts').toJSON()).toEqual(doc.getMap('conflicts').toJSON());
				expect(reader.store.pendingStructs).toBe(null);
				for (const card of ['one', 'two'])
					for (const field of cardTexts) expect(cardText(doc, card, field)).toBeDefined();
			});
			fc.assert(property, { numRuns: 4000, seed: 20_240_607 });
			// The other half of the promise: damage that does no harm is not refused.
			expect(accepted).toBeGreaterThan(100);
		},
	);
});
