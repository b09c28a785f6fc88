// `npm run verify`: whether all that the teams in DATA_DIR have sealed is as it was sealed.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../backup/command.ts';
import { readConfig } from '../config.ts';
import { StartRefusal } from '../start-refusal.ts';
import { verifyFolder, type Verified } from './verify-folder.ts';

const told = ({ team, agreements, isChained, withheld, flaws }: Verified): string[] => {
	const words = withheld.length > 0 ? `; the words of ${withheld.join(', ')} are withheld` : '';
	const chain = isChained || agreements === 0 ? 'chain intact' : 'never chained';
	const state = flaws.length > 0 ? 'not as it was sealed' : `as it was sealed, ${chain}`;
	return [`${team}: ${agreements} sealed, ${state}${words}.`, ...flaws.map((one) => `  ${one}.`)];
};

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
		flaws += team.flaws.length;
	}
	if (flaws > 0) process.exitCode = 1;
	const end =
		flaws > 0
			? `${flaws} ${flaws === 1 ? 'flaw' : 'flaws'}: put the file of that team back from a backup, and look who may write there.`
			: `${teams} ${teams === 1 ? 'register' : 'registers'} verified.`;
	return [...lines, end].join('\n');
});
