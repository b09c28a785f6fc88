/** What the room says to the proposals, one after the other as they are put on the screen. */
import type { Id } from '../../shared/ids.ts';
import { newId } from '../support/players.ts';
import { find } from '../support/script.ts';
import type { Ensemble } from './ensemble.ts';

/** Of which case of the script the proposal is at which the room looks. */
function caseBeforeTheRoom({ room, scriptedAs }: Ensemble): string | undefined {
	const { presented } = room.proposals;
	return presented ? scriptedAs(room.groups[presented]?.case ?? presented) : undefined;
}

/** Challenges and builds come when their proposal is on the screen; its table answers. */
export async function discuss(ensemble: Ensemble): Promise<void> {
	const left = new Set(ensemble.script.dialogue.map(({ on }) => on));
	while (left.size > 0) {
		const before = () => ensemble.at('dialogue') && left.has(caseBeforeTheRoom(ensemble) ?? '');
		await ensemble.when(before);
		const story = caseBeforeTheRoom(ensemble)!;
		left.delete(story);
		await discussOne(ensemble, story, ensemble.room.proposals.presented!);
		ensemble.finish(discussed(story));
	}
}

/** The name under which the dialogue on a case is finished. */
export const discussed = (story: string): string => `dialogue on ${story}`;

async function discussOne(ensemble: Ensemble, story: string, proposal: Id): Promise<void> {
	const { crew, script } = ensemble;
	const table = ensemble.room.groups[proposal];
	for (const { by, kind, text, answer } of script.dialogue.filter(({ on }) => on === story)) {
		await ensemble.pauseAt('point', () => ensemble.at('dialogue'));
		const point = newId();
		const where = { case: ensemble.idOf(story)!, ...(table && { group: table.id }) };
		const player = crew.of(by);
		if (!(await ensemble.attempt(player, { type: 'RaisePoint', point, ...where, kind, text })))
			continue;
		ensemble.say(`${player.name}: “${text}”`);
		if (!answer) continue;
		await ensemble.pause('answer');
		const presenter = crew.of(find(script.cases, story).by);
		const isTheirs = (seat: Id) => table?.members.includes(seat) ?? true;
		const answering = isTheirs(presenter.seat)
			? presenter
			: crew.players.find(({ seat }) => isTheirs(seat));
		const settled = { type: 'SettlePoint', point, status: 'answered', answer } as const;
		if (answering) await ensemble.attempt(answering, settled);
	}
}
