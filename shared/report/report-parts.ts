/** The parts of a report: each takes of the room and the board what everybody may keep, field by field. */
import { textOf, type AgreementDraft } from '../board/agreement-draft.ts';
import { timelineOf, type CaseCard } from '../board/case-card.ts';
import type { ConflictCard } from '../board/conflict-card.ts';
import type { Worksheet } from '../board/worksheet.ts';
import { sameText } from '../check/called-text.ts';
import { coverage, coveredScopes, coverageIn } from '../check/coverage.ts';
import { standingAgreements } from '../check/known-agreements.ts';
import { proposalsOf } from '../check/room-check.ts';
import { scopesOf } from '../check/scope.ts';
import { topThemes, type CommonGround } from '../insight/common-ground.ts';
import { labelOf } from '../register/register.ts';
import { callable } from '../workshop/consent.ts';
import { proposalsIn } from '../workshop/proposals.ts';
import type { Id } from '../ids.ts';
import { isSheetOpen } from '../workshop/open-sheets.ts';
import { tablesIn } from '../workshop/seating.ts';
import type { Participant, Side } from '../workshop/state.ts';
import type { AgreementView } from '../workshop/agreement-view.ts';
import type { RoomView } from '../workshop/view.ts';
import type {
	Report,
	ReportAgreement,
	ReportCase,
	ReportConflict,
	ReportGroup,
	ReportRound,
	ReportProposal,
} from './report.ts';

export const personOf = ({
	id,
	role,
	name,
	side,
	function: named,
	company,
	remote,
	joinedAt,
	removed,
	confirmed,
}: Participant): Participant => ({
	id,
	role,
	name,
	side,
	function: named,
	company,
	remote,
	joinedAt,
	...(removed && { removed }),
	...(confirmed && { confirmed }),
});

/** Only of cards that the room knows as revealed: whatever else lies on the board stays there. */
export const conflictsOf = (room: RoomView, cards: readonly ConflictCard[]): ReportConflict[] =>
	cards.flatMap((card) => {
		const facts = room.conflicts[card.id];
		if (!facts || card.deleted) return [];
		const { id, title, salesWants, operationsWants, sharedInterest, example } = card;
		return {
			id,
			author: facts.author,
			title,
			sales: { wants: salesWants, from: facts.sales },
			operations: { wants: operationsWants, from: facts.operations },
			...(facts.unguessed && { unguessed: facts.unguessed }),
			sharedInterest,
			example,
			topic: card.topic,
			moment: card.moment,
			scope: card.scope,
			elements: card.elements,
			into: facts.into,
			cost: facts.cost && { ...facts.cost },
			costBySide: { ...facts.costBySide },
			companies: facts.companies,
		};
	});

export const roundsOf = ({ rounds }: RoomView): ReportRound[] =>
	Object.values(rounds)
		.sort((a, b) => a.number - b.number)
		.flatMap(({ number, status, over, items, budget, maxPerItem, cast, voters, tally }) => {
			if (status !== 'closed' || !tally) return [];
			return {
				number,
				over,
				items,
				budget,
				maxPerItem,
				voters,
				cast,
				tally,
			};
		});

export const caseOf = (story: CaseCard): ReportCase => {
	const { id, title, situation, salesSaw, operationsSaw, question, presenter, cost, themes } =
		story;
	const timeline = timelineOf(story);
	return {
		id,
		title,
		situation,
		timeline,
		salesSaw,
		operationsSaw,
		question,
		presenter,
		cost,
		themes,
	};
};

const statusOf = ({ sealed, withdrawn, calls }: AgreementView): ReportAgreement['status'] => {
	if (sealed) return 'sealed';
	if (withdrawn) return 'withdrawn';
	return calls.length > 0 ? 'asked' : 'draft';
};

export const agreementsOf = (
	room: RoomView,
	drafts: readonly AgreementDraft[],
): ReportAgreement[] =>
	Object.entries(room.agreements)
		.map(([id, view]) => {
			const draft = drafts.find((one) => one.id === id) ?? null;
			const called = view.calls.at(-1)?.text;
			const around = { strategy: room.strategy, participants: room.participants };
			const isSame = !draft || !called || sameText(called, callable(around, textOf(draft)));
			const status = statusOf(view);
			return { id, label: labelOf(view), status, draft, changedSinceCall: !isSame, ...view };
		})
		.sort((a, b) => a.number - b.number);

/** Of the whole room, and of each company of a circle by its own agreements. */
export function coverageOf(
	room: RoomView,
	{ conflicts, cases }: Pick<Report, 'conflicts' | 'cases'>,
	ground: CommonGround | null,
): Pick<Report, 'coverage' | 'companyCoverage'> {
	const { strategy, participants, agreements, points, earlier, reviews, themes } = room;
	const facts = { strategy, participants, agreements, points, earlier, reviews };
	const standing = standingAgreements({ language: room.workshop.language, ...facts });
	const asked = {
		conflicts,
		cases,
		// Of a case that was removed nothing is left to rest on.
		proposals: proposalsOf(points).filter((one) => cases.some(({ id }) => id === one.case)),
		objectives: strategy.objectives,
		themes,
		topThemes: ground ? topThemes(ground) : [],
	};
	return {
		coverage: coverage(standing, asked),
		companyCoverage: coveredScopes(scopesOf(room), standing, conflicts).map((scope) => ({
			scope,
			...coverageIn(scope, standing, asked),
		})),
	};
}

/** Where there are no tables nothing was brought but the cases themselves. */
export const tableProposalsOf = (room: RoomView): ReportProposal[] =>
	proposalsIn(room, []).map((proposal) => ({
		...proposal,
		numbers: proposal.tables.flatMap((id) => room.groups[id]?.number ?? []),
		brought: room.proposals.brought.includes(proposal.id),
	}));

/** The tables by number, each with its worksheet once everybody may read it. */
export const groupsOf = (room: RoomView, sheets: Readonly<Record<Id, Worksheet>>): ReportGroup[] =>
	tablesIn(room.groups).map((group) => {
		const { id, number, members, case: story, done, signs, agreements } = group;
		const sheet = isSheetOpen(room, group) ? (sheets[id] ?? null) : null;
		return { id, number, members, case: story, done, signs, agreements, sheet };
	});

/** With the time of whoever has the floor at that moment. */
export function spokenIn({ floor, participants }: RoomView, at: number): Record<Side, number> {
	const { seat, since, spoken } = floor;
	const side = seat === null ? null : participants[seat]?.side;
	if (!side || since === null) return { ...spoken };
	return { ...spoken, [side]: spoken[side] + Math.max(0, at - since) };
}
