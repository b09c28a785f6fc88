/** Which entry a key leads to, as in the menus of every desktop; undefined: not ours. */
export function menuStep(key: string, at: number, labels: readonly string[]): number | undefined {
	const count = labels.length;
	if (key === 'ArrowDown') return (at + 1) % count;
	if (key === 'ArrowUp') return (at <= 0 ? count : at) - 1;
	if (key === 'Home') return 0;
	if (key === 'End') return count - 1;
	if (key.length !== 1 || key === ' ') return undefined;
	const initial = key.toLocaleLowerCase();
	const order = labels.map((_, step) => (at + 1 + step) % count);
	return order.find((index) => labels[index]?.toLocaleLowerCase().startsWith(initial));
}

const gap = 4;
const edge = 8;

/** Under the button, or above it where the window ends; never over its edges. */
export function besideButton(menu: HTMLElement, buttonId: string): void {
	const button = document.getElementById(buttonId)?.getBoundingClientRect();
	if (!button) return;
	// Shown only now does it have a size: place it in the frame in which it opens.
	requestAnimationFrame(() => {
		const { width, height } = menu.getBoundingClientRect();
		const below = button.bottom + gap;
		const fits = below + height + edge <= innerHeight;
		const left = Math.min(Math.max(edge, button.right - width), innerWidth - width - edge);
		menu.style.left = `${left}px`;
		menu.style.top = `${fits ? below : Math.max(edge, button.top - gap - height)}px`;
	});
}
