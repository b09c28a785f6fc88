// `npm run verify`: whether all that the teams in DATA_DIR have sealed is as it was sealed.
import { runCommand } from '../backup/command.ts';
import { readConfig } from '../config.ts';
import { verifyFolder, type Verified } from './verify-folder.ts';

const told = ({ team, agreements, withheld, flaws }: Verified): string[] => {
	const words = withheld.length > 0 ? `; the words of ${withheld.join(', ')} are withheld` : '';
	const state = flaws.length > 0 ? 'not as it was sealed' : 'as it was sealed, chain intact';
	return [`${team}: ${agreements} sealed, ${state}${words}.`, ...flaws.map((one) => `  ${one}.`)];
};

await runCommand(async () => {
	const lines: string[] = [];
	let [teams, flaws] = [0, 0];
	for await (const team of verifyFolder(readConfig().dataDir)) {
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
