import type { Id } from '../../shared/ids.ts';
import type { CreateAnswer, LinksAnswer } from '../../shared/protocol.ts';
import type { Role } from '../../shared/workshop/state.ts';
import type { Effects } from '../effects.ts';
import { hashOf } from '../identity/token.ts';
import type { WorkshopLog } from '../store/workshop-log.ts';
import type { LiveWorkshop } from './live-workshop.ts';

type Keys = Pick<CreateAnswer, 'facilitatorKey' | 'joinKey' | 'screenKey' | 'observerKey'>;

/** A key for each role; what is kept of them are hashes, so whoever lost one is given another. */
export function newLinks({ newKey }: Pick<Effects, 'newKey'>): {
	keys: Keys;
	hashed: Record<string, Role>;
} {
	const keys: Keys = {
		facilitatorKey: newKey(),
		joinKey: newKey(),
		screenKey: newKey(),
		observerKey: newKey(),
	};
	const hashed: Record<string, Role> = {
		[hashOf(keys.facilitatorKey)]: 'facilitator',
		[hashOf(keys.joinKey)]: 'participant',
		[hashOf(keys.screenKey)]: 'screen',
		[hashOf(keys.observerKey)]: 'observer',
	};
	return { keys, hashed };
}

/** Links for one more facilitator's device: whoever hosts can open the screen and the register from any of them. */
export async function issueLinks(
	live: LiveWorkshop,
	by: Id,
	{ effects, log }: { effects: Effects; log: Pick<WorkshopLog, 'addTeam'> },
): Promise<LinksAnswer> {
	const { keys, hashed } = newLinks(effects);
	const teamKey = effects.newKey();
	const { team, joinCode } = live.state;
	await log.addTeam(hashOf(teamKey), team);
	await live.commit([{ type: 'LinksIssued', keys: hashed }], [], by);
	return { ...keys, joinCode, teamId: team, teamKey };
}
