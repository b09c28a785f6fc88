// `npm run restore -- FILE`: makes the folder DATA_DIR of a backup; the server is stopped.
import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { StartRefusal } from '../start-refusal.ts';
import { runCommand } from './command.ts';
import { restoreBackup } from './restore-backup.ts';

const moveAside = '--move-aside';

await runCommand(async () => {
	const words = process.argv.slice(2);
	const [name, ...more] = words.filter((word) => word !== moveAside);
	if (!name || more.length > 0 || name.startsWith('-'))
		throw new StartRefusal(`Say from where: npm run restore -- FILE [${moveAside}]`);
	const folder = readConfig().dataDir;
	const { aside, workshops } = await restoreBackup({
		file: resolve(name),
		folder,
		moveAside: words.includes(moveAside),
		now: Date.now(),
	});
	const before = aside ? ` What was there is in ${aside}.` : '';
	return `Restored to ${folder}, ${workshops} workshops.${before} Start the server with npm start.`;
});
