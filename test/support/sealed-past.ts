/** A team over the wire that has sealed one agreement, and whatever session it holds next. */
import { onTestFinished } from 'vitest';
import type { Id } from '../../shared/ids.ts';
import type { AnswerLinkAnswer } from '../../shared/protocol.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import type { ReviewPage } from '../../shared/workshop/answer-page.ts';
import type { BeforehandWords } from '../../shared/workshop/beforehand.ts';
import { blankWords } from '../../shared/workshop/beforehand.ts';
import { absentOwner } from './absent-owner.ts';
import { seal } from './agreement-acts.ts';
import { newId, type Player } from './players.ts';
import { script } from './script.ts';
import { WirePlay } from './wire-play.ts';

export const wordsOf = (evidence: string, change: Partial<BeforehandWords> = {}) => ({
	...blankWords(),
	...{ outcome: 'partly' as const, score: 3 as const },
	texts: { ...blankWords().texts, evidence },
	...change,
});

/** The first workshop has ended; `sales` and `operations` own the agreement. */
export async function sealedPast(url: string) {
	const { play, facilitator, owner, agreement, version, othersAgree } = await absentOwner(url);
	await othersAgree();
	const yes = { word: 'agree', reason: '', named: true } as const;
	await owner.act({ type: 'SayWord', agreement, version, ...yes });
	const view = () => facilitator.view.room.agreements[agreement]!;
	await facilitator.until(() => view().outcome?.verdict === 'carried', 'the last word');
	await seal(facilitator, agreement);
	await facilitator.until(() => view().sealed !== null, 'the seal');
	const { owners, effects } = view().sealed!.text;
	const { participants } = facilitator.view.room;
	const ownerOf = (side: 'sales' | 'operations'): Id =>
		owners.find((id) => participants[id]?.side === side)!;
	await facilitator.act({ type: 'CloseWorkshop' });
	const { teamId, teamKey, workshopId } = play.created;

	const ask = async (path: string, token: string, body?: object) => {
		const response = await fetch(url + path, {
			...(body && { method: 'POST', body: JSON.stringify(body) }),
			headers: {
				...(body && { 'content-type': 'application/json' }),
				authorization: `Bearer ${token}`,
			},
		});
		const text = await response.text();
		return { status: response.status, text, read: JSON.parse(text) as unknown };
	};
	const linkOf = (person: Id) => ({ for: 'review' as const, agreement, person });
	return {
		...{ play, facilitator, agreement, workshopId, teamId, teamKey, ask, linkOf },
		...{ sales: ownerOf('sales'), operations: ownerOf('operations') },
		objective: Object.keys(effects)[0]!,
		/** As whoever leads a workshop of the team is given it. */
		async link(person: Id, by: Player = facilitator, at: Id = workshopId) {
			const path = `/api/workshops/${at}/answer-links`;
			const { read } = await ask(path, by.token, { link: linkOf(person), anew: true });
			return read as AnswerLinkAnswer & { error?: { code: string } };
		},
		async page(key: string) {
			const { status, text, read } = await ask(`/api/workshops/${workshopId}/answer`, key);
			return { status, text, read: read as ReviewPage & { error?: { code: string } } };
		},
		async write(key: string, words: BeforehandWords) {
			const path = `/api/workshops/${workshopId}/answer`;
			const command = { type: 'WriteBeforehand', commandId: newId(), agreement, words };
			const { status, text, read } = await ask(path, key, command);
			return { status, text, read: read as ReviewPage & { error?: { code: string } } };
		},
		async register() {
			const { read, text } = await ask(`/api/teams/${teamId}/register`, teamKey);
			return { text, read: read as TeamRegister };
		},
		/** Led by somebody else, on another device. */
		async next() {
			const session = await WirePlay.open(url, script, script.participants.slice(0, 2), {
				...{ teamKey, template: 'regular-session' },
			});
			onTestFinished(() => session.close());
			return session;
		},
	};
}
