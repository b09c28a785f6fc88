import type { Attachment } from 'svelte/attachments';

const steps = 12;

/** Whether everything that is in it has room in it. */
const fits = (picture: HTMLElement): boolean =>
	picture.scrollHeight <= picture.clientHeight && picture.scrollWidth <= picture.clientWidth;

/** The largest `--fit` up to `--most-fit`, else 1, at which nothing is cut off. */
function refit(picture: HTMLElement): void {
	const set = (fit: number) => picture.style.setProperty('--fit', fit.toFixed(4));
	const most = Number(getComputedStyle(picture).getPropertyValue('--most-fit')) || 1;
	set(most);
	if (fits(picture)) return;
	let [low, high] = [0, most];
	for (let step = 0; step < steps; step++) {
		const middle = (low + high) / 2;
		set(middle);
		if (fits(picture)) low = middle;
		else high = middle;
	}
	set(low);
}

/** Makes the type of a picture of fixed height as large, by `--fit`, as all of its text allows. */
export const fit: Attachment<HTMLElement> = (picture) => {
	const again = () => refit(picture);
	const texts = new MutationObserver(again);
	texts.observe(picture, { childList: true, characterData: true, subtree: true });
	const size = new ResizeObserver(again);
	size.observe(picture);
	again();
	return () => {
		texts.disconnect();
		size.disconnect();
	};
};
