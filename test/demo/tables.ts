/** The work at the tables: each writes the worksheet of its case, and says when it is done. */
import {
	addLine,
	lineText,
	sheetLists,
	sheetText,
	sheetTexts,
} from '../../shared/board/worksheet.ts';
import { groupName } from '../../shared/workshop/documents.ts';
import type { GroupView } from '../../shared/workshop/groups.ts';
import { tablesIn } from '../../shared/workshop/seating.ts';
import type { PlayerDocument } from '../support/player-document.ts';
import { newId, type Player } from '../support/players.ts';
import type { ScriptSheet } from '../support/script.ts';
import { sheetTextsOf } from '../support/script-texts.ts';
import type { Ensemble } from './ensemble.ts';
import { type } from './typing.ts';
import { twoSides } from '../../shared/workshop/sides.ts';

/** All tables write at the same time; one without a case of the script has nothing to write. */
export async function workAtTables(ensemble: Ensemble): Promise<void> {
	await ensemble.when(() => ensemble.at('work') && ensemble.room.tables.begun);
	const tables = tablesIn(ensemble.room.groups);
	let done = 0;
	const work = async (table: GroupView) => {
		const story = ensemble.scriptedAs(table.case ?? '');
		const sheet = story && ensemble.script.groups.worksheets[story];
		if (sheet && table.members.length > 0) await fill(ensemble, table, sheet);
		ensemble.count(++done, tables.length, 'tables are done');
	};
	await Promise.all(tables.map(work));
}

async function fill(ensemble: Ensemble, table: GroupView, sheet: ScriptSheet): Promise<void> {
	const people = ensemble.crew.players.filter(({ seat }) => table.members.includes(seat));
	const [writer] = people;
	if (!writer) return;
	const own = await writer.open(groupName(table.id));
	const wanted = () => ensemble.room.groups[table.id] !== undefined;
	const write = async (words: string, text: ReturnType<typeof sheetText> | undefined) => {
		await ensemble.pauseAt('field', () => ensemble.at('work') || !wanted());
		await type(ensemble, { text, words, wanted });
	};
	const texts = sheetTextsOf(sheet);
	const isLast = (field: string) => field === 'proposal' || field === 'firstStep';
	for (const field of sheetTexts.filter((one) => !isLast(one)))
		await write(texts[field], sheetText(own.doc, field));
	await judge(ensemble, table, people);
	for (const list of sheetLists)
		for (const line of sheet[list]) {
			const id = newId();
			addLine(own.doc, list, id);
			await write(line, lineText(own.doc, list, id));
		}
	for (const field of sheetTexts.filter(isLast))
		await write(texts[field], sheetText(own.doc, field));
	await finish(ensemble, table, { own, writer });
}

/** Third functions say that the other side would sign what was written of it. */
async function judge(
	ensemble: Ensemble,
	{ id }: GroupView,
	people: readonly Player[],
): Promise<void> {
	const thirds = people.filter(({ seat }) => ensemble.room.participants[seat]?.side === 'other');
	for (const player of thirds)
		for (const side of twoSides) {
			await ensemble.pause('judgement');
			await ensemble.attempt(player, { type: 'JudgeSwap', group: id, side, signs: true });
		}
}

async function finish(
	ensemble: Ensemble,
	{ id, number }: GroupView,
	{ own, writer }: { own: PlayerDocument; writer: Player },
): Promise<void> {
	if (!ensemble.room.groups[id]) return;
	await own.allSaved();
	if (!(await ensemble.attempt(writer, { type: 'SetTableDone', group: id, done: true }))) return;
	ensemble.say(`Table ${number} is done`);
}
