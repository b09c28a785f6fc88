import type { Role } from './state.ts';
import type { Command } from './workshop.ts';

const all: readonly Role[] = ['facilitator', 'participant'];
const host: readonly Role[] = ['facilitator'];
const seat: readonly Role[] = ['participant'];

/** Who may send what; a command without a row does not compile. */
const rights: Record<Command['type'], readonly Role[]> = {
	GoTo: host,
	SetTimer: host,
	RenameWorkshop: host,
	CloseWorkshop: host,
	ReopenWorkshop: host,
	ChangeSeat: all,
	RevealConflicts: host,
	ShareConflict: seat,
	ConfirmGuess: seat,
	EstimateCost: all,
	AddTheme: all,
	RenameTheme: all,
	RemoveTheme: all,
	SortConflict: all,
	OpenRound: host,
	CastDots: seat,
	CloseRound: host,
	CancelRound: host,
};

export const mayCommand = (role: Role, type: Command['type']): boolean =>
	rights[type].includes(role);
