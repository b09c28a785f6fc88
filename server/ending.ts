import type { Closers } from './closers.ts';

const patience = 4500;

/** On SIGTERM and SIGINT everything is put away, then the process ends with 0, within 5 s. */
export const endOnSignal = (closers: Closers, onLate: () => void): (() => void) => {
	const end = () => {
		const late = setTimeout(() => {
			onLate();
			process.exit(1);
		}, patience);
		void closers.closeAll().then(() => {
			clearTimeout(late);
			process.exit(0);
		});
	};
	process.once('SIGTERM', end);
	process.once('SIGINT', end);
	return end;
};

/** So long everybody has to hear why. */
const lastWords = 250;

/** What cannot go on tells everybody, then ends with 1: a restart goes on from the disk. */
export const endInFailure = (tell: () => void): void => {
	tell();
	setTimeout(() => process.exit(1), lastWords);
};

/**
 * npm tells the shell it started to end, and the shell tells nobody: without this, a server
 * whose `npm start` was stopped would go on and keep the port and the folder.
 */
export const endWithParent = (end: () => void) => {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		end();
	}, 500);
	watch.unref();
};
