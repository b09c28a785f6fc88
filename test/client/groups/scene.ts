import { addLine, sheetLists, sheetText } from '../../../shared/board/worksheet.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';

/** The tables of the script, made, and at work when the room is. */
export function tablesRoom(step: 'tables' | 'work', tables = script.groups.tables): LocalRoom {
	const room = new LocalRoom().playTo('tables');
	for (const seats of script.groups.apart)
		room.do({ type: 'Wish', kind: 'apart', seats: [...seats], on: true });
	if (tables > 0) room.do({ type: 'MakeTables', tables });
	if (step === 'work') room.playOnTo('work');
	room.sent.length = 0;
	return room;
}

/** What a table of the script writes. */
export function fillSheet(room: LocalRoom, group: string, story: string): void {
	const { doc } = room.sheet(group);
	const { swapSeats, rootCauses, options, risks, ...texts } = script.groups.worksheets[story]!;
	for (const [field, text] of Object.entries({ ...texts, ...swapSeats }))
		sheetText(doc, field as keyof typeof texts).insert(0, text);
	for (const list of sheetLists)
		({ rootCauses, options, risks })[list].forEach((text, index) =>
			addLine(doc, list, `${list}${index}`, text),
		);
}
