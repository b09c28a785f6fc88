import { script as original, type Person, type Script } from '../support/script.ts';
import { allSides } from '../../shared/workshop/sides.ts';

/** How many more of each side make a room of so many, in the proportions of the script. */
function shares(participants: readonly Person[], more: number): Record<Person['side'], number> {
	const exact = allSides.map((side) => {
		const n = participants.filter((one) => one.side === side).length;
		return { side, share: (more * n) / participants.length };
	});
	const whole = exact.map(({ side, share }) => ({ side, n: Math.floor(share), share }));
	const left = more - whole.reduce((sum, { n }) => sum + n, 0);
	whole.sort((a, b) => b.share - b.n - (a.share - a.n));
	whole.forEach((one, index) => (one.n += index < left ? 1 : 0));
	return Object.fromEntries(whole.map(({ side, n }) => [side, n])) as Record<
		Person['side'],
		number
	>;
}

/**
 * The script with more people: each is a copy of somebody, under another name, who votes, picks and rates alike.
 * Only the first ones write cards and speak for themselves.
 */
export function withPeople(people: number, script: Script = original): Script {
	const copy = structuredClone(script);
	const wanted = shares(script.participants, people - script.participants.length);
	for (const side of allSides) {
		const models = script.participants.filter((one) => one.side === side);
		for (let n = 0; n < wanted[side]; n++) {
			const model = models[n % models.length]!;
			const turn = Math.floor(n / models.length) + 2;
			const id = `${model.id}-${turn}`;
			copy.participants.push({ ...model, id, name: `${model.name} ${turn}` });
			double(copy, model.id, id);
		}
	}
	return copy;
}

/** Gives a copy what the model says in silence. */
function double({ dots, focusPicks, caseVotes, close }: Script, model: string, id: string): void {
	dots.ballots[id] = { ...dots.ballots[model] };
	focusPicks[id] = [...focusPicks[model]!];
	for (const voters of Object.values(caseVotes)) if (voters.includes(model)) voters.push(id);
	close.roti[id] = close.roti[model]!;
	const goals = close.goalsInAppraisal[model];
	if (goals !== undefined) close.goalsInAppraisal[id] = goals;
}
