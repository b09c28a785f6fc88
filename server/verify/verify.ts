// `npm run verify`: whether all that the teams in DATA_DIR have sealed is as it was sealed.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../backup/command.ts';
import { readConfig } from '../config.ts';
import type { Flaw } from '../../shared/register/chain.ts';
import { StartRefusal } from '../start-refusal.ts';
import { verifyFolder, type Verified } from './verify-folder.ts';

const sentences: Record<Flaw['is'], (label: string) => string> = {
	missing: (label) => `${label} is missing: it was sealed, and its record is not there any more`,
	changed: (label) => `${label} is not as it was sealed: its record or its place has changed`,
	words: (label) => `${label} has other words than those that were sealed`,
	order: (label) => `${label} stands in another place than its number says`,
	unchained: (label) => `${label} was not sealed here: it is in the register and not in its chain`,
	'review-missing': (label) =>
		`a review of ${label} is missing: it was looked at, and what was said is not there any more`,
	'review-changed': (label) =>
		`a review of ${label} is not as it was said: its record or its place has changed`,
	'review-order': (label) => `a review of ${label} stands in another place than its time says`,
	'review-unchained': (label) =>
		`a review of ${label} was not said here: it is in the register and not in its chain`,
};

const saidOf = ({ flaws, unread }: Verified): string[] =>
	unread === null
		? flaws.map(({ label, is }) => sentences[is](label))
		: [`its file cannot be read: ${unread}`];

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
