import type { Id } from '../ids.ts';
import { mayReadIn, mayWriteIn, type DocumentKind } from '../rights.ts';
import { companyKey, confirmedCompany } from './companies.ts';
import { isSheetOpen } from './open-sheets.ts';
import { openRound, type Step, type WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

export type Mode = 'read' | 'write';

export interface DocumentRight {
	/** As the reader asks for it: `private~1` is one name for everybody. */
	name: string;
	mode: Mode;
}

/**
 * Documents are asked for by names that carry the epoch of their workshop: where it has risen, as after a restore,
 * nobody's older copy is merged. They are kept and known by the name of the first epoch.
 */
export const boardName = 'board~1';
export const privateName = 'private~1';

export const inEpoch = (name: string, epoch: number): string => name.replace(/~\d+$/, `~${epoch}`);

/** The name by which a document is known, in whichever epoch it is asked for. */
export const knownName = (name: string): string => inEpoch(name, 1);

/** Whether one may write in the document that is known by this name. */
export const mayWrite = (rights: readonly DocumentRight[], known: string): boolean =>
	rights.some(({ name, mode }) => knownName(name) === known && mode === 'write');

/** A table's worksheet. */
export const groupName = (group: Id): string => `group/${group}~1`;

/** What is one company's own, whatever its capitals: a name by itself, as no path or file can misread it. */
export const companyName = (company: string): string => {
	const letters = Array.from(companyKey(company), (letter) => letter.codePointAt(0)!.toString(36));
	return `company/${letters.join('.')}~1`;
};

export const isCompanyDocument = (name: string): boolean => name.startsWith('company/');

const steps: readonly Step[] = ['cases', 'work', 'review', 'agreements'];

/** Cases and agreements are written together, at the tables and at the review too, also where a room goes there without any card. */
const isBoardOpen = ({ revealed, position }: WorkshopState): boolean =>
	revealed || steps.includes(position.step);

/** Which documents a seat may open, and how. Asked at every use: nobody keeps a copy of the answer. */
export const documentsFor = (state: WorkshopState, seat: Id): DocumentRight[] =>
	rightsOf(state, seat).map(({ name, mode }) => ({ name: inEpoch(name, state.epoch), mode }));

function rightsOf(state: WorkshopState, seat: Id): DocumentRight[] {
	if (state.erased) return [];
	const may = (kind: DocumentKind, now: boolean): Mode =>
		now && mayWriteIn(kind, state, seat) ? 'write' : 'read';
	// While cards are private the board is empty and stays so; what is voted on stands still.
	const board = may('board', isBoardOpen(state) && !openRound(state));
	return [
		...(mayReadIn('board', state, seat) ? [{ name: boardName, mode: board }] : []),
		...(mayReadIn('private', state, seat)
			? [{ name: privateName, mode: may('private', true) }]
			: []),
		...(mayReadIn('group', state, seat) ? worksheetsFor(state, seat, may) : []),
		...companyFor(state, seat, may),
	];
}

/** Of the company of which one is confirmed, and of no other; a vote of the room is on none of it. */
function companyFor(
	state: WorkshopState,
	seat: Id,
	may: (kind: DocumentKind, now: boolean) => Mode,
): DocumentRight[] {
	const company = mayReadIn('company', state, seat) ? confirmedCompany(state, seat) : null;
	if (company === null) return [];
	return [{ name: companyName(company), mode: may('company', isBoardOpen(state)) }];
}

/** One's own table's worksheet is written once work has begun; those of others once they are done or were shown. */
function worksheetsFor(
	state: WorkshopState,
	seat: Id,
	may: (kind: DocumentKind, now: boolean) => Mode,
): DocumentRight[] {
	if (!state.tables.begun) return [];
	const leads = state.participants[seat]?.role === 'facilitator';
	return Object.values(state.groups).flatMap((group): DocumentRight[] => {
		const { id, members } = group;
		const isTheirs = leads || members.includes(seat);
		if (!isTheirs && !isSheetOpen(state, group)) return [];
		return [{ name: groupName(id), mode: may('group', isTheirs) }];
	});
}

export const modeFor = (state: WorkshopState, seat: Id, name: string): Mode | null =>
	documentsFor(state, seat).find((document) => document.name === name)?.mode ?? null;

/** Whether a document has begun anew since it was called so. */
export const isStale = (state: WorkshopState, seat: Id, name: string): boolean => {
	const now = inEpoch(name, state.epoch);
	return now !== name && modeFor(state, seat, now) !== null;
};

/** Whether it may be told who is where in a document: where cards are, while names are on and every card on the board carries one. */
export const showsCarets = (
	{ named, conflicts }: Pick<WorkshopState, 'named' | 'conflicts'>,
	name: string,
): boolean =>
	(knownName(name) !== boardName && !isCompanyDocument(name)) ||
	(named && Object.values(conflicts).every((card) => card.named));

export const readOnly = ({ name }: DocumentRight): DocumentRight => ({ name, mode: 'read' });

/** The name under which a document is kept: a private one is its owner's alone. */
export const storedName = (name: string, seat: Id): string => {
	const known = knownName(name);
	return known === privateName ? `private/${seat}~1` : known;
};

const rightsEvents: readonly Event['type'][] = [
	'NamesSet',
	'ConflictsRevealed',
	'StepEntered',
	'WorkshopClosed',
	'WorkshopReopened',
	'WorkshopErased',
	'PersonErased',
	'PersonRemoved',
	'PersonLetIn',
	'LeadHandedOver',
	'CompanyConfirmed',
	'AdmittedToCompany',
	'WorkshopPlanned',
	'RoundOpened',
	'RoundClosed',
	'RoundCancelled',
	'WritingFrozen',
	'WritingThawed',
	'TablesMade',
	'TablesBegun',
	'PersonSeated',
	'TableDone',
	'ProposalPresented',
	'ReportImported',
	'EpochRaised',
];

/** Whether an event may change what `documentsFor` answers to anybody who is connected. */
export const changesRights = ({ type }: Pick<Event, 'type'>): boolean =>
	rightsEvents.includes(type);
