import { addCard, cardText, readCards, setCardNaming } from '../../shared/board/conflict-card.ts';
import { orderAfter } from '../../shared/board/order.ts';
import { privateName } from '../../shared/workshop/documents.ts';
import type { TwoSides } from '../../shared/workshop/state.ts';
import { twoSides } from '../../shared/workshop/sides.ts';
import { cardTitled, openBoard, themeTitled, type Crew } from './crew.ts';
import { newId, type Player } from './players.ts';
import { find, type Script, type ScriptConflict } from './script.ts';

const wrongGuess = 'No idea, they never say';

/** The halves of a card that its author can only guess: the other side's, and both for a third function. */
export const guessedHalves = (script: Script, conflict: ScriptConflict): TwoSides[] =>
	twoSides.filter((side) => side !== find(script.participants, conflict.by).side);

/** A card as its author writes it, before those it guesses about have put it right. */
export function asWritten(script: Script, conflict: ScriptConflict): ScriptConflict {
	if (!script.thatsUs.rewritten.includes(conflict.id)) return conflict;
	const guesses = guessedHalves(script, conflict).map((side) => [`${side}Wants`, wrongGuess]);
	return { ...conflict, ...(Object.fromEntries(guesses) as object) };
}

/**
 * Everybody of the crew writes the cards that the script gives them, each whole in one transaction;
 * `begun` may leave something of a card to be written later.
 */
export const writeCards = (
	{ script, each }: Crew,
	begun: (card: ScriptConflict) => ScriptConflict = (card) => card,
): Promise<void> =>
	each(async (player, person) => {
		const own = await player.open(privateName);
		for (const conflict of script.conflicts.filter(({ by }) => by === person.id)) {
			const card = begun(asWritten(script, conflict));
			const id = newId();
			own.doc.transact(() => {
				addCard(own.doc, id, orderAfter(readCards(own.doc)), card);
				setCardNaming(own.doc, id, player.view.room.namings);
			});
		}
		await own.allSaved();
	});

/** What the crew says of guesses about its side; `except` is said by others. */
export async function answerGuesses(crew: Crew, except: readonly string[] = []): Promise<void> {
	const { confirmed, rewritten } = crew.script.thatsUs;
	const left = crew.script.conflicts.filter(({ id }) => !except.includes(id));
	const answers = left.flatMap((conflict) =>
		guessedHalves(crew.script, conflict).map(async (side) => {
			const player = crew.one(side, conflict.by);
			if (confirmed.includes(conflict.id)) await confirm(player, conflict);
			if (rewritten.includes(conflict.id)) await rewrite(player, conflict, side);
		}),
	);
	await Promise.all(answers);
}

async function confirm(player: Player, { title }: ScriptConflict): Promise<void> {
	const { id } = await cardTitled(player, title);
	await player.act({ type: 'ConfirmGuess', conflict: id, how: 'confirmed' });
}

async function rewrite(player: Player, conflict: ScriptConflict, side: TwoSides): Promise<void> {
	const { id } = await cardTitled(player, conflict.title);
	const board = await openBoard(player);
	const text = cardText(board.doc, id, `${side}Wants`)!;
	board.doc.transact(() => {
		text.delete(0, text.length);
		text.insert(0, conflict[`${side}Wants`]);
	});
	await board.allSaved();
	await player.act({ type: 'ConfirmGuess', conflict: id, how: 'rewritten' });
}

/** Sorts the cards into the themes that are there, in the script's order, but for those sorted by others. */
export async function sortCards(crew: Crew, except: readonly string[] = []): Promise<void> {
	await Promise.all(
		crew.script.themes.map(async ({ title, conflicts }, index) => {
			const player = crew.players[index % crew.players.length]!;
			const theme = await themeTitled(player, title);
			for (const id of conflicts.filter((id) => !except.includes(id))) {
				const card = await cardTitled(player, find(crew.script.conflicts, id).title);
				await player.act({ type: 'SortConflict', conflict: card.id, theme, before: null });
			}
		}),
	);
}

/** Everybody of the crew estimates what the own cards cost. */
export const estimateCosts = (crew: Crew): Promise<void> =>
	crew.each(async (player, person) => {
		for (const { by, title, cost } of crew.script.conflicts) {
			if (by !== person.id || !cost) continue;
			const { id } = await cardTitled(player, title);
			await player.act({ type: 'EstimateCost', conflict: id, estimate: cost });
		}
	});

/** A ballot of the script, by the ids that the themes have in this workshop. */
async function ballotOf(player: Player, script: Script, person: string) {
	const dots = Object.entries(script.dots.ballots[person] ?? {}).map(async ([theme, n]) => {
		const { title } = find(script.themes, theme);
		return [await themeTitled(player, title), n] as const;
	});
	return Object.fromEntries(await Promise.all(dots));
}

export const castDots = (crew: Crew, round = 1): Promise<void> =>
	crew.each(async (player, { id }) => {
		await player.until(() => player.view.room.rounds[round] !== undefined, 'the round');
		const dots = await ballotOf(player, crew.script, id);
		await player.act({ type: 'CastDots', round, dots });
	});
