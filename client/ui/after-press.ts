let pressed = false;
let waiting: (() => void)[] = [];

const begin = () => (pressed = true);
/** The click comes with the pointer's release, after what listens to that. */
const end = () =>
	setTimeout(() => {
		pressed = false;
		const acts = waiting;
		waiting = [];
		for (const act of acts) act();
	});
addEventListener('pointerdown', begin, true);
addEventListener('pointerup', end, true);
addEventListener('pointercancel', end, true);

/** What moves the page waits until the press is over that made one leave a field: else its click hits nothing. */
export function afterPress(act: () => void): void {
	if (pressed) waiting.push(act);
	else act();
}
