import type { FastifyInstance } from 'fastify';
import { readDraft } from '../../shared/board/agreement-draft.ts';
import { readCases } from '../../shared/board/case-card.ts';
import { readCards } from '../../shared/board/conflict-card.ts';
import { readOwnDrafts } from '../../shared/board/own-draft.ts';
import { readSheet } from '../../shared/board/worksheet.ts';
import { dayOf } from '../../shared/check/day.ts';
import { fileNameOf } from '../../shared/report/file-name.ts';
import { reportFormat } from '../../shared/report/format.ts';
import { markdownOf } from '../../shared/report/markdown.ts';
import { reportOf, type Report } from '../../shared/report/report.ts';
import { reportWords } from '../../shared/report/words.ts';
import type { Id } from '../../shared/ids.ts';
import { ownOf } from '../../shared/report/own-section.ts';
import { confirmedCompany } from '../../shared/workshop/companies.ts';
import { isOf } from '../../shared/workshop/company-cards.ts';
import {
	boardName,
	groupName,
	isCompanyDocument,
	storedName,
} from '../../shared/workshop/documents.ts';
import { isSheetOpen } from '../../shared/workshop/open-sheets.ts';
import { reportKinds } from '../../shared/workshop/noted.ts';
import { roomView, type RoomView } from '../../shared/workshop/view.ts';
import type { Effects } from '../effects.ts';
import type { Space } from '../space/space.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import { seatIn } from './access.ts';
import { serve, type Checks } from './routes.ts';

/** The worksheets that everybody may read. */
async function sheetsNow(live: LiveWorkshop, room: RoomView) {
	const open = Object.values(room.groups).filter((group) => isSheetOpen(room, group));
	const sheets = open.map(async ({ id }) => {
		const { doc } = await live.rooms.get(groupName(id));
		return [id, readSheet(doc)] as const;
	});
	return Object.fromEntries(await Promise.all(sheets));
}

/** What the room sees at this moment, with the texts of its board. */
async function reportNow(live: LiveWorkshop, seat: Id | null, now: number) {
	const board = await live.rooms.get(boardName);
	const room = roomView(live.state);
	const drafts = Object.keys(room.agreements).flatMap((id) => readDraft(board.doc, id) ?? []);
	const conflicts = readCards(board.doc);
	const sheets = await sheetsNow(live, room);
	const report = reportOf(room, { conflicts, cases: readCases(board.doc), drafts, sheets }, now);
	const own = seat && (await ownNow(live, seat));
	return own ? { ...report, own } : report;
}

/** What is the own company's of a seat that may read it; null for every other seat, and for whoever comes by a link. */
async function ownNow(live: LiveWorkshop, seat: Id): Promise<Report['own'] | null> {
	const right = live.documentsFor(seat).find(({ name }) => isCompanyDocument(name));
	const company = confirmedCompany(live.state, seat);
	if (!right || company === null) return null;
	const { doc } = await live.rooms.get(storedName(right.name, seat));
	// Asked again: loading takes a while.
	if (!isOf(live.state, seat, company)) return null;
	const [conflicts, cases, drafts] = [readCards(doc), readCases(doc), readOwnDrafts(doc)];
	return ownOf(company, { conflicts, cases, drafts });
}

/** The report of a workshop, at any moment, for everybody who sees its room. */
export function serveReports(
	app: FastifyInstance,
	checks: Pick<Checks, 'reader'>,
	{ now, space }: Pick<Effects, 'now'> & { space: Space },
): void {
	for (const kind of reportKinds)
		serve(app, `GET /api/workshops/:id/report.${kind}`, checks, {
			answer: async ({ live, request, reply }) => {
				const seat = seatIn(request, live);
				const report = await reportNow(live, seat, now());
				const leads = seat !== null && live.state.participants[seat]?.role === 'facilitator';
				// On a full disk nothing is noted, and everybody goes on reading.
				if (leads && !space.isFull) void live.commit([{ type: 'ReportTaken', as: kind }], [], seat);
				const { language, title } = report.workshop;
				const name = fileNameOf(title, dayOf(report.at, report.plan.zone), kind);
				reply.header(
					'content-disposition',
					`attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
				);
				if (kind === 'json') return report;
				reply.type('text/markdown; charset=utf-8');
				return markdownOf(report, reportWords[language], reportFormat(language, report.plan));
			},
		});
}
