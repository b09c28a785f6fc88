import { expect, it } from 'vitest';
import { Attendance } from '../../../server/workshop/attendance.ts';

const minutes = (n: number) => n * 60_000;

function attendanceAt(start = 0) {
	const clock = { now: start };
	return { clock, attendance: new Attendance(() => clock.now) };
}

it('Q14 who is connected is here, however long ago it came', () => {
	const { clock, attendance } = attendanceAt();
	expect([attendance.now(), attendance.ofLate()]).toEqual([[], []]);
	attendance.enter('sam');
	attendance.enter('omar');
	clock.now = minutes(500);
	expect([attendance.now(), attendance.ofLate()]).toEqual([
		['sam', 'omar'],
		['sam', 'omar'],
	]);
});

it('Q14 who has gone was here of late for ten minutes', () => {
	const { clock, attendance } = attendanceAt(minutes(3));
	attendance.enter('sam');
	attendance.enter('omar');
	clock.now = minutes(20);
	attendance.leave('sam');
	expect(attendance.now()).toEqual(['omar']);
	clock.now = minutes(30);
	expect(attendance.ofLate()).toEqual(['omar', 'sam']);
	clock.now++;
	expect(attendance.ofLate()).toEqual(['omar']);
});

it('Q14 who comes back is here once', () => {
	const { clock, attendance } = attendanceAt();
	attendance.enter('sam');
	attendance.leave('sam');
	clock.now = minutes(2);
	attendance.enter('sam');
	expect(attendance.ofLate()).toEqual(['sam']);
	attendance.leave('sam');
	clock.now = minutes(12);
	expect([attendance.now(), attendance.ofLate()]).toEqual([[], ['sam']]);
});

it('P36 one is gone since the last line was lost, and not while there is one', () => {
	const { clock, attendance } = attendanceAt();
	attendance.enter('frida');
	clock.now = minutes(5);
	expect(attendance.goneFor('frida')).toBe(0);
	attendance.leave('frida');
	clock.now = minutes(6);
	expect(attendance.goneFor('frida')).toBe(minutes(1));
	attendance.enter('frida');
	clock.now = minutes(9);
	expect(attendance.goneFor('frida')).toBe(0);
});

it('P36 after a restart everybody has the time to come back', () => {
	const { clock, attendance } = attendanceAt(minutes(1000));
	expect(attendance.goneFor('frida')).toBe(0);
	clock.now += minutes(2);
	expect(attendance.goneFor('frida')).toBe(minutes(2));
});

it('P36 so has who was here when another one takes its place', () => {
	const { clock, attendance } = attendanceAt();
	attendance.enter('frida');
	attendance.enter('fred');
	clock.now = minutes(10);
	attendance.leave('fred');
	clock.now = minutes(11);
	const next = new Attendance(() => clock.now);
	next.follow(attendance);
	expect([next.goneFor('frida'), next.goneFor('fred')]).toEqual([0, minutes(1)]);
});
