import type { Attachment } from 'svelte/attachments';

const steps = 12;

/** Whether everything that is in it has room in it. */
const fits = (picture: HTMLElement): boolean =>
	picture.scrollHeight <= picture.clientHeight && picture.scrollWidth <= picture.clientWidth;

/** The largest `--fit` up to 1 at which nothing is cut off. */
function shrink(picture: HTMLElement): void {
	const set = (fit: number) => picture.style.setProperty('--fit', fit.toFixed(4));
	set(1);
	if (fits(picture)) return;
	let [low, high] = [0, 1];
	for (let step = 0; step < steps; step++) {
		const middle = (low + high) / 2;
		set(middle);
		if (fits(picture)) low = middle;
		else high = middle;
	}
	set(low);
}

/** Makes the type of a picture of fixed height smaller, by `--fit`, until all of its text is on the screen. */
export const fit: Attachment<HTMLElement> = (picture) => {
	const refit = () => shrink(picture);
	const texts = new MutationObserver(refit);
	texts.observe(picture, { childList: true, characterData: true, subtree: true });
	const size = new ResizeObserver(refit);
	size.observe(picture);
	refit();
	return () => {
		texts.disconnect();
		size.disconnect();
	};
};
