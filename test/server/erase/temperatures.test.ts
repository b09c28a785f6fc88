import { expect, it, vi } from 'vitest';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import { openWorkshops } from '../workshop/scene.ts';

const [sam, sara, seth, agreement] = ['sam', 'sara', 'seth', 'a1'].map((word) =>
	word.padEnd(22, '-'),
) as [Id, Id, Id, Id];

const call = (version: number): Event => ({
	...{ type: 'ConsentCalled', agreement, temperature: true },
	call: {
		...{ version, hash: 'hash', salt: 'salt', titles: {} },
		electorate: { sales: [sam, sara, seth], operations: [], other: [] },
		text: {
			...{ statement: 'Planning answers', scope: '', owners: [], effects: {}, firstStep: '' },
			...{ measure: { indicator: '', baseline: '', target: '' }, validFrom: '', reviewOn: '' },
		},
	},
});
const shown: Event = {
	...{ type: 'TemperatureShown', agreement },
	sides: { sales: [1, 1, 0, 0, 1], operations: [0, 0, 0, 0, 0], other: [0, 0, 0, 0, 0] },
};

/** Three people have given their temperature of an agreement, and it is still taken. */
async function warmed() {
	const [log, register] = [new MemoryLog(), new MemoryRegister()];
	const open = () => openWorkshops(log, {}, { register, onEraseFailure: () => undefined });
	const workshops = open();
	const made = await workshops.create({ title: 'One', template: 'experience', language: 'en' });
	if ('refusal' in made) throw new Error(made.refusal.code);
	const id = made.workshopId;
	const live = (await workshops.open(id))!;
	await live.commit([{ type: 'AgreementDrafted', agreement, number: 1 }, call(1)], [], sam);
	for (const [seat, temperature] of [
		...([
			[sam, 'cold'],
			[sara, 'cool'],
			[seth, 'hot'],
		] as const),
	])
		await live.commit([{ type: 'TemperatureGiven', agreement, temperature }], [], seat);
	const kept = async () => JSON.stringify(await log.readEvents(id));
	return { log, open, workshops, id, live, kept };
}

it('Q27 once it is shown the log says nobody’s temperature, and everybody is still in the same room', async () => {
	const { log, workshops, id, live, kept } = await warmed();
	expect(await kept()).toMatch(/TemperatureGiven.*cold.*TemperatureGiven.*cool/);
	const copies = vi.spyOn(log, 'dropCopies');
	await live.commit([shown], [], sam);
	await expect.poll(() => log.leaving()).toEqual([]);
	const after = await kept();
	expect(after).not.toMatch(/TemperatureGiven|"cold"|"cool"|"hot"/);
	for (const seat of [sara, seth]) expect(after.split(`"by":"${seat}"`)).toHaveLength(1);
	expect(after).toContain('[1,1,0,0,1]');
	expect(await workshops.open(id)).toBe(live);
	expect(live.isRetired).toBe(false);
	expect(copies).not.toHaveBeenCalled();
	await live.commit([{ type: 'WorkshopRenamed', title: 'Two' }], [], null);
	expect((await log.readEvents(id)).at(-1)).toMatchObject({ title: 'Two', seq: live.seq });
});

it.each(['amend', 'compact', 'hasLeft'] as const)(
	'Q27 cut short before its %s, it goes on at the next start',
	async (step) => {
		const { log, open, live, kept } = await warmed();
		const stuck = vi.spyOn(log, step).mockReturnValue(new Promise(() => {}));
		await live.commit([shown], [], sam);
		await vi.waitFor(() => expect(stuck).toHaveBeenCalled());
		expect(await log.leaving()).toEqual([
			{ workshop: live.id, what: 'temperatures', id: agreement },
		]);
		stuck.mockRestore();
		await open().finishErasing();
		expect(await log.leaving()).toEqual([]);
		expect(await kept()).not.toContain('TemperatureGiven');
	},
);

it('Q27 of a version that is called and taken anew nobody’s goes before it is shown', async () => {
	const { log, live, kept } = await warmed();
	await live.commit([shown], [], sam);
	await expect.poll(() => log.leaving()).toEqual([]);
	await live.commit([call(2)], [], sam);
	await live.commit([{ type: 'TemperatureGiven', agreement, temperature: 'warm' }], [], sara);
	expect(await kept()).toContain('"warm"');
	await live.commit([shown], [], sam);
	await expect.poll(() => log.leaving()).toEqual([]);
	expect(await kept()).not.toContain('"warm"');
});
