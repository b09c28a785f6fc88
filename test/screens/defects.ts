/** What a picture must not show, measured where it is taken. It runs in the page, so it stands on nothing. */
export function defectsOf({ isScreen }: { isScreen: boolean }): string[] {
	interface Piece {
		text: string;
		element: Element;
		box: DOMRect;
	}
	const found = new Set<string>();
	const short = (text: string) => text.trim().replaceAll(/\s+/g, ' ').slice(0, 50);
	const root = document.scrollingElement!;
	const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
	const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

	function* ancestors(element: Element): Generator<{ each: Element; style: CSSStyleDeclaration }> {
		for (let each: Element | null = element; each; each = each.parentElement)
			yield { each, style: getComputedStyle(each) };
	}

	/** What is there for screen readers only, or not at all. */
	const isHidden = (element: Element): boolean => {
		if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
		for (const { style } of ancestors(element)) if (style.clipPath === 'inset(50%)') return true;
		return false;
	};

	/** What is left of a line of text in what it stands in; a line that is cut off by it is a defect. */
	const shown = (line: DOMRect, element: Element, text: string): DOMRect | undefined => {
		let { left, right, top, bottom } = line;
		for (const { each, style } of ancestors(element)) {
			if (each === root || each === document.body) break;
			if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
			const hole = each.getBoundingClientRect();
			const ends = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
			const across = Math.max(hole.left - left, right - hole.right);
			const down = Math.max(hole.top - top, bottom - hole.bottom);
			if (!ends && clips(style.overflowX) && across > 2)
				found.add(`“${text}” is cut off at the side`);
			if (!ends && clips(style.overflowY) && down > (bottom - top) / 4)
				found.add(`“${text}” is cut off above or below`);
			if (isScreen && scrolls(style.overflowY) && down > 2)
				found.add(`“${text}” would have to be scrolled to on a screen that nobody scrolls`);
			left = Math.max(left, hole.left);
			right = Math.min(right, hole.right);
			top = Math.max(top, hole.top);
			bottom = Math.min(bottom, hole.bottom);
			if (right - left < 1 || bottom - top < 1) return undefined;
			if (style.position === 'fixed') break;
		}
		return new DOMRect(left, top, right - left, bottom - top);
	};

	/** Docks and dialogs lie over what is scrolled below them: only what is in one layer can collide. */
	const layerOf = (element: Element): Element => {
		for (const { each, style } of ancestors(element))
			if (['fixed', 'sticky'].includes(style.position) || each.matches('dialog, [popover]'))
				return each;
		return root;
	};

	const pieces: Piece[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement!;
		const text = short(node.textContent ?? '');
		if (!text || element.closest('script, style, option, textarea') || isHidden(element)) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const line of range.getClientRects()) {
			const box = line.width < 1 ? undefined : shown(line, element, text);
			if (box) pieces.push({ text, element, box });
		}
	}

	const inset = ({ box }: Piece) => ({
		left: box.left + 1,
		right: box.right - 1,
		top: box.top + box.height * 0.22,
		bottom: box.bottom - box.height * 0.22,
	});
	for (const [at, one] of pieces.entries())
		for (const other of pieces.slice(at + 1)) {
			if (one.element === other.element) continue;
			const [a, b] = [inset(one), inset(other)];
			const apart =
				a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
			if (!apart && layerOf(one.element) === layerOf(other.element))
				found.add(`“${one.text}” and “${other.text}” lie over each other`);
		}

	if (root.scrollWidth > root.clientWidth)
		found.add(`the page is ${root.scrollWidth - root.clientWidth} px wider than the device`);
	if (isScreen && root.scrollHeight > root.clientHeight)
		found.add(`the page is ${root.scrollHeight - root.clientHeight} px higher than the screen`);
	for (const { text, box } of pieces)
		if (box.left < -1 || box.right > root.clientWidth + 1) found.add(`“${text}” leaves the page`);

	for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea'))
		if (!isHidden(field) && field.scrollHeight > field.clientHeight + 4)
			found.add(`the field with “${short(field.value)}” shows only a part of it`);

	const touched = 'button, a[href], input, select, textarea, summary, [role=button], [role=switch]';
	for (const target of document.querySelectorAll(isScreen ? ':not(*)' : touched)) {
		if (isHidden(target) || target.matches('p a, li a, dd a')) continue;
		const area = target.matches('input') ? (target.closest('label') ?? target) : target;
		const { width, height } = area.getBoundingClientRect();
		const name = short(target.getAttribute('aria-label') ?? target.textContent ?? '');
		if (width > 0 && Math.min(width, height) < 24)
			found.add(`“${name}” is ${Math.round(Math.min(width, height))} px small to be touched`);
	}
	return [...found];
}
