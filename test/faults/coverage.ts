import { readdir, readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';

interface Script {
	url: string;
	functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[];
}

interface Report {
	result: Script[];
	'source-map-cache'?: Record<string, { lineLengths: number[]; data: SourceMapPayload | null }>;
}

export interface Coverage {
	lines: number;
	covered: number;
	/** `file:line`, of those that never ran. */
	missed: string[];
}

/** Reads what Node wrote about a process (NODE_V8_COVERAGE): which lines of these folders have run in it. */
export async function readCoverage(folder: string, of: readonly string[]): Promise<Coverage> {
	const coverage: Coverage = { lines: 0, covered: 0, missed: [] };
	for (const file of await readdir(folder)) {
		const report = JSON.parse(await readFile(join(folder, file), 'utf8')) as Report;
		for (const script of report.result) {
			const part = of.find((name) => script.url.includes(`/${name}/`));
			const map = report['source-map-cache']?.[script.url];
			if (!part || !map?.data) continue;
			const name = script.url.slice(script.url.indexOf(`/${part}/`) + 1).replace(/\?.*/, '');
			for (const [line, hasRun] of linesOf(script, map.lineLengths, map.data)) {
				coverage.lines++;
				if (hasRun) coverage.covered++;
				else coverage.missed.push(`${name}:${line}`);
			}
		}
	}
	return coverage;
}

/** A line has run when anything of it has. */
function linesOf(script: Script, lineLengths: readonly number[], payload: SourceMapPayload) {
	const map = new SourceMap(payload);
	const total = lineLengths.reduce((sum, length) => sum + length + 1, 0);
	const hasRun = new Uint8Array(total).fill(1);
	// From the outermost to the innermost, as they are listed.
	for (const { ranges } of script.functions)
		for (const { startOffset, endOffset, count } of ranges)
			hasRun.fill(count > 0 ? 1 : 0, startOffset, endOffset);
	const lines = new Map<number, boolean>();
	let offset = 0;
	for (const [row, length] of lineLengths.entries()) {
		for (let column = 0; column < length; column++) {
			const entry = map.findEntry(row, column);
			if (!('originalLine' in entry)) continue;
			const line = entry.originalLine + 1;
			lines.set(line, (lines.get(line) ?? false) || hasRun[offset + column] === 1);
		}
		offset += length + 1;
	}
	return lines;
}
