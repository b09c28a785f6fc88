import type { Side } from '../workshop/state.ts';
import { allSides } from '../workshop/sides.ts';
import { bullets, labelled, section } from './blocks.ts';
import { marks, type Wording } from './wording.ts';

/** For how long each side had the floor, where it was given. */
export function floorSection({ report, words, format }: Wording): string[] {
	const { floor: labels } = words;
	const minutesOf = (side: Side) => Math.round(report.spoken[side] / 6000) / 10;
	const told = allSides
		.filter((side) => minutesOf(side) > 0)
		.map((side) => {
			const minutes = labels.minutes({ n: format.number(minutesOf(side)) });
			return marks[side] + labelled(words.side[side], minutes);
		});
	return section(2, labels.title, [bullets(told)]);
}
