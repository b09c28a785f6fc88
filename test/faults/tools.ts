import { execFile, spawnSync } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Tools of the system lie where an ordinary PATH does not look. */
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };

/** What a row needs and is not here, in words; null when all is. */
export function missing(tools: readonly string[]): string | null {
	if (process.platform !== 'linux') return 'needs Linux';
	if (process.getuid?.() !== 0) return 'needs root';
	const isThere = (tool: string) => spawnSync(tool, ['--version'], { env }).error === undefined;
	const lacking = tools.filter((tool) => !isThere(tool));
	return lacking.length > 0 ? `needs ${lacking.join(' and ')}` : null;
}

export const tool = async (name: string, ...args: string[]): Promise<void> => {
	await run(name, args, { env });
};
