/** The script at the dialogue: four tables with a case and a worksheet each. */
import { sheetText } from '../../../shared/board/worksheet.ts';
import { tablesIn } from '../../../shared/workshop/seating.ts';
import data from '../../data/experience-workshop.json' with { type: 'json' };
import { LocalRoom } from '../../support/local-room.svelte.ts';

export const host = 'facilitator';
const sheets = Object.values(data.groups.worksheets);
export const proposals = sheets.map(({ proposal }) => proposal);
export const firstSteps = sheets.map(({ firstStep }) => firstStep);
const cases = data.cases.map(({ title }) => title);

/** "Table 2: The tender that emptied two brands" */
export const titled = (number: number) => `Table ${number}: ${cases[number - 1]}`;

export function write(room: LocalRoom, group: string, proposal: string, firstStep: string): void {
	const { doc } = room.sheet(group);
	for (const [field, words] of [
		['proposal', proposal],
		['firstStep', firstStep],
	] as const) {
		const text = sheetText(doc, field);
		text.delete(0, text.length);
		text.insert(0, words);
	}
}

export function withTables(tables = sheets.length): LocalRoom {
	const room = new LocalRoom().playTo('cases');
	room.do({ type: 'MakeTables', tables });
	room.do({ type: 'BeginTables' });
	data.cases.forEach(({ id }, at) => {
		const group = idOf(room, at + 1);
		if (!group) return;
		room.do({ type: 'AssignCase', group, case: id });
		write(room, group, proposals[at]!, firstSteps[at]!);
	});
	room.playOnTo('dialogue');
	room.sent.length = 0;
	return room;
}

export const idOf = (room: LocalRoom, number: number): string =>
	tablesIn(room.state.groups)[number - 1]?.id ?? '';

const membersOf = (room: LocalRoom, number: number): string[] =>
	room.state.groups[idOf(room, number)]?.members ?? [];

/** Somebody of a side who sits at another table. */
export function guestOf(room: LocalRoom, number: number, side: 'sales' | 'operations' | 'other') {
	const people = Object.values(room.state.participants);
	const guest = people.find(
		(one) => one.side === side && !membersOf(room, number).includes(one.id),
	);
	return guest!.id;
}

export const memberOf = (room: LocalRoom, number: number, side: 'sales' | 'operations'): string =>
	membersOf(room, number).find((seat) => room.state.participants[seat]?.side === side)!;

export const present = (room: LocalRoom, number: number) =>
	room.do({ type: 'Present', proposal: idOf(room, number) });

/** Says something to a table's proposal; the id is the text's first word. */
export function raise(
	room: LocalRoom,
	number: number,
	{ by, text, kind = 'challenge' }: { by: string; text: string; kind?: 'challenge' | 'build' },
): string {
	const point = text.split(' ')[0]!;
	const group = idOf(room, number);
	room.do({ type: 'RaisePoint', point, case: null, group, kind, text }, by);
	return point;
}
