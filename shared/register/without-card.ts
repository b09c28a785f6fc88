/** A conflict card or a case that was taken down for good: what was sealed on it keeps that there was one, and none of its words. */
import type { Id } from '../ids.ts';
import type { RegisteredAgreement, TeamRegister } from './register.ts';

/** Whether a record has words of this card: its title, what it told on the way, a line of its timeline. */
export const hasWordsOf = ({ restsOn, replay, trace }: RegisteredAgreement, card: Id): boolean =>
	restsOn.some(({ id, takenDown }) => id === card && !takenDown) ||
	replay.some((tap) => tap.case === card) ||
	[...(trace?.conflicts ?? []), ...(trace?.cases ?? [])].some(({ id }) => id === card);

/** The very record where it has none: nothing of it is written anew then. */
export function withoutCard(record: RegisteredAgreement, card: Id): RegisteredAgreement {
	if (!hasWordsOf(record, card)) return record;
	const { trace } = record;
	const others = <One extends { id: Id }>(all: readonly One[]) =>
		all.filter(({ id }) => id !== card);
	return {
		...record,
		restsOn: record.restsOn.map((ground) =>
			ground.id === card ? { ...ground, title: '', takenDown: true } : ground,
		),
		replay: record.replay.filter((tap) => tap.case !== card),
		...(trace && {
			trace: { ...trace, conflicts: others(trace.conflicts), cases: others(trace.cases) },
		}),
	};
}

export const withoutCardIn = (
	records: readonly RegisteredAgreement[],
	card: Id,
): RegisteredAgreement[] => records.map((record) => withoutCard(record, card));

/** Takes its words out of a team's register, in place. */
export function takeOut(register: TeamRegister, card: Id): void {
	register.agreements = withoutCardIn(register.agreements, card);
}
