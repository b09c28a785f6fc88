import type * as Y from 'yjs';
import { changeBetween } from '../../shared/board/text-change.ts';
import { carriedCaret, type Delta } from '../connection/text-change.ts';
import { readBoxes, type BoxesOf } from '../ui/text-boxes.ts';
import type { Caret } from '../workshop/carets.svelte.ts';

/** A caret with whose it is. */
export interface NamedCaret extends Caret {
	mark: 'sales' | 'operations' | 'shared';
	name: string;
	/** The word of the side or the function; blank for who has none. */
	word: string;
}

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

export interface PlacedCaret extends NamedCaret {
	box: Box;
	/** What is chosen, line by line. */
	chosen: Box[];
	/** The flag hangs below the line instead of standing on it. */
	below: boolean;
}

/** Where to draw some carets over a field, from the upper left corner of a layer; without those scrolled out of sight. */
export function placeCarets(
	layer: HTMLElement,
	field: HTMLTextAreaElement,
	text: Y.Text,
	carets: readonly NamedCaret[],
): PlacedCaret[] {
	const origin = layer.getBoundingClientRect();
	const frame = field.getBoundingClientRect();
	const inSight = ({ top, bottom }: DOMRect) => {
		const middle = (top + bottom) / 2;
		return middle > frame.top && middle < frame.bottom;
	};
	const inLayer = ({ left, top, width, height }: DOMRect): Box => ({
		left: Math.min(left, frame.right) - origin.left,
		top: top - origin.top,
		width,
		height,
	});
	const shown = carriedInto(field, text);
	return readBoxes(field, (boxesOf) => {
		const [first, last] = [boxAt(boxesOf, 0), boxAt(boxesOf, field.value.length)];
		const placed: PlacedCaret[] = [];
		for (const caret of carets) {
			const rect = boxAt(boxesOf, shown(caret.at));
			if (!inSight(rect)) continue;
			const chosen = boxesOf(shown(caret.from), shown(caret.to)).filter(
				(box) => box.width > 0 && inSight(box),
			);
			const atEnd = rect.top > first.top && rect.top >= last.top;
			const box = inLayer(rect);
			// Two flags on one line: the second goes to the other side of it.
			const taken = placed.filter((other) => other.box.top === box.top).length % 2 === 1;
			placed.push({ ...caret, box, chosen: chosen.map(inLayer), below: atEnd !== taken });
		}
		return placed;
	});
}

/** Of a place between two lines the one on the second: there the next letter will be. */
const boxAt = (boxesOf: BoxesOf, index: number): DOMRect => boxesOf(index, index + 1).at(-1)!;

/** An index of the text in what the field shows, which may hold what is being composed. */
function carriedInto(field: HTMLTextAreaElement, text: Y.Text): (index: number) => number {
	const agreed = text.toString();
	const { at, removed, inserted } = changeBetween(agreed, field.value, field.selectionEnd);
	const delta: Delta = [{ retain: at }, { delete: removed }, { insert: inserted }];
	return (index) => carriedCaret(index, delta);
}
