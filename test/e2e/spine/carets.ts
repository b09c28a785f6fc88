import { expect } from 'vitest';
import type { Actor } from './actor.ts';

/** Whose flag stands in a field, and before which unit of its text the browser finds the caret. */
const caretIn = (area: HTMLTextAreaElement) => {
	area.scrollIntoView({ block: 'center' });
	const around = area.closest('.shared')!;
	const caret = around.querySelector('.caret');
	if (!caret) return null;
	const { left, top, height } = caret.getBoundingClientRect();
	const found = document.caretPositionFromPoint(left + 2, top + height / 2);
	const flag = around.querySelector('.flag')!.textContent;
	return {
		flag: flag.trim().replace(/\s+/g, ' '),
		at: found?.offsetNode === area ? found.offset : undefined,
	};
};

/** Somebody sees where another one writes. */
export async function expectCaret(
	actor: Actor,
	label: string,
	caret: { flag: string; at: number } | null,
): Promise<void> {
	const field = actor.page.getByLabel(label, { exact: true });
	await expect
		.poll(() => field.evaluate(caretIn as (area: Element) => unknown), {
			message: `the caret that ${actor.name} sees in “${label}”`,
		})
		.toEqual(caret);
}
