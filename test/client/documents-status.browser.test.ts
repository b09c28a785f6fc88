import { flushSync } from 'svelte';
import { expect, it, onTestFinished } from 'vitest';
import { Documents } from '../../client/workshop/documents.svelte.ts';
import type { Workshop } from '../../client/workshop/workshop.svelte.ts';

/** Documents of a seat whose commands have all been answered. */
function documents(connected = true) {
	const workshop = { seat: 'seat', connected, waiting: 0 } as Workshop;
	const opened = new Documents(workshop, 'workshop');
	onTestFinished(() => opened.close());
	return opened;
}

it('says saved while there is nothing to save, never before a document has said so', () => {
	const all = documents();
	expect(all.status.state).toBe('saved');
	all.follow([{ name: 'private~1', mode: 'write' }]);
	flushSync();
	expect(all.status.state).toBe('saving');
});

it('says offline while the line of the commands is cut, whatever the documents say', () => {
	expect(documents(false).status.state).toBe('offline');
});

it('forgets a document that the seat may not open any more', () => {
	const all = documents();
	all.follow([{ name: 'board~1', mode: 'read' }]);
	expect(all.board).toBeDefined();
	all.follow([]);
	expect(all.board).toBeUndefined();
	expect(all.status).toEqual({ state: 'saved', kept: 0 });
});
