/** What owners wrote of their agreements beforehand, as a team's register keeps it until a session has looked. */
import type { Id } from '../ids.ts';
import type { Beforehand } from '../workshop/beforehand.ts';
import { blankWords, isBlank } from '../workshop/beforehand.ts';
import type { TeamRegister } from './register.ts';
import { standingOf } from './standing.ts';

export type RegisteredBeforehand = Beforehand & {
	agreement: Id;
	/** That has sealed the agreement, and where its owner has a seat. */
	workshop: Id;
	/** The session that has opened it; not there before. */
	opened?: Id;
};

const inOrder = (one: RegisteredBeforehand, other: RegisteredBeforehand): number =>
	one.at - other.at ||
	(one.agreement < other.agreement ? -1 : Number(one.agreement > other.agreement)) ||
	(one.person < other.person ? -1 : 1);

/** Puts what an owner wrote into the register, in place of what the same owner wrote before; in whichever order they come, it is the same. */
export function addBeforehand(register: TeamRegister, said: RegisteredBeforehand): void {
	const known = register.beforehand ?? [];
	const isSame = (one: RegisteredBeforehand) =>
		one.agreement === said.agreement && one.person === said.person;
	const before = known.find(isSame);
	if (before && before.at > said.at) return;
	const opened = said.opened ?? (before?.at === said.at ? before.opened : undefined);
	const { opened: _opened, ...words } = said;
	const now = { ...words, ...(opened !== undefined && { opened }) };
	register.beforehand = [...known.filter((one) => !isSame(one)), now].sort(inOrder);
}

type Known = Pick<TeamRegister, 'agreements' | 'reviews' | 'confirmations'>;

/** When it was last decided what becomes of an agreement, in milliseconds of the server's clock; 0 before. */
const decidedAt = ({ reviews }: Pick<Known, 'reviews'>, agreement: Id): number =>
	Math.max(
		0,
		...reviews.flatMap((one) =>
			one.agreement === agreement && one.decision ? [one.decision.at] : [],
		),
	);

/** Whether owners can still write of an agreement what they were asked at a moment: until it is reviewed, and while it stands. */
export const isAskedBeforehand = (register: Known, agreement: Id, since: number): boolean =>
	register.agreements.some(({ id }) => id === agreement) &&
	standingOf(register, agreement).is === 'open' &&
	decidedAt(register, agreement) <= since;

/** The owners who have written of an agreement what the next session will open; of a register that is told without their words, too. */
export const waitingBeforehandOf = (
	register: TeamRegister,
	agreement: Id,
): RegisteredBeforehand[] =>
	(register.beforehand ?? []).filter(
		(one) =>
			one.agreement === agreement &&
			one.opened === undefined &&
			isAskedBeforehand(register, agreement, one.at),
	);

/** What waits for the next session: of agreements that stand, written after they were last decided about. */
export const waitingBeforehand = (register: TeamRegister): RegisteredBeforehand[] =>
	(register.beforehand ?? []).filter(
		(one) => !isBlank(one) && isAskedBeforehand(register, one.agreement, one.at),
	);

const untold = ({ agreement, workshop, person, side, at }: RegisteredBeforehand) => ({
	...blankWords(),
	...{ agreement, workshop, person, side, at },
});

/** A register as it is told: of what no session has opened, who has written and when, and no word of it. */
export function withoutUnopened<R extends TeamRegister>(register: R): R {
	const { beforehand } = register;
	if (!beforehand) return register;
	return {
		...register,
		beforehand: beforehand.map((one) => (one.opened === undefined ? untold(one) : one)),
	};
}
