/** A table whose worksheet is on the page of p03, and others who write in it at machines of their own. */
import { flushSync } from 'svelte';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import { anchorAt } from '../../../client/connection/anchor.ts';
import WorkStage from '../../../client/stages/WorkStage.svelte';
import { sheetText } from '../../../shared/board/worksheet.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { tablesRoom } from './scene.ts';

export const words =
	'Planning publishes every Monday what is free for four weeks 🚚, and Sales promises only that.\n\nAbove it one asks first.';

export interface CaretScene {
	text: Y.Text;
	awareness: Awareness;
	area: HTMLTextAreaElement;
}

export async function openSheet(room = tablesRoom('work')): Promise<CaretScene> {
	const { doc, awareness } = room.sheet('g1');
	const text = sheetText(doc, 'proposal');
	text.insert(0, words);
	await showInRoom(WorkStage, { room, seat: 'p03' });
	const field = page.getByLabelText('Our proposal', { exact: true });
	await expect.element(field).toHaveValue(words);
	const area = field.element() as HTMLTextAreaElement;
	area.scrollIntoView({ block: 'center' });
	return { text, awareness, area };
}

/** What comes from another device: a state that the server has put its seat to; null when it has gone. */
export function arrives(awareness: Awareness, device: number, state: object | null): void {
	if (state) awareness.states.set(device, { ...state });
	else awareness.states.delete(device);
	awareness.emit('change', [{ added: [], updated: [device], removed: [] }, 'test']);
	flushSync();
}

/** Somebody puts the caret somewhere, and may have chosen the text from somewhere else to there. */
export function goes(
	{ text, awareness }: CaretScene,
	{ seat, at, from = at, device = 7 }: { seat: string; at: number; from?: number; device?: number },
): void {
	const [head, tail] = [anchorAt(text, at), anchorAt(text, from)];
	arrives(awareness, device, { field: 'proposal', head, tail, seat });
}

const around = (area: HTMLElement) => area.closest('.shared')!;
export const drawn = (area: HTMLElement, what: 'caret' | 'chosen' | 'flag'): HTMLElement[] => [
	...around(area).querySelectorAll<HTMLElement>(`.${what}`),
];

/** Before which unit of the text a caret stands, by what the browser itself finds there. */
export function placeUnder(area: HTMLElement, caret: HTMLElement): number {
	const { left, top, height } = caret.getBoundingClientRect();
	const found = document.caretPositionFromPoint(left + 2, top + height / 2)!;
	expect(found.offsetNode).toBe(area);
	return found.offset;
}
