import { expect, test } from 'vitest';
import { Closers } from '../../server/closers.ts';

test('the last opened closes first, one that fails keeps no other open, and all close once', async () => {
	const seen: string[] = [];
	const closers = new Closers((name) => seen.push(`${name} failed`));
	closers.add('store', () => void seen.push('store'));
	closers.add('sockets', () => Promise.reject(new Error('broken')));
	closers.add('http', async () => void seen.push('http'));
	await Promise.all([closers.closeAll(), closers.closeAll()]);
	expect(seen).toEqual(['http', 'sockets failed', 'store']);
});
