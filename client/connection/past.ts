import { isRecord } from '../../shared/is-record.ts';
import { isZone } from '../../shared/check/day.ts';
import { isCurrency } from '../../shared/workshop/currencies.ts';
import type { Customs } from '../../shared/workshop/customs.ts';
import type { PlannedStage } from '../../shared/workshop/stages.ts';
import type { Stage } from '../../shared/workshop/state.ts';
import { ask, type Answer } from './api.ts';
import { linksOf } from './kept-links.ts';
import { seats } from './kept.ts';

/** A workshop that was created on this device: another one can begin with its agenda. */
export interface PastWorkshop {
	id: string;
	seat: string;
	title: string;
	/** When this device took its seat there, in milliseconds since 1970. */
	at: number;
	teamKey: string;
}

const most = 5;

/** The newest first; of one team only, where its key is given. */
export const pastWorkshops = (teamKey?: string): PastWorkshop[] =>
	Object.entries(seats())
		.flatMap(([id, { role, participantId, title, at }]) => {
			const key = role === 'facilitator' ? linksOf(id)?.teamKey : undefined;
			if (!key || (teamKey && key !== teamKey)) return [];
			return { id, seat: participantId, title, at, teamKey: key };
		})
		.sort((a, b) => b.at - a.at)
		.slice(0, most);

/** What a new workshop takes over of a past one: what was skipped that day is in again. */
export interface TakenOver {
	title: string;
	template: string;
	agenda: PlannedStage[];
	/** By what the team counted there. */
	customs: Customs;
}

interface Reported {
	workshop: { title: string; template: string };
	agenda: Stage[];
	plan?: unknown;
}

const isReported = (value: unknown): value is Reported =>
	isRecord(value) &&
	isRecord(value['workshop']) &&
	typeof value['workshop']['title'] === 'string' &&
	typeof value['workshop']['template'] === 'string' &&
	Array.isArray(value['agenda']) &&
	value['agenda'].every(isRecord);

/** None where a server says what this page does not know. */
function customsIn(plan: unknown): Customs {
	const { currency, zone } = isRecord(plan) ? plan : {};
	return {
		...(typeof currency === 'string' && isCurrency(currency) && { currency }),
		...(typeof zone === 'string' && isZone(zone) && { zone }),
	};
}

/** Reads a past workshop's title and agenda in its report, with this device's seat there. */
export async function readPast({ id, seat }: PastWorkshop): Promise<Answer<TakenOver>> {
	const path = `/api/workshops/${encodeURIComponent(id)}/report.json`;
	const answer = await ask(path, { seat }, isReported);
	if (!answer.ok) return answer;
	const { workshop, agenda, plan } = answer.value;
	return {
		ok: true,
		value: {
			title: workshop.title,
			template: workshop.template,
			agenda: agenda.map(({ kind, title, minutes }) => ({ kind, title, minutes })),
			customs: customsIn(plan),
		},
	};
}
