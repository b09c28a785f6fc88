import { expect, test } from 'vitest';
import { routeOf } from '../../client/route.ts';

test.each([
	['/', 'home', ''],
	['/join', 'join', ''],
	['/join/', 'join', ''],
	['/join/KM4T7Q', 'join', 'KM4T7Q'],
	['/w/abc', 'workshop', 'abc'],
	['/w/abc/', 'workshop', 'abc'],
	['/w/abc/screen', 'screen', 'abc'],
	['/team/xyz', 'team', 'xyz'],
	['/answer/abc', 'answer', 'abc'],
	['/answer', 'unknown', ''],
	['/w', 'unknown', ''],
	['/w/abc/else', 'unknown', ''],
	['/join/a%20b', 'join', 'a b'],
	['/join/50%', 'join', '50%'],
])('%s is the page %s of %j', (path, page, id) => {
	expect(routeOf(path)).toEqual({ page, id });
});
