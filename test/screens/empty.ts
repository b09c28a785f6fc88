/** A workshop in which nobody has written anything: what every step says before there is something to see. */
import type { Step } from '../../shared/workshop/state.ts';
import { writeCards } from '../support/acts.ts';
import { newId } from '../support/players.ts';
import { script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import type { Album } from './album.ts';

const beforeTheReveal = [
	...(['write', 'strategy', 'focus', 'break', 'cases', 'tables', 'work', 'dialogue'] as const),
	...(['agreements', 'talk', 'review', 'readiness', 'close'] as const),
] satisfies Step[];
const afterTheReveal = ['thats-us', 'themes', 'vote', 'map'] satisfies Step[];

export async function beEmpty(album: Album, play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	for (const kind of ['talk', 'review', 'readiness'] as const)
		await facilitator.act({
			...{ type: 'AddStage', stage: newId(), before: 'close', kind, title: '', minutes: 10 },
		});
	const walk = async (steps: readonly Step[]) => {
		for (const step of steps) {
			await play.goTo(step);
			await album.everywhere(`empty-${step}`, /\p{L}/u);
		}
	};
	await walk(beforeTheReveal);
	const [alone] = script.conflicts;
	await play.goTo('write');
	await writeCards(crew.playing({ ...script, conflicts: [alone!] }));
	await play.reveal();
	await walk(afterTheReveal);
	await album.outside('empty-register', 'phone', teamPath(play));
	await album.outside('empty-register', 'facilitator', teamPath(play));
}

export const teamPath = ({ created }: WirePlay): string =>
	`/team/${created.teamId}#${created.teamKey}`;
