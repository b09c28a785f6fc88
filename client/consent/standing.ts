import { mayClose, type Closing, type Consent, type Outcome } from '../../shared/check/consent.ts';
import type { Id } from '../../shared/ids.ts';
import type { Side, TwoSides } from '../../shared/workshop/state.ts';
import { twoSides } from '../../shared/workshop/sides.ts';
import type { AgreementView } from '../../shared/workshop/agreement-view.ts';

/** What a text still lacks before the room carries it. */
export type Missing =
	| { what: 'nobody' }
	| { what: 'answers'; side: TwoSides; n: number }
	| { what: 'majority'; side: TwoSides }
	| { what: 'owners'; ids: Id[] }
	| { what: 'objections'; n: number };

/** How many answers a side is short of half its electorate. */
export const shortOf = ({ electorate, answers }: Outcome['sides'][Side]): number =>
	Math.max(0, Math.ceil(electorate / 2) - answers);

/** Empty exactly where the verdict is carried or provisional. */
export function missingOf({ sides, silentOwners, openObjections }: Outcome): Missing[] {
	const peopled = twoSides.filter((side) => sides[side].electorate > 0);
	if (peopled.length === 0) return [{ what: 'nobody' }];
	const bySide = peopled.flatMap((side): Missing[] => {
		if (!sides[side].quorum) return [{ what: 'answers', side, n: shortOf(sides[side]) }];
		return sides[side].majority ? [] : [{ what: 'majority', side }];
	});
	return [
		...bySide,
		...(silentOwners.length > 0 ? [{ what: 'owners' as const, ids: silentOwners }] : []),
		...(openObjections.length > 0
			? [{ what: 'objections' as const, n: openObjections.length }]
			: []),
	];
}

/** The side of which nobody was asked; null when both were, or neither. */
export function absentSide({ sides }: Outcome): TwoSides | null {
	const absent = twoSides.filter((side) => sides[side].electorate === 0);
	return absent.length === 1 ? absent[0]! : null;
}

/**
 * Whether the page may offer to close an objection so. Whoever was asked is not in the view; whoever said
 * anything but an objection to the version that is asked was, and objections count either way.
 */
export function mayEnd(
	{ calls, words }: Pick<AgreementView, 'calls' | 'words'>,
	author: Id,
	how: Closing,
	by: { id: Id; facilitates: boolean },
): boolean {
	const call = calls.at(-1);
	if (!call) return false;
	const said = Object.entries(words).map(([id, word]): Consent => ({ by: id, ...word }));
	const of = (side: Side) => said.filter((one) => one.side === side).map((one) => one.by);
	const electorate = { sales: of('sales'), operations: of('operations'), other: of('other') };
	const asking = { version: call.version, owners: call.text.owners, electorate };
	return mayClose(author, how, by, asking, said);
}
