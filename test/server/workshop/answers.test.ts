import { expect, it } from 'vitest';
import { Answers } from '../../../server/workshop/answers.ts';

const minutes = (n: number) => n * 60_000;

function answering() {
	const clock = { now: 0 };
	const answers = new Answers<number>(() => clock.now);
	let runs = 0;
	const ask = (key: string) => answers.once(key, async () => ++runs);
	return { clock, answers, ask };
}

it('S24 a copy of late is answered as the first, and is not run', async () => {
	const { clock, answers, ask } = answering();
	const first = await ask('a');
	clock.now = minutes(5) - 1;
	answers.tidy();
	expect(await ask('a')).toBe(first);
	expect(answers.size).toBe(1);
});

it('ME8 an answer leaves memory five minutes after it was asked, those that came later stay', async () => {
	const { clock, answers, ask } = answering();
	await ask('a');
	clock.now = minutes(2);
	const later = await ask('b');
	clock.now = minutes(5);
	answers.tidy();
	expect(answers.size).toBe(1);
	expect(await ask('b')).toBe(later);
	expect(await ask('a')).toBe(3);
});

it('ME8 of many at once the last 1,000 are kept', async () => {
	const { answers, ask } = answering();
	for (let n = 0; n <= 1000; n++) await ask(`${n}`);
	expect(answers.size).toBe(1000);
	expect(await ask('1')).toBe(2);
	expect(await ask('0')).toBe(1002);
});

it('ME8 one that is kept elsewhere once it is there leaves memory, the others stay', async () => {
	const { answers } = answering();
	const kept: string[] = [];
	const ask = (key: string) =>
		answers.once(
			key,
			async () => kept.push(key),
			() => key === 'event' && kept.includes(key),
		);
	const [first] = await Promise.all([ask('event'), ask('no')]);
	expect(first).toBe(1);
	expect(answers.size).toBe(1);
	expect(await ask('no')).toBe(2);
});

it('ME2 whoever waits for an answer holds it', async () => {
	const { answers } = answering();
	let tell = (_: number) => {};
	const asked = answers.once('a', () => new Promise<number>((resolve) => (tell = resolve)));
	expect(answers.areRunning).toBe(true);
	tell(1);
	await asked;
	expect(answers.areRunning).toBe(false);
});
