import { describe, expect, it } from 'vitest';
import type { CommitEntry } from '../../../server/store/workshop-log.ts';
import { Journal } from '../../../server/workshop/journal.ts';
import { boat, entry, renamed, ship } from '../../support/store-contract.ts';

interface Commit {
	entries: readonly CommitEntry[];
	succeed: () => void;
	fail: (error: Error) => void;
}

/** A journal on a log whose commits end when the test says so. */
function journalByHand() {
	const commits: Commit[] = [];
	const failures: unknown[] = [];
	const done: string[] = [];
	const journal = new Journal(
		{
			commit: (entries) =>
				new Promise((resolve, reject) => commits.push({ entries, succeed: resolve, fail: reject })),
		},
		(error) => failures.push(error),
	);
	return {
		journal,
		commits,
		failures,
		/** What has been answered so far, in order. */
		done,
		append(name: string, what: CommitEntry) {
			void journal.append(what).finally(() => done.push(name));
		},
		/** Lets all that is ready happen; nothing here waits for time. */
		async turn() {
			for (let n = 0; n < 10; n++) await Promise.resolve();
		},
	};
}

const [first, second, third] = [1, 2, 3].map((seq) => entry(boat, seq - 1, renamed(seq))) as [
	CommitEntry,
	CommitEntry,
	CommitEntry,
];
const elsewhere = entry(ship, 0, renamed(1));
const full = new Error('the disk is full');

describe('group commit', () => {
	it('S7 what arrives in one tick is one batch, in order, for all workshops', async () => {
		const { append, commits, turn } = journalByHand();
		append('first', first);
		append('elsewhere', elsewhere);
		append('second', second);
		expect(commits).toHaveLength(0);
		await turn();
		expect(commits.map(({ entries }) => entries)).toEqual([[first, elsewhere, second]]);
	});

	it('S7 what arrives during a sync goes into the next, and only after it', async () => {
		const { append, commits, done, turn } = journalByHand();
		append('first', first);
		await turn();
		append('second', second);
		await turn();
		append('third', third);
		await turn();
		expect(commits).toHaveLength(1);
		expect(done).toEqual([]);
		commits[0]!.succeed();
		await turn();
		expect(done).toEqual(['first']);
		expect(commits.map(({ entries }) => entries)).toEqual([[first], [second, third]]);
		commits[1]!.succeed();
		await turn();
		expect(done).toEqual(['first', 'second', 'third']);
	});

	it('S7 a quiet journal begins again', async () => {
		const { append, commits, done, turn } = journalByHand();
		append('first', first);
		await turn();
		commits[0]!.succeed();
		await turn();
		append('second', second);
		await turn();
		expect(commits).toHaveLength(2);
		commits[1]!.succeed();
		await turn();
		expect(done).toEqual(['first', 'second']);
	});
});

describe('what is acknowledged', () => {
	it('S8 is stored', async () => {
		const { append, commits, done, turn } = journalByHand();
		append('first', first);
		append('second', second);
		await turn();
		expect(done).toEqual([]);
		commits[0]!.succeed();
		await turn();
		expect(done).toEqual(['first', 'second']);
	});

	it('S8 is nothing from the first failure on, and nothing is refused that may be on the disk', async () => {
		const { append, commits, done, failures, turn } = journalByHand();
		append('first', first);
		append('elsewhere', elsewhere);
		await turn();
		append('second', second);
		commits[0]!.fail(full);
		await turn();
		append('third', third);
		await turn();
		expect(commits).toHaveLength(1);
		expect(failures).toEqual([full]);
		expect(done).toEqual([]);
	});

	it('S8 stays acknowledged when a later batch fails', async () => {
		const { append, commits, done, failures, turn } = journalByHand();
		append('first', first);
		await turn();
		append('second', second);
		commits[0]!.succeed();
		await turn();
		commits[1]!.fail(full);
		await turn();
		expect(done).toEqual(['first']);
		expect(failures).toEqual([full]);
	});
});

describe('settled', () => {
	it('S8 waits for all that was appended', async () => {
		const { journal, append, commits, done, turn } = journalByHand();
		append('first', first);
		void journal.settled().then(() => done.push('settled'));
		await turn();
		append('second', second);
		commits[0]!.succeed();
		await turn();
		expect(done).toEqual(['first']);
		commits[1]!.succeed();
		await turn();
		expect(done).toEqual(['first', 'second', 'settled']);
	});

	it('S8 is at once when there is nothing, and after a failure', async () => {
		const { journal, append, commits, turn } = journalByHand();
		await journal.settled();
		append('first', first);
		const settled = journal.settled();
		await turn();
		commits[0]!.fail(full);
		await settled;
		await journal.settled();
	});
});

describe('standing still', () => {
	it('BU2 what is being stored is finished first, what arrives waits, and all is stored then', async () => {
		const { journal, commits, append, done, turn } = journalByHand();
		append('one', entry(boat, 0, renamed(1)));
		await turn();
		const steps: string[] = [];
		let goOn = () => {};
		const still = journal.still(async () => {
			steps.push('still');
			await new Promise<void>((resolve) => (goOn = resolve));
			return 'kept';
		});
		await turn();
		expect(steps).toEqual([]);
		commits[0]!.succeed();
		await turn();
		expect(steps).toEqual(['still']);
		append('two', entry(boat, 1, renamed(2)));
		append('three', entry(ship, 0, renamed(1)));
		await turn();
		expect(commits).toHaveLength(1);
		goOn();
		expect(await still).toBe('kept');
		await turn();
		expect(commits).toHaveLength(2);
		commits[1]!.succeed();
		await turn();
		expect(done).toEqual(['one', 'two', 'three']);
	});

	it('BU2 one after the other, and also when it fails', async () => {
		const { journal, commits, append, turn } = journalByHand();
		const steps: string[] = [];
		const first = journal.still(async () => {
			steps.push('first');
			throw new Error('no room');
		});
		const second = journal.still(async () => void steps.push('second'));
		append('one', entry(boat, 0, renamed(1)));
		await expect(first).rejects.toThrow('no room');
		await second;
		await turn();
		expect(steps).toEqual(['first', 'second']);
		expect(commits).toHaveLength(1);
	});
});
