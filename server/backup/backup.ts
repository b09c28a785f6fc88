// `npm run backup -- FILE`: keeps all that the server in DATA_DIR keeps, while it runs or not, in one file.
import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { StartRefusal } from '../start-refusal.ts';
import { runCommand } from './command.ts';
import { saveBackup } from './save-backup.ts';

await runCommand(async () => {
	const [name, ...more] = process.argv.slice(2);
	if (!name || more.length > 0 || name.startsWith('-'))
		throw new StartRefusal('Say where to: npm run backup -- FILE');
	const file = resolve(name);
	const bytes = await saveBackup(readConfig().dataDir, file, Date.now());
	return `Backed up to ${file}, ${Math.ceil(bytes / 1000)} kB.`;
});
