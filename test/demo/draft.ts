/** One agreement of the script while it is a draft: what of it this room knows, and who may still change it. */
import { draftText, type DraftField } from '../../shared/board/agreement-draft.ts';
import type { Id } from '../../shared/ids.ts';
import type { PlayerDocument } from '../support/player-document.ts';
import type { Player } from '../support/players.ts';
import type { ScriptAgreement } from '../support/script.ts';
import type { Ensemble } from './ensemble.ts';
import { type } from './typing.ts';

/** One agreement that is being written, and who writes. */
export interface Draft {
	id: Id;
	scripted: ScriptAgreement;
	writer: Player;
	board: PlayerDocument;
}

/** Whether anything can still be changed about an agreement. */
export const isOpen = ({ room }: Ensemble, id: Id): boolean => {
	const agreement = room.agreements[id];
	return agreement !== undefined && !agreement.withdrawn && !agreement.sealed;
};

/** The effects of the script on objectives that the strategy still has, by their ids here. */
export const effectsHere = (ensemble: Ensemble, { effects }: ScriptAgreement) =>
	Object.entries(effects).flatMap(([scripted, effect]) => {
		const objective = ensemble.idOf(scripted);
		const { objectives } = ensemble.room.strategy;
		return objective && objectives.some(({ id }) => id === objective)
			? [{ objective, ...effect }]
			: [];
	});

/** What an agreement rests on, if the room has it: not every card needs to have been shown, nor every case told. */
export function groundHere({ idOf, room, done }: Ensemble, scripted: string): Id | undefined {
	const id = idOf(scripted);
	return id && (room.conflicts[id] || done.has(scripted)) ? id : undefined;
}

/** Types into one of its fields. */
export const typeInto = (
	ensemble: Ensemble,
	{ id, board }: Draft,
	field: DraftField,
	words: string,
	from?: number,
): Promise<void> =>
	type(ensemble, {
		text: draftText(board.doc, id, field),
		words,
		wanted: () => isOpen(ensemble, id),
		...(from !== undefined && { from }),
	});
