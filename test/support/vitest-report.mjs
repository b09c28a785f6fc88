import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {{ title: string, milliseconds: number, status: string }} Result */
/** @typedef {{ fullName: string, status: string, duration?: number }} Assertion */
/** @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} File */

/** @param {File} file @returns {Result[]} */
const resultsOfFile = ({ name, status, assertionResults }) => {
	const file = relative(process.cwd(), name);
	const results = assertionResults.map(({ fullName, status, duration }) => ({
		title: `${file}: ${fullName}`,
		milliseconds: duration ?? 0,
		status,
	}));
	const brokenOutsideTests = status === 'failed' && results.every((r) => r.status !== 'failed');
	return brokenOutsideTests ? [...results, { title: file, milliseconds: 0, status }] : results;
};

/**
 * What a run of Vitest says of each test. A run that failed without naming a failed test (an error
 * outside of tests, no test at all) counts as one failure: nothing red may add up to green.
 * @param {string} path @param {boolean} ok @param {string} name @returns {Result[]}
 */
export const readReport = (path, ok, name) => {
	/** @type {File[]} */
	const files = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).testResults : [];
	const results = files.flatMap(resultsOfFile);
	if (ok || results.some(({ status }) => status === 'failed')) return results;
	return [...results, { title: name, milliseconds: 0, status: 'failed' }];
};

/** @param {Result[]} results */
export const slowest = (results) =>
	[...results]
		.sort((a, b) => b.milliseconds - a.milliseconds)
		.slice(0, 10)
		.map(
			({ title, milliseconds }) => `${(milliseconds / 1000).toFixed(2).padStart(8)} s  ${title}`,
		);
