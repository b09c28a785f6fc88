import { expect, it } from 'vitest';
import { mayCommand } from '../../../shared/workshop/permissions.ts';
import type { Role } from '../../../shared/workshop/state.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { idOf, seated, olga, sam, frida, wall } from '../../support/room.ts';
import { given } from '../../support/scenario.ts';

const host: Role[] = ['facilitator'];
const participant: Role[] = ['participant'];
const both: Role[] = ['facilitator', 'participant'];

const senders: Record<Command['type'], Role[]> = {
	GoTo: host,
	SetTimer: host,
	RenameWorkshop: host,
	CloseWorkshop: host,
	ReopenWorkshop: host,
	ChangeSeat: both,
	RevealConflicts: host,
	ShareConflict: participant,
	ConfirmGuess: participant,
	EstimateCost: both,
	AddTheme: both,
	RenameTheme: both,
	RemoveTheme: both,
	SortConflict: both,
	OpenRound: host,
	CastDots: participant,
	CloseRound: host,
	CancelRound: host,
	SetStrategy: host,
	TranslateObjective: both,
	RaisePoint: both,
	SettlePoint: both,
	AddAgreement: both,
	WithdrawAgreement: both,
	JudgeEffect: participant,
	TapLine: both,
	WaiveFinding: host,
	Show: host,
	CallForConsent: host,
	SayWord: participant,
	CloseObjection: both,
	SealAgreement: host,
};
const roles: Role[] = ['facilitator', 'participant', 'screen', 'observer'];

it.each(Object.entries(senders) as [Command['type'], Role[]][])(
	'P2 %s is sent by %s only',
	(type, expected) => {
		expect(roles.filter((role) => mayCommand(role, type))).toEqual(expected);
	},
);

it('P2 what a role may not do is refused before anything else is looked at', () => {
	for (const seat of [wall, olga, sam])
		given(...seated)
			.when(seat, { type: 'RenameWorkshop', title: '' })
			.thenRefused('not-allowed');
	given(...seated)
		.when(frida, { type: 'RenameWorkshop', title: '' })
		.thenRefused('title-missing');
});

it('P1 nobody without a seat does anything', () => {
	for (const seat of [idOf('stranger'), ''])
		given(...seated)
			.when(seat, { type: 'CloseWorkshop' })
			.thenRefused('no-seat');
});
