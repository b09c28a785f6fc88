/** Private cards, and what people say of the guesses about their side. */
import { addCard, cardText, readCards } from '../../shared/board/conflict-card.ts';
import { orderAfter } from '../../shared/board/order.ts';
import { boardName, privateName } from '../../shared/workshop/documents.ts';
import { asWritten, guessedHalves } from '../support/acts.ts';
import type { Ensemble } from './ensemble.ts';
import { type } from './typing.ts';

/** People write their private cards, one after the other; a card that comes late is shown at once. */
export async function writeCards(ensemble: Ensemble): Promise<void> {
	const { script } = ensemble;
	for (const [index, conflict] of script.conflicts.entries()) {
		await ensemble.pauseAt('card', () => ensemble.at('write'));
		const player = ensemble.crew.of(conflict.by);
		const own = await player.open(privateName);
		const id = ensemble.name(conflict.id);
		addCard(own.doc, id, orderAfter(readCards(own.doc)), asWritten(script, conflict));
		await own.allSaved();
		if (ensemble.room.revealed)
			await ensemble.attempt(player, { type: 'ShareConflict', conflict: id });
		ensemble.count(index + 1, script.conflicts.length, 'cards written');
	}
}

/** Those whom a guess is about say that it is right, or put it right on the board. */
export async function answerGuesses(ensemble: Ensemble): Promise<void> {
	const { script } = ensemble;
	const { confirmed, rewritten } = script.thatsUs;
	const answered = script.conflicts.filter(({ id }) => [...confirmed, ...rewritten].includes(id));
	const guesses = answered.flatMap((conflict) =>
		guessedHalves(script, conflict).map((side) => ({ conflict, side })),
	);
	for (const [index, { conflict, side }] of guesses.entries()) {
		await ensemble.pauseAt('guess', () => ensemble.at('thats-us'));
		const id = ensemble.idOf(conflict.id);
		if (!id || ensemble.room.conflicts[id]?.[side] !== 'guess') continue;
		const player = ensemble.speaker(side, index, conflict.by);
		const how = rewritten.includes(conflict.id) ? 'rewritten' : 'confirmed';
		if (how === 'rewritten') {
			const board = await player.open(boardName);
			await board.until(() => cardText(board.doc, id, 'title') !== undefined, 'the card');
			const text = cardText(board.doc, id, `${side}Wants`);
			text?.delete(0, text.length);
			await type(ensemble, { text, words: conflict[`${side}Wants`] });
			await board.allSaved();
		}
		await ensemble.attempt(player, { type: 'ConfirmGuess', conflict: id, how });
		ensemble.count(index + 1, guesses.length, 'guesses answered');
	}
}
