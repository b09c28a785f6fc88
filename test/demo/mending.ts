import { draftText, setOwner } from '../../shared/board/agreement-draft.ts';
import { paidBy } from '../support/script-texts.ts';
import { isOpen, typeInto, type Draft } from './draft.ts';
import type { Ensemble } from './ensemble.ts';

/** What the check asked for is added: some time after the writing, or soon after the room was asked. */
export async function mend(ensemble: Ensemble, draft: Draft): Promise<void> {
	const { id, scripted, board } = draft;
	if (!scripted.thenOwners && !scripted.thenTradeOff) return;
	const isCalled = () => (ensemble.room.agreements[id]?.calls.length ?? 0) > 0;
	await Promise.race([ensemble.pause('patience'), ensemble.when(isCalled)]);
	await ensemble.pauseAt('answer', () => ensemble.at('agreements') || !isOpen(ensemble, id));
	if (!isOpen(ensemble, id)) return;
	for (const owner of scripted.thenOwners ?? [])
		setOwner(board.doc, id, ensemble.crew.of(owner).seat, true);
	const objective = ensemble.idOf(paidBy(scripted));
	if (objective && scripted.thenTradeOff)
		await typeInto(ensemble, draft, `tradeOff/${objective}`, scripted.thenTradeOff);
	if (!isOpen(ensemble, id)) return;
	await board.allSaved();
	const { number } = ensemble.room.agreements[id]!;
	ensemble.say(
		`a${number} is mended by ${draft.writer.name}` +
			(isCalled() ? ': ask the room about the new text' : ''),
	);
}

/** The writer takes up what an objection asks for, where the sentence that it changes stands. */
export async function takeUp(ensemble: Ensemble, draft: Draft, change: string): Promise<void> {
	const text = draftText(draft.board.doc, draft.id, 'statement');
	if (!text || text.toString().includes(change)) return;
	const [kept = ''] = change.split(';');
	const at = text.toString().indexOf(kept);
	const words = at < 0 ? ` (${change})` : change.slice(kept.length);
	await typeInto(ensemble, draft, 'statement', words, at < 0 ? text.length : at + kept.length);
	if (isOpen(ensemble, draft.id)) await draft.board.allSaved();
}
