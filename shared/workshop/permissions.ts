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
	SetStrategy: host,
	TranslateObjective: all,
	RaisePoint: all,
	SettlePoint: all,
	AddAgreement: all,
	WithdrawAgreement: all,
	JudgeEffect: seat,
	TapLine: all,
	WaiveFinding: host,
	Show: host,
	CallForConsent: host,
	SayWord: seat,
	CloseObjection: all,
	SealAgreement: host,
};

export const mayCommand = (role: Role, type: Command['type']): boolean =>
	rights[type].includes(role);
