// `npm run verify`: whether all that the teams in DATA_DIR have sealed is as it was sealed.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../backup/command.ts';
import { readConfig } from '../config.ts';
import type { Flaw } from '../../shared/register/chain.ts';
import { StartRefusal } from '../start-refusal.ts';
import { verifyFolder, type Verified } from './verify-folder.ts';

const ofSeals = {
	missing: (label: string) =>
		`${label} is missing: it was sealed, and its record is not there any more`,
	changed: (label: string) =>
		`${label} is not as it was sealed: its record or its place has changed`,
	words: (label: string) => `${label} has other words than those that were sealed`,
	order: (label: string) => `${label} stands in another place than its number says`,
	unchained: (label: string) =>
		`${label} was not sealed here: it is in the register and not in its chain`,
};

const ofWhat = {
	way: (label: string) => `the way to ${label}, with which it was sealed,`,
	answer: (label: string) => `what was said of the provisional seal of ${label}`,
	review: (label: string) => `a review of ${label}`,
	beforehand: (label: string) => `what an owner of ${label} wrote beforehand`,
};
const harms = {
	missing: 'is missing: it is in the chain, and not there any more',
	changed: 'is not as it was said: its record or its place has changed',
	order: 'stands in another place than its time says',
	unchained: 'was not said here: it is in the register and not in its chain',
};

const isOfSeal = (is: Flaw['is']): is is keyof typeof ofSeals => is in ofSeals;

function sentence({ label, is }: Flaw): string {
	if (isOfSeal(is)) return ofSeals[is](label);
	const [what, harm] = is.split('-') as [keyof typeof ofWhat, keyof typeof harms];
	return `${ofWhat[what](label)} ${harms[harm]}`;
}

const saidOf = ({ flaws, unread }: Verified): string[] =>
	unread === null ? flaws.map(sentence) : [`its file cannot be read: ${unread}`];

function told(one: Verified): string[] {
	const { team, agreements, isChained, withheld } = one;
	const said = saidOf(one);
	const words = withheld.length > 0 ? `; the words of ${withheld.join(', ')} are withheld` : '';
	const chain = isChained || agreements === 0 ? 'chain intact' : 'never chained';
	const state = said.length > 0 ? 'not as it was sealed' : `as it was sealed, ${chain}`;
	return [`${team}: ${agreements} sealed, ${state}${words}.`, ...said.map((each) => `  ${each}.`)];
}

await runCommand(async () => {
	const lines: string[] = [];
	let [teams, flaws] = [0, 0];
	const { dataDir } = readConfig();
	if (!(await stat(join(dataDir, 'teams')).catch(() => null)))
		throw new StartRefusal(
			`${dataDir} keeps nothing yet: set DATA_DIR to the folder of the server.`,
		);
	for await (const team of verifyFolder(dataDir)) {
		lines.push(...told(team));
		teams++;
		flaws += saidOf(team).length;
	}
	if (flaws > 0) process.exitCode = 1;
	const end =
		flaws > 0
			? `${flaws} ${flaws === 1 ? 'flaw' : 'flaws'}: put the file of that team back from a backup, and look who may write there.`
			: `${teams} ${teams === 1 ? 'register' : 'registers'} verified.`;
	return [...lines, end].join('\n');
});
