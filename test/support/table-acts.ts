/** What people of the script do from the focus check to the close, played over the wire. */
import type { Id } from '../../shared/ids.ts';
import { groupName } from '../../shared/workshop/documents.ts';
import type { GroupView } from '../../shared/workshop/groups.ts';
import { namesFor } from './agreement-acts.ts';
import type { Crew } from './crew.ts';
import { newId, type Player } from './players.ts';
import { find, type ScriptCase } from './script.ts';
import { writeSheet } from './script-texts.ts';

/** What everybody of the crew really acts on, with the number of goals in the own appraisal. */
export const pickFocus = (crew: Crew): Promise<void> =>
	crew.each(async (player, { id }) => {
		const { objective } = await namesFor(player, crew);
		const { focusPicks, close } = crew.script;
		const objectives = focusPicks[id]!.map(objective);
		const goals = close.goalsInAppraisal[id] ?? null;
		await player.act({ type: 'PickFocus', objectives, notOnList: false, goals });
	});

/** The case for which somebody of the script votes. */
export const caseVotedBy = ({ script }: Pick<Crew, 'script'>, person: string): ScriptCase =>
	script.cases.find(({ id }) => script.caseVotes[id]!.includes(person))!;

/** Everybody of the crew places the one dot on a case. */
export const voteOnCases = (crew: Crew): Promise<void> =>
	crew.each(async (player, { id }) => {
		const open = () =>
			Object.values(player.view.room.rounds).find(({ status }) => status === 'open');
		await player.until(() => open()?.over === 'cases', 'the vote on the cases');
		const { number: round, items } = open()!;
		const { title } = caseVotedBy(crew, id);
		const item = items.find((one) => one.title === title)!;
		await player.act({ type: 'CastDots', round, dots: { [item.id]: 1 } });
	});

/** The table that works a case of the script; undefined where there are no tables. */
async function tableOn(
	player: Player,
	crew: Crew,
	scripted: string,
): Promise<GroupView | undefined> {
	const { ground } = await namesFor(player, crew);
	const { groups } = player.view.room;
	return Object.values(groups).find((group) => group.case === ground(scripted));
}

/** Whoever of the crew sits at a table. */
const atTable = (crew: Crew, { members }: GroupView): Player =>
	crew.players.find(({ seat }) => members.includes(seat))!;

/** Each table writes the worksheet of its case and is done; those on `except` write it elsewhere. */
export async function workAtTables(crew: Crew, except: readonly string[] = []): Promise<void> {
	const worked = Object.entries(crew.script.groups.worksheets);
	const others = worked.filter(([story]) => !except.includes(story));
	await Promise.all(
		others.map(async ([story, sheet]) => {
			const table = (await tableOn(crew.players[0]!, crew, story))!;
			const writer = atTable(crew, table);
			await writer.until(() => writer.view.room.tables.begun, 'the work at the tables');
			const own = await writer.open(groupName(table.id));
			writeSheet(own.doc, sheet, newId);
			await own.allSaved();
			await writer.act({ type: 'SetTableDone', group: table.id, done: true });
		}),
	);
}

/**
 * Challenges and builds are raised, on the proposal of the table that works the case, else on the case itself;
 * somebody of the table, else the presenter, answers what the script answers, but for `except`.
 */
export async function discuss(crew: Crew, except: readonly string[] = []): Promise<void> {
	const { dialogue, cases } = crew.script;
	for (const { on, by, kind, text, answer } of dialogue) {
		const player = crew.of(by);
		const { ground } = await namesFor(player, crew);
		const table = await tableOn(player, crew, on);
		const point: Id = newId();
		const where = { case: ground(on), ...(table && { group: table.id }) };
		await player.act({ type: 'RaisePoint', point, ...where, kind, text });
		if (!answer || except.includes(on)) continue;
		const answering = table ? atTable(crew, table) : crew.of(find(cases, on).by);
		await answering.act({ type: 'SettlePoint', point, status: 'answered', answer });
	}
}

/** What the crew says before it leaves. */
export async function sayGoodbye(crew: Crew): Promise<void> {
	const { roti, keep, change, topics, visits } = crew.script.close;
	await crew.each(async (player, { id }) => {
		await player.act({ type: 'RateReturn', score: roti[id]! });
		if (keep[id]) await player.act({ type: 'Remark', kind: 'keep', text: keep[id] });
		if (change[id]) await player.act({ type: 'Remark', kind: 'change', text: change[id] });
		if (topics[id]) await player.act({ type: 'SuggestTopic', topic: newId(), title: topics[id] });
		for (const { kind, by, text } of visits)
			if (by === id) await player.act({ type: 'OfferVisit', visit: newId(), kind, text });
	});
}
