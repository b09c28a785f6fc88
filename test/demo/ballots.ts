import type { Dots } from '../../shared/workshop/state.ts';
import type { RoundView } from '../../shared/workshop/view.ts';
import type { Ensemble } from './ensemble.ts';
import { themesAmong } from './themes.ts';

const openRoundOf = ({ room }: Ensemble): RoundView | undefined =>
	Object.values(room.rounds).find(({ status }) => status === 'open');

/** Whatever the facilitator allows: the script's ballot within the budget and the most for one theme. */
export function ballotWithin(
	wished: readonly (readonly [string, number])[],
	{ budget, maxPerItem }: Pick<RoundView, 'budget' | 'maxPerItem'>,
): Dots {
	const dots: Dots = {};
	let left = budget;
	for (const [theme, wish] of wished) {
		const n = Math.min(wish, left, maxPerItem - (dots[theme] ?? 0));
		if (n > 0) dots[theme] = (dots[theme] ?? 0) + n;
		left -= Math.max(0, n);
	}
	return dots;
}

/** In every round that is opened, everybody who may vote does, one after the other. */
export async function castDots(ensemble: Ensemble): Promise<never> {
	for (;;) {
		await ensemble.when(() => openRoundOf(ensemble) !== undefined);
		const round = openRoundOf(ensemble)!;
		await vote(ensemble, round);
		await ensemble.when(() => openRoundOf(ensemble)?.number !== round.number);
	}
}

async function vote(ensemble: Ensemble, round: RoundView): Promise<void> {
	const { crew } = ensemble;
	const isOpen = () => openRoundOf(ensemble)?.number === round.number;
	const wishedBy = wishesIn(ensemble, round);
	for (const [index, { id }] of crew.people.entries()) {
		await ensemble.pause('ballot');
		if (!isOpen()) return;
		const dots = ballotWithin(wishedBy(id, index), round);
		await ensemble.attempt(crew.of(id), { type: 'CastDots', round: round.number, dots });
		ensemble.count(index + 1, crew.people.length, 'have placed their dots');
	}
	ensemble.finish(`round ${round.number}`);
}

/** What everybody would give to which item: the script's dots on themes and cases; on topics one each in turn. */
function wishesIn(ensemble: Ensemble, { over, items }: RoundView) {
	const { script, idOf } = ensemble;
	if (over === 'topics')
		return (_person: string, index: number) => [[items[index % items.length]!.id, 1] as const];
	if (over === 'cases')
		return (person: string) =>
			script.cases.flatMap(({ id }) => {
				const item = items.find((one) => one.id === idOf(id));
				return item && script.caseVotes[id]!.includes(person) ? [[item.id, 1] as const] : [];
			});
	const themes = themesAmong(ensemble, items);
	return (person: string) =>
		Object.entries(script.dots.ballots[person] ?? {}).flatMap(([theme, n]) => {
			const item = themes.get(theme);
			return item ? [[item, n] as const] : [];
		});
}
