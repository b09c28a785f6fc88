import { sayings, type Saying, type SayingTally } from '../../shared/workshop/sayings.ts';
import type { TwoSides } from '../../shared/workshop/state.ts';

/** Whose saying it is: the first half is what Sales says, the second what Operations says. */
const sideOf = (saying: Saying): TwoSides =>
	sayings.indexOf(saying) < sayings.length / 2 ? 'sales' : 'operations';

export const sayingsOf = (side: TwoSides): Saying[] =>
	sayings.filter((saying) => sideOf(saying) === side);

export interface SayingFinding {
	saying: Saying;
	/** By those who are meant. */
	heard: { side: TwoSides; n: number; of: number };
	/** By those who are said to say it. */
	said: { side: TwoSides; n: number; of: number };
}

/** The saying that hit home: heard most by the other side and said most by its own; none while a side is withheld. */
export function readSayings({ answered, counts }: SayingTally): SayingFinding | undefined {
	const findings = sayings.flatMap((saying): SayingFinding[] => {
		const own = sideOf(saying);
		const other = own === 'sales' ? 'operations' : 'sales';
		const [said, heard] = [counts[saying][own]?.said, counts[saying][other]?.heard];
		const [ofOwn, ofOther] = [answered[own], answered[other]];
		if (said === undefined || heard === undefined || !ofOwn || !ofOther) return [];
		if (said + heard === 0) return [];
		return [
			{
				saying,
				heard: { side: other, n: heard, of: ofOther },
				said: { side: own, n: said, of: ofOwn },
			},
		];
	});
	const weight = ({ heard, said }: SayingFinding) => heard.n / heard.of + said.n / said.of;
	return findings.reduce<SayingFinding | undefined>(
		(best, one) => (!best || weight(one) > weight(best) ? one : best),
		undefined,
	);
}
