import { momentIn } from '../text/moments.ts';
import { say, texts } from '../text/texts.svelte.ts';
import { useWorkshop } from '../workshop/workshop.svelte.ts';

/** Says that the board was set back, when it happens; the words come then. */
export function tellOfSetBack(show: (line: string) => void): void {
	const workshop = useWorkshop();
	let known = workshop.room.setBack?.before;
	$effect(() => {
		const { setBack } = workshop.room;
		if (!setBack || setBack.before === known) return;
		known = setBack.before;
		const { to } = setBack;
		void texts
			.load('minutes')
			.then(() => show(say('minutes').told({ moment: momentIn(texts.locale, to, Date.now()) })));
	});
}
