import type { Attachment } from 'svelte/attachments';
import { textShown } from '../connection/text-shown.ts';

const native = () => CSS.supports('field-sizing', 'content');

function fit(area: HTMLTextAreaElement): void {
	if (native()) return;
	area.style.height = 'auto';
	area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

/** Fits a text area to its text; browsers with `field-sizing` do it by themselves. */
export const autosize: Attachment<HTMLTextAreaElement> = (area) => {
	if (native()) return;
	const refit = () => fit(area);
	// A turned phone breaks the lines elsewhere; height is ours, so only a new width counts.
	let width = 0;
	const watch = new ResizeObserver(() => {
		if (area.clientWidth === width) return;
		width = area.clientWidth;
		refit();
	});
	watch.observe(area);
	area.addEventListener('input', refit);
	area.addEventListener(textShown, refit);
	return () => {
		watch.disconnect();
		area.removeEventListener('input', refit);
		area.removeEventListener(textShown, refit);
	};
};
