/** A sealed agreement as its event records it, and the room after it. */
import { a1, agreed, sealing } from '../../support/agreement-room.ts';
import { frida } from '../../support/room.ts';
import { given, noon } from '../../support/scenario.ts';

export const sealedAt = noon + 60_000;
export const sealedPast = given(...agreed).when(frida, sealing(), sealedAt).past;
export const sealed = sealedPast.at(-1)!;
export const recordIn = (past: typeof sealedPast) => {
	const last = past.at(-1);
	if (last?.type !== 'AgreementSealed') throw new Error(`${a1} is not sealed.`);
	return last.record;
};
