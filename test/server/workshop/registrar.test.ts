import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJsonRegister } from '../../../server/store/embedded/json-register.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import type { Register } from '../../../server/store/register.ts';
import type { StoredEvent } from '../../../server/store/workshop-log.ts';
import { Registrar } from '../../../server/workshop/registrar.ts';
import { canonicalText } from '../../../shared/check/called-text.ts';
import { hashOf } from '../../../server/identity/token.ts';
import { flawsIn } from '../../../shared/register/chain.ts';
import { withheld } from '../../../shared/register/withhold.ts';
import { initialState } from '../../../shared/workshop/state.ts';
import { evolve, type Event } from '../../../shared/workshop/workshop.ts';
import { agreement } from '../../support/register-contract.ts';
import { cast, created, frida, idOf, joined, omar, sam } from '../../support/room.ts';
import { by, noon } from '../../support/scenario.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const team = idOf('team');
const teamKey = 'hash of the team key';
const sealed = (number: number): Event => ({
	...{ type: 'AgreementSealed', agreement: idOf(`agreement${number}`) },
	record: agreement(number),
});
const renamed = (title: string): Event => ({ type: 'WorkshopRenamed', title });
const unheard: Event = { type: 'TimerSet', endsAt: null };

/** A workshop as the log keeps it; `happens` gives what one commit stores. */
function workshop(word: string, at = noon, key = teamKey) {
	const state = initialState();
	const history: StoredEvent[] = [];
	const store = (recorded: ReturnType<typeof by>): StoredEvent => {
		const event = { ...recorded, v: 1 as const, seq: history.length + 1, commandId: null };
		evolve(state, event);
		history.push(event);
		return event;
	};
	store({ ...created, ...{ id: idOf(word), title: word, teamKey: key, at } });
	for (const seat of [cast.frida, cast.sam, cast.omar]) store(joined(seat));
	return {
		...{ state, history },
		happens: (...events: Event[]) => events.map((event) => store(by(frida, event, at + 1))),
	};
}

const tellNobody = (error: unknown) => expect.unreachable(String(error));

/** A registrar on a register in memory that fails while it is told to. */
function office() {
	const kept = new MemoryRegister();
	const failures: unknown[] = [];
	const scene = { isFull: false, attempts: 0 };
	const register: Register = {
		read: (id) => kept.read(id),
		update(id, change) {
			scene.attempts++;
			return scene.isFull ? Promise.reject(new Error('disk full')) : kept.update(id, change);
		},
		erase: (id, change) => kept.erase(id, change),
		close: () => kept.close(),
	};
	const open = () => new Registrar(register, (error) => failures.push(error));
	return {
		...{ scene, failures, open, registrar: open(), read: () => kept.read(team) },
		/** The numbers of the agreements that are in. */
		numbers: async () => (await kept.read(team))?.agreements.map(({ number }) => number),
		spoil: (change: Parameters<Register['update']>[1]) => kept.update(team, change),
	};
}

const follow = (registrar: Registrar, { state, history }: ReturnType<typeof workshop>) =>
	registrar.follow(state, history);

describe('a new team', () => {
	it('W2 gets its register and the hash of its key with its first workshop', async () => {
		const { registrar, read } = office();
		await follow(registrar, workshop('first'));
		const register = await read();
		expect(register).toMatchObject({ team, keyHash: teamKey, agreements: [] });
		expect(register?.workshops).toMatchObject([{ id: idOf('first'), title: 'first', applied: 1 }]);
	});

	it('W2 keeps the hash, whatever a later workshop says', async () => {
		const { registrar, read } = office();
		await follow(registrar, workshop('first'));
		await follow(registrar, workshop('second', noon + 60_000, 'another'));
		expect(await read()).toMatchObject({ keyHash: teamKey, workshops: [{}, {}] });
	});
});

it('W5, W6 what a workshop seals is in its register, with who is named', async () => {
	const { registrar, read, failures } = office();
	const first = workshop('first');
	await follow(registrar, first);
	await registrar.follow(first.state, first.happens(sealed(1)));
	const register = (await read())!;
	expect(register.agreements).toEqual([agreement(1)]);
	expect(Object.keys(register.people).sort()).toEqual([omar, sam].sort());
	expect(register.people[sam]).toMatchObject({ name: cast.sam.name, side: 'sales' });
	expect(failures).toEqual([]);
});

it('W7 followed again after a restart, nothing changes', async () => {
	const { registrar, open, read } = office();
	const first = workshop('first');
	first.happens(sealed(1), renamed('One'));
	await follow(registrar, first);
	const before = await read();
	const restarted = open();
	await follow(restarted, first);
	await follow(restarted, first);
	expect(await read()).toEqual(before);
});

