/** A record by the pure rules: a report that was read, made a workshop of, and told again. */
import * as Y from 'yjs';
import { draftsOf, readDraft } from '../../shared/board/agreement-draft.ts';
import { readCases } from '../../shared/board/case-card.ts';
import { readCards } from '../../shared/board/conflict-card.ts';
import { fillSheet } from '../../shared/board/fill-sheet.ts';
import { readSheet, type Worksheet } from '../../shared/board/worksheet.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import { isId, type Id } from '../../shared/ids.ts';
import { readImport, renamed } from '../../shared/read-import.ts';
import { fillBoard } from '../../shared/report/fill-board.ts';
import { reportOf, type Report } from '../../shared/report/report.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import { emptyRegister } from '../../server/store/register.ts';
import { followAll } from './regular-session.ts';
import { roomView } from '../../shared/workshop/view.ts';
import { wire } from './play.ts';
import { created, idOf } from './room.ts';
import { by, noon, stateAfter } from './scenario.ts';

const day = 24 * 60 * 60_000;
/** When the reports of the tests are brought back. */
export const nextDay = noon + day;

/** The register of a team that has nothing but one record. */
export const registerOf = (state: WorkshopState): TeamRegister => {
	const imported = { type: 'ReportImported', report: null as never } as const;
	const { id, title, language } = state;
	const history: Recorded[] = [
		by('', { ...created, id, title, language }),
		by('', imported, nextDay),
	];
	return followAll(emptyRegister(state.team), state, history);
};

/** What the seals of a script say of their texts: by the rules alone nothing is hashed. */
function seals(report: Report): (text: string) => string {
	const known = new Map<string, string>();
	// A file that is damaged has what it has.
	try {
		const { agreements, earlier } = report;
		for (const one of [...agreements.flatMap(({ sealed }) => sealed ?? []), ...earlier.agreements])
			known.set(canonicalText(one.text, one.salt), one.hash);
	} catch {
		return () => '';
	}
	return (text) => known.get(text) ?? 'unknown';
}

/** A report as it is read from a file; throws what is refused. */
export function readBack(file: Report, sealedAs = file): Report {
	const brought = readImport(wire(file), seals(sealedAs));
	if ('refusal' in brought) throw new Error(JSON.stringify(brought.refusal));
	if (brought.kind === 'team') throw new Error('a register');
	return brought.report;
}

/** `sealedAs` is the report of which the seals are known. */
export function recordOf(file: Report, sealedAs?: Report) {
	const report = readBack(file, sealedAs);
	const { id, team, title, template, language } = report.workshop;
	const { agenda } = report;
	const facts = { ...created, id, team, title, template, language, agenda };
	const state = stateAfter([facts, by('', { type: 'ReportImported', report }, nextDay)]);
	const doc = new Y.Doc();
	fillBoard(doc, report);
	const sheets: Record<Id, Worksheet> = {};
	for (const { id: group, sheet } of report.groups) {
		if (!sheet) continue;
		const written = new Y.Doc();
		fillSheet(written, sheet);
		sheets[group] = readSheet(written);
	}
	return {
		state,
		/** Told again, on any later day. */
		told(at = nextDay + day): Report {
			const drafts = [...draftsOf(doc).keys()].flatMap((draft) => readDraft(doc, draft) ?? []);
			const board = { conflicts: readCards(doc), cases: readCases(doc), drafts, sheets };
			return wire(reportOf(wire(roomView(state)), board, at));
		},
	};
}

/** Everything that has an id of its own. */
function idsIn(part: unknown, found = new Set<Id>()): Set<Id> {
	if (Array.isArray(part)) for (const one of part) idsIn(one, found);
	else if (typeof part === 'object' && part !== null)
		for (const [key, value] of Object.entries(part)) {
			if (['id', 'by', 'workshop', 'agreement'].includes(key) && typeof value === 'string' && value)
				found.add(value);
			idsIn(value, found);
		}
	return found;
}

/** Readable ids of two words have a blank in them. */
const joinWords = (report: Report): Report =>
	JSON.parse(
		JSON.stringify(report).replaceAll(/"[\w -]{21}-"/g, (word) => word.replaceAll(' ', '_')),
	) as Report;

/** The same with ids as the wire wants them: scripts call things by short words. */
export function withWireIds(scripted: Report): Report {
	const report = joinWords(scripted);
	const stages = new Set(report.agenda.map(({ id }) => id));
	const words = ['stranger', ...idsIn(report), ...Object.keys(report.close.visits)].filter(
		(word) => !stages.has(word) && !isId(word),
	);
	// An objective of the script has the name of a field.
	const names = new Map(
		words.map((word) => [word, idOf(word.trim().replaceAll(/[^\w-]+|-+$/g, '_')).slice(0, 22)]),
	);
	const field = idOf('people');
	const parts = Object.entries(report).map(([key, part]) => [
		key,
		renamed(renamed(part, names), key === 'earlier' ? new Map([[field, 'people']]) : new Map()),
	]);
	const longer = Object.fromEntries(parts) as Report;
	const agreements = longer.agreements.map((one) => ({ ...one, label: `a${one.number}` }));
	return { ...longer, agreements };
}
