/** What the lines of a text area depend on, besides its width. */
const style = [
	...['direction', 'font-family', 'font-feature-settings', 'font-kerning', 'font-size'],
	...['font-stretch', 'font-style', 'font-variant', 'font-weight', 'hyphens', 'letter-spacing'],
	...['line-break', 'line-height', 'overflow-wrap', 'padding', 'tab-size', 'text-align'],
	...[
		'text-indent',
		'text-rendering',
		'text-transform',
		'white-space',
		'word-break',
		'word-spacing',
	],
];

/** The boxes of a stretch of the text in the window, one a line; `length` counts as one more character. */
export type BoxesOf = (from: number, to: number) => DOMRect[];

/**
 * Lets somebody read where the characters of a text area stand. No browser tells: the text is set once more,
 * unseen, in the same place, for as long as that takes.
 */
export function readBoxes<Result>(
	field: HTMLTextAreaElement,
	read: (boxesOf: BoxesOf) => Result,
): Result {
	const is = getComputedStyle(field);
	const outer = field.getBoundingClientRect();
	const left = parseFloat(is.borderLeftWidth);
	const sides = left + parseFloat(is.borderRightWidth);
	const scrollbar = Math.round(field.offsetWidth - field.clientWidth - sides);
	const copy = document.createElement('div');
	for (const name of style) copy.style.setProperty(name, is.getPropertyValue(name));
	Object.assign(copy.style, {
		position: 'fixed',
		visibility: 'hidden',
		left: `${outer.left + left}px`,
		top: `${outer.top + parseFloat(is.borderTopWidth) - field.scrollTop}px`,
		width: `${outer.width - sides - scrollbar}px`,
	});
	// A place without a width stands for the end, also behind an empty line.
	const text = document.createTextNode(`${field.value}\u200b`);
	copy.append(text);
	document.body.append(copy);
	const range = document.createRange();
	const boxes = read((from, to) => {
		range.setStart(text, from);
		range.setEnd(text, to);
		return [...range.getClientRects()];
	});
	copy.remove();
	return boxes;
}
