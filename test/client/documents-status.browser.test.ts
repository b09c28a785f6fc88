import { flushSync } from 'svelte';
import { expect, it, onTestFinished } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { texts } from '../../client/text/texts.svelte.ts';
import StatusLine from '../../client/ui/StatusLine.svelte';
import { Documents } from '../../client/workshop/documents.svelte.ts';
import type { Workshop } from '../../client/workshop/workshop.svelte.ts';

/** Documents of a seat whose commands have all been answered. */
function documents(connected = true, { waiting = 0, full = false } = {}) {
	const workshop = { seat: 'seat', connected, waiting, full } as Workshop;
	const opened = new Documents(workshop, 'workshop');
	onTestFinished(() => opened.close());
	return opened;
}

it('OF1 says saved while there is nothing to save, never before a document has said so', () => {
	const all = documents();
	expect(all.status.state).toBe('saved');
	all.follow([{ name: 'private~1', mode: 'write' }]);
	flushSync();
	expect(all.status.state).toBe('saving');
});

it('OF1 says offline while the line of the commands is cut, whatever the documents say', () => {
	expect(documents(false).status.state).toBe('offline');
});

it('BU7 follows its documents into the next epoch, and opens a worksheet that was asked for there', () => {
	const all = documents();
	all.want('group/g1~1');
	const inEpoch = (epoch: number) =>
		['board', 'private', 'group/g1'].map((name) => ({
			name: `${name}~${epoch}`,
			mode: 'write' as const,
		}));
	all.follow(inEpoch(1));
	const [board, own, sheet] = [all.board, all.own, all.current('group/g1~1')];
	all.follow(inEpoch(2));
	for (const [now, before] of [
		[all.board, board],
		[all.own, own],
		[all.current('group/g1~1'), sheet],
	]) {
		expect(now).toBeDefined();
		expect(now).not.toBe(before);
	}
});

it('forgets a document that the seat may not open any more', () => {
	const all = documents();
	all.follow([{ name: 'board~1', mode: 'read' }]);
	expect(all.board).toBeDefined();
	all.follow([]);
	expect(all.board).toBeUndefined();
	expect(all.status).toEqual({ state: 'saved', kept: 0, cut: false });
});

it('OF1, OF3 says saving while a command has no answer, and counts it when the line is cut', () => {
	expect(documents(true, { waiting: 1 }).status).toEqual({ state: 'saving', kept: 0, cut: false });
	expect(documents(false, { waiting: 2 }).status).toEqual({ state: 'offline', kept: 2, cut: true });
});

it('OF1 says read-only while the server’s disk is full, unless the line is cut', () => {
	const full = documents(true, { full: true });
	expect(full.status).toEqual({ state: 'read-only', kept: 0, cut: false });
	expect(documents(false, { full: true }).status.state).toBe('offline');
});

it.each([
	[{ state: 'saved' }, 'Saved'],
	[{ state: 'saving' }, 'Saving'],
	[{ state: 'offline' }, 'Offline'],
	[{ state: 'offline', kept: 2 }, 'Offline, 2 changes kept on this device'],
	[{ state: 'offline', kept: 1, cut: false }, '1 change kept on this device'],
	[{ state: 'read-only' }, 'Read-only, disk full'],
	[{ state: 'read-only', kept: 1 }, 'Read-only, disk full, 1 change kept on this device'],
] as const)('OF1 %j is said as “%s”', async (status, words) => {
	await texts.load('common');
	const { container } = await render(StatusLine, status);
	expect(container.textContent.trim()).toBe(words);
});
