import {
	readDraft,
	setDraft,
	setEffect,
	setElement,
	setOwner,
	setRestsOn,
	type DraftField,
} from '../../shared/board/agreement-draft.ts';
import { promiseParts } from '../../shared/check/promise-card.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { newId } from '../support/players.ts';
import { find, type ScriptAgreement } from '../support/script.ts';
import { effectsHere, groundHere, isOpen, typeInto, type Draft } from './draft.ts';
import type { Ensemble } from './ensemble.ts';
import { judge, tap } from './judging.ts';
import { mend } from './mending.ts';

/** The owners write the agreements that are sealed in the end, one after the other. */
export async function writeAgreements(ensemble: Ensemble): Promise<void> {
	const { sealOrder, agreements } = ensemble.script;
	for (const label of sealOrder) {
		await ensemble.pauseAt('story', () => ensemble.at('agreements'));
		const draft = await begin(ensemble, find(agreements, label));
		if (!draft) continue;
		await write(ensemble, draft);
		const { number } = ensemble.room.agreements[draft.id]!;
		ensemble.say(`a${number} is written by ${draft.writer.name}`);
		ensemble.beside(finish(ensemble, draft));
	}
}

async function begin(ensemble: Ensemble, scripted: ScriptAgreement): Promise<Draft | null> {
	const writer = ensemble.crew.of(scripted.owners[0]!);
	const id = newId();
	if (!(await ensemble.attempt(writer, { type: 'AddAgreement', agreement: id }))) return null;
	const board = await writer.open(boardName);
	await board.until(() => readDraft(board.doc, id) !== undefined, 'the draft');
	await ensemble.when(() => ensemble.room.agreements[id] !== undefined);
	ensemble.name(scripted.id, id);
	return { id, scripted, writer, board };
}

/** What others do with it once it is written. */
async function finish(ensemble: Ensemble, draft: Draft): Promise<void> {
	await Promise.all([judge(ensemble, draft), tap(ensemble, draft), mend(ensemble, draft)]);
	ensemble.finish(draft.scripted.id);
}

async function write(ensemble: Ensemble, draft: Draft): Promise<void> {
	const { id, scripted, board } = draft;
	const { doc } = board;
	const wanted = () => isOpen(ensemble, id);
	/** Chooses something in the form. */
	const choose = async (put: () => void) => {
		await ensemble.pauseAt('field', () => ensemble.at('agreements') || !wanted());
		if (wanted()) put();
	};
	const words = (field: DraftField, text: string) => typeInto(ensemble, draft, field, text);
	await words('statement', scripted.statement);
	await choose(() => setDraft(doc, id, { scope: scripted.scope, level: scripted.level || null }));
	for (const owner of scripted.owners)
		await choose(() => setOwner(doc, id, ensemble.crew.of(owner).seat, true));
	for (const part of scripted.promise ? promiseParts : [])
		await words(`promise/${part}`, scripted.promise?.[part] ?? '');
	for (const { objective, effect, why } of effectsHere(ensemble, scripted)) {
		await choose(() => setEffect(doc, id, objective, effect));
		await words(`why/${objective}`, why);
	}
	for (const field of ['indicator', 'baseline', 'target'] as const)
		await words(field, scripted.measure?.[field] ?? '');
	await words('firstStep', scripted.firstStep);
	await choose(() => setDraft(doc, id, { reviewOn: scripted.reviewOn }));
	for (const ground of scripted.restsOn.flatMap((one) => groundHere(ensemble, one) ?? []))
		await choose(() => setRestsOn(doc, id, ground, true));
	const { element } = scripted;
	if (element) await choose(() => setElement(doc, id, element, true));
	if (wanted()) await board.allSaved();
}
