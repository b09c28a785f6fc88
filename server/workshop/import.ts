/** What a file leaves on the disk: a record with its documents, or a team with its register. */
import { fillSheet } from '../../shared/board/fill-sheet.ts';
import type { Id } from '../../shared/ids.ts';
import { renamed } from '../../shared/read-import.ts';
import { makeChain } from '../../shared/register/chain.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { fillBoard } from '../../shared/report/fill-board.ts';
import type { Report } from '../../shared/report/report.ts';
import { boardName, groupName } from '../../shared/workshop/documents.ts';
import type { Event } from '../../shared/workshop/workshop.ts';
import type { Room } from '../docs/room.ts';
import { hashOf } from '../identity/token.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import type { Surroundings } from './surroundings.ts';
import { writeAll, type Filling } from './write-all.ts';

/**
 * Makes a workshop that was just begun the record of a report: its facts and its documents, all or nothing. Without
 * what is a company's own: nobody who opens a record is confirmed to be of it, and whoever brought it has the file.
 */
export async function writeRecord(
	live: LiveWorkshop,
	created: Event,
	{ own: _own, ...report }: Report,
): Promise<void> {
	const board = {
		room: await live.rooms.get(boardName),
		fill: (doc: Room['doc']) => fillBoard(doc, report),
	};
	const sheets = report.groups.map(async ({ id, sheet }): Promise<Filling[]> => {
		if (!sheet) return [];
		return [{ room: await live.rooms.get(groupName(id)), fill: (doc) => fillSheet(doc, sheet) }];
	});
	const fillings = [board, ...(await Promise.all(sheets)).flat()];
	await writeAll(fillings, (records) =>
		live.commit([created, { type: 'ReportImported', report }], records, null),
	);
}

/** Keeps a register under a new id and a new key. */
export async function importTeam(
	register: TeamRegister,
	{ effects, register: registers, log }: Pick<Surroundings, 'effects' | 'register' | 'log'>,
): Promise<{ teamId: Id; teamKey: string }> {
	const teamId = effects.newId();
	const teamKey = effects.newKey();
	const names = new Map([
		[register.team, teamId],
		...register.workshops.map(({ id }) => [id, effects.newId()] as const),
	]);
	const kept = renamed(register, names);
	// Nothing of these workshops is here: no event of theirs is in, and none will come.
	makeChain(kept, hashOf);
	const workshops = kept.workshops.map((one) => ({ ...one, applied: 0 }));
	await registers.update(teamId, (stored) => {
		Object.assign(stored, kept, { workshops, keyHash: hashOf(teamKey) });
	});
	// The link opens nothing before the register is there.
	await log.addTeam(hashOf(teamKey), teamId);
	return { teamId, teamKey };
}
