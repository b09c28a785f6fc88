/** The regular session: the team looks again at what it agreed, and decides what becomes of it. */
import { draftText, readDraft } from '../../shared/board/agreement-draft.ts';
import type { Id } from '../../shared/ids.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { reviewFields } from '../../shared/workshop/reviews.ts';
import type { Player } from '../support/players.ts';
import { find, type Person, type ScriptReview } from '../support/script.ts';
import type { Ensemble } from './ensemble.ts';
import { type } from './typing.ts';
import { twoSides } from '../../shared/workshop/sides.ts';

type Said = ScriptReview & { id: Id };

/** One agreement after the other: what was seen, how it went, and what is decided. */
export async function review(ensemble: Ensemble): Promise<void> {
	const { reviews } = ensemble.script.regularSession;
	for (const [index, told] of reviews.entries()) {
		const id = ensemble.idOf(told.agreement);
		if (!id) continue;
		await ensemble.pauseAt('story', () => ensemble.at('review'));
		await look(ensemble, { ...told, id });
		ensemble.say(`${index + 1} of ${reviews.length} agreements reviewed: ${told.decision}`);
	}
}

/** Those of the script who own it. */
function ownersOf({ script }: Ensemble, { agreement }: Said): Person[] {
	const { owners, thenOwners = owners } = find(script.agreements, agreement);
	return thenOwners.map((id) => find(script.participants, id));
}

async function look(ensemble: Ensemble, told: Said): Promise<void> {
	const { crew } = ensemble;
	const { id: agreement, effectsSeen, ratings, outcome, decision, reviewOn } = told;
	const owners = ownersOf(ensemble, told);
	const writer = crew.of(owners[0]!.id);
	const act = async (player: Player, command: Parameters<Player['send']>[0]) => {
		await ensemble.pauseAt('answer', () => ensemble.at('review'));
		return ensemble.attempt(player, command);
	};
	for (const [scripted, effect] of Object.entries(effectsSeen)) {
		const objective = ensemble.idOf(scripted);
		if (objective) await act(writer, { type: 'SeeEffect', agreement, objective, effect });
	}
	for (const field of reviewFields) {
		const text = field === 'again' ? told.happenedAgain : told[field];
		if (text) await act(writer, { type: 'WriteReview', agreement, field, text });
	}
	await act(writer, { type: 'SetOutcome', agreement, outcome });
	for (const side of twoSides) {
		const owner = owners.find((one) => one.side === side);
		if (owner)
			await act(crew.of(owner.id), { type: 'RateAgreement', agreement, score: ratings[side] });
	}
	const decided = { type: 'DecideReview', agreement, decision, reviewOn, reason: '' } as const;
	if ((await act(writer, decided)) && told.supersededBy)
		ensemble.beside(rewrite(ensemble, { told, writer }, told.supersededBy));
}

/** What takes its place says what is changed, once the room comes to its agreements. */
async function rewrite(
	ensemble: Ensemble,
	{ told, writer }: { told: Said; writer: Player },
	{ id: scripted, change }: { id: string; change: string },
): Promise<void> {
	const drafted = () =>
		Object.entries(ensemble.room.agreements).find(([, one]) => one.supersedes === told.id);
	await ensemble.when(() => drafted() !== undefined && ensemble.at('agreements'));
	const [id] = drafted()!;
	ensemble.name(scripted, id);
	const board = await writer.open(boardName);
	await board.until(() => readDraft(board.doc, id) !== undefined, 'the draft');
	const text = draftText(board.doc, id, 'statement');
	await type(ensemble, { text, words: ` And ${change}.` });
	await board.allSaved();
	ensemble.finish(scripted);
}
