import { expect, it } from 'vitest';
import { realEffects } from '../../../server/effects.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { join } from '../../../server/workshop/door.ts';
import { readDraft } from '../../../shared/board/agreement-draft.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import { nextId } from '../../support/boat.ts';
import { agreement } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';
import { openWorkshops } from './scene.ts';

const day = 24 * 3_600_000;

it('AN16, AN18 what nobody confirms in fourteen days comes back as a draft in the team’s next workshop', async () => {
	const clock = { now: Date.UTC(2026, 10, 26, 12) };
	const register = new MemoryRegister();
	const workshops = openWorkshops(new MemoryLog(), { now: () => clock.now }, { register });
	const begin = async (teamKey?: string) => {
		const about = { title: 'Room', template: 'experience', language: 'en' } as const;
		const made = await workshops.create({ ...about, ...(teamKey && { teamKey }) });
		if ('refusal' in made) throw new Error(made.refusal.code);
		const live = (await workshops.open(made.workshopId))!;
		const admitted = await join(live, { key: made.facilitatorKey }, realEffects);
		if ('refusal' in admitted) throw new Error(admitted.refusal.code);
		return { live, made, host: admitted.seat };
	};
	const first = await begin();
	const { id, text, consent } = agreement(1);
	const asked = { ...consent.sides.sales, electorate: 2 };
	const record = {
		...{ ...agreement(1), workshop: first.live.id, sealedAt: clock.now, provisional: true },
		consent: { ...consent, sides: { ...consent.sides, sales: asked } },
	};
	const sealed: Event[] = [
		{ type: 'AgreementDrafted', agreement: id, number: 1 },
		{ type: 'AgreementSealed', agreement: id, record },
	];
	await first.live.commit(sealed, [], first.host);
	const { teamId, teamKey } = first.made;

	clock.now += 14 * day;
	expect((await workshops.registerOf(teamId))?.confirmations).toBeUndefined();
	const soon = await begin(teamKey);
	expect(soon.live.state.earlier.agreements).toEqual([record]);

	clock.now += 1;
	const kept = (await workshops.registerOf(teamId))!;
	expect(kept.confirmations).toMatchObject([{ agreement: id, confirmed: false, by: '' }]);
	expect(kept.agreements).toEqual([record]);
	// What is stored is what was said, and nobody has said anything.
	expect((await register.read(teamId))?.confirmations).toBeUndefined();
	const next = await begin(teamKey);
	expect(next.live.state.earlier).toMatchObject({ agreements: [], returned: [record] });
	const draft = idOf('draft');
	const again = { type: 'AddAgreement', agreement: draft, again: id, commandId: nextId() } as const;
	expect(await next.live.perform(next.host, again)).toMatchObject({ seq: expect.any(Number) });
	expect(next.live.state.agreements[draft]?.supersedes).toBe(id);
	const { doc } = await next.live.rooms.get(boardName);
	expect(readDraft(doc, draft)?.statement).toBe(text.statement);
});