it('W7 what it keeps nothing of costs no write', async () => {
	const { registrar, scene } = office();
	const first = workshop('first');
	await follow(registrar, first);
	await registrar.follow(first.state, first.happens(unheard));
	await registrar.close();
	expect(scene.attempts).toBe(1);
});

it('W8 of two workshops of a team that go on at once, nothing is lost', async () => {
	const { registrar, read, numbers } = office();
	const [first, second] = [workshop('first'), workshop('second', noon + 60_000)];
	const writing = [follow(registrar, first), follow(registrar, second)];
	for (let n = 1; n <= 20; n += 2) {
		writing.push(registrar.follow(first.state, first.happens(unheard, sealed(n))));
		writing.push(registrar.follow(second.state, second.happens(sealed(n + 1), renamed(`${n}`))));
	}
	await Promise.all(writing);
	expect(await numbers()).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
	expect((await read())?.workshops.map(({ title }) => title)).toEqual(['first', '19']);
});

describe('a write that fails', () => {
	/** Two agreements are sealed while the disk is full. */
	async function missed() {
		const scene = office();
		const first = workshop('first');
		await follow(scene.registrar, first);
		scene.scene.isFull = true;
		await scene.registrar.follow(first.state, first.happens(sealed(1)));
		await scene.registrar.follow(first.state, first.happens(sealed(2)));
		scene.scene.isFull = false;
		expect(await scene.numbers()).toEqual([]);
		expect(scene.failures).toHaveLength(2);
		return { ...scene, first };
	}

	it('W9 is told once and holds nobody up', async () => {
		const { registrar, scene, failures } = office();
		scene.isFull = true;
		await expect(follow(registrar, workshop('first'))).resolves.toBeUndefined();
		expect(failures).toEqual([new Error('disk full')]);
	});

	it('W9 is made good by whatever happens next in its workshop', async () => {
		const { registrar, first, numbers, scene, failures } = await missed();
		await registrar.follow(first.state, first.happens(unheard));
		expect(await numbers()).toEqual([1, 2]);
		const { attempts } = scene;
		await registrar.follow(first.state, first.happens(unheard));
		expect([scene.attempts, failures.length]).toEqual([attempts, 2]);
	});

	it('W9 is made good before what is sealed next, in order', async () => {
		const { registrar, first, numbers, read } = await missed();
		await registrar.follow(first.state, first.happens(sealed(3)));
		expect(await numbers()).toEqual([1, 2, 3]);
		expect((await read())?.workshops[0]?.applied).toBe(first.history.length);
	});

	it('W9 is made good before a new workshop begins with it, or that is refused', async () => {
		const { registrar, scene, numbers, first } = await missed();
		scene.isFull = true;
		await expect(registrar.catchUp(first.state.team)).rejects.toThrow(/could not be written/);
		scene.isFull = false;
		await registrar.catchUp(first.state.team);
		expect(await numbers()).toEqual([1, 2]);
	});

	it('W9 is made good when the workshop is opened after a restart', async () => {
		const { open, first, numbers } = await missed();
		await follow(open(), first);
		expect(await numbers()).toEqual([1, 2]);
	});

	it('W9 is tried once more on closing, and told when that fails too', async () => {
		const made = await missed();
		await made.registrar.close();
		expect(await made.numbers()).toEqual([1, 2]);
		const lost = await missed();
		lost.scene.isFull = true;
		await lost.registrar.close();
		expect(lost.failures).toHaveLength(3);
	});
});

it('W9 closing waits for what is on its way, and tries that again if it fails', async () => {
	const { registrar, scene, numbers, failures } = office();
	const first = workshop('first');
	first.happens(sealed(1));
	scene.isFull = true;
	const following = follow(registrar, first);
	scene.isFull = false;
	await registrar.close();
	expect(await numbers()).toEqual([1]);
	expect(failures).toHaveLength(1);
	await following;
});

it('W9 an event that a register cannot take is told, not thrown', async () => {
	const { registrar, failures, open, numbers } = office();
	const first = workshop('first');
	await registrar.follow(first.state, first.happens(sealed(1)));
	expect(failures).toEqual([expect.objectContaining({ name: 'Error' })]);
	await follow(open(), first);
	expect(await numbers()).toEqual([1]);
});

