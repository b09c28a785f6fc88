import { expect, test, vi } from 'vitest';
import { Stopwatch } from './spine/stopwatch.ts';

test('a play ends at the first stage that takes more than 60 seconds, and says which', () => {
	vi.spyOn(console, 'log').mockReturnValue();
	let seconds = 100;
	const watch = new Stopwatch('A session', () => seconds * 1000);
	seconds += 60;
	watch.lap('writing');
	seconds += 2;
	watch.lap('themes');
	seconds += 61;
	expect(() => watch.lap('vote')).toThrow('A session, vote: 61.0 s, and no stage may take 60 s.');
});