describe('a register that was lost', () => {
	it.each(['goes on', 'goes on after it had left memory'])(
		'W10 is written again when its workshop %s',
		async (how) => {
			const { registrar, spoil, read, numbers } = office();
			const first = workshop('first');
			first.happens(sealed(1));
			await follow(registrar, first);
			if (how !== 'goes on') registrar.leave(first.state);
			await spoil((register) => {
				Object.assign(register, { keyHash: '', people: {}, workshops: [], agreements: [] });
			});
			await registrar.follow(first.state, first.happens(sealed(2)));
			expect(await numbers()).toEqual([1, 2]);
			expect(await read()).toMatchObject({ keyHash: teamKey, workshops: [{ title: 'first' }] });
		},
	);

	it('W10 is written again when its workshops are opened, in whichever order', async () => {
		const [first, second] = [workshop('first'), workshop('second', noon + 60_000)];
		first.happens(sealed(1), renamed('One'));
		second.happens(sealed(2));
		const folder = await temporaryFolder();
		const open = async () => {
			const register = await openJsonRegister(folder, () => {});
			return { register, registrar: new Registrar(register, tellNobody) };
		};
		const before = await open();
		await follow(before.registrar, first);
		await follow(before.registrar, second);
		const kept = await before.register.read(team);
		await before.register.close();
		await rm(folder, { recursive: true });

		const after = await open();
		await follow(after.registrar, second);
		await follow(after.registrar, first);
		expect(await after.register.read(team)).toEqual(kept);
		await after.register.close();
	});

	it('W10 gets back what the generation before it lacked', async () => {
		const first = workshop('first');
		const folder = await temporaryFolder();
		const warnings: string[] = [];
		const register = await openJsonRegister(folder, (sentence) => warnings.push(sentence));
		const registrar = new Registrar(register, tellNobody);
		await follow(registrar, first);
		await registrar.follow(first.state, first.happens(sealed(1)));
		await registrar.follow(first.state, first.happens(sealed(2)));
		await rm(join(folder, `${team}.json`));
		await registrar.follow(first.state, first.happens(sealed(3)));
		const numbers = (await register.read(team))?.agreements.map(({ number }) => number);
		expect(numbers).toEqual([1, 2, 3]);
		expect(warnings).toHaveLength(1);
		await register.close();
	});
});

it('DA7 what is decided again after the log has lost its end is in the register, and what was stays', async () => {
	const { registrar, open, numbers } = office();
	const first = workshop('first');
	first.happens(unheard, unheard, sealed(1));
	await follow(registrar, first);
	const shorter = workshop('first');
	const restarted = open();
	await follow(restarted, shorter);
	await restarted.follow(shorter.state, shorter.happens(sealed(2)));
	expect(await numbers()).toEqual([1, 2]);
});

it('ER19 what failed to be written before words were withheld is written without them', async () => {
	const { registrar, scene, read } = office();
	const first = workshop('first');
	await follow(registrar, first);
	scene.isFull = true;
	await registrar.follow(first.state, first.happens(sealed(1)));
	registrar.forget(first.state.id);
	scene.isFull = false;
	const anew = workshop('first');
	anew.happens({
		...{ type: 'AgreementSealed', agreement: idOf('agreement1') },
		record: withheld(agreement(1)),
	});
	await follow(registrar, anew);
	expect((await read())?.agreements).toEqual([withheld(agreement(1))]);
});

it('ER16 the numbers of a workshop that is written anew are not given a second time', async () => {
	const { registrar } = office();
	const first = workshop('first');
	first.happens({ type: 'AgreementDrafted', agreement: idOf('a4'), number: 4 });
	await follow(registrar, first);
	registrar.forget(first.state.id);
	expect(registrar.lastNumber(team)).toBe(4);
});

it('SC1 what is sealed is in the chain with it, and the chain is made anew without what is erased', async () => {
	const { registrar, read } = office();
	const [first, second] = [workshop('first'), workshop('second', noon + 60_000)];
	await follow(registrar, first);
	await follow(registrar, second);
	for (const [number, { state, happens }] of [first, second].entries()) {
		const one = { ...agreement(number + 1), workshop: state.id };
		const record = { ...one, hash: hashOf(canonicalText(one.text, one.salt)) };
		const event = { type: 'AgreementSealed', agreement: record.id, record } as const;
		await registrar.follow(state, happens(event));
	}
	const chain = async () => (await read())?.chain?.map(({ number }) => number);
	expect(await chain()).toEqual([1, 2]);
	await registrar.erase(first.state.id, team, { brought: [], deed: undefined });
	expect(await chain()).toEqual([2]);
	expect(flawsIn((await read())!, hashOf)).toEqual([]);
});
