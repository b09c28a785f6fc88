/** What the owners of an agreement write before the session that looks at it again. */
import type { AnswerLinkAnswer } from '../../shared/protocol.ts';
import { blankWords } from '../../shared/workshop/beforehand.ts';
import { newId } from '../support/players.ts';
import { find, script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import type { Album, Shown } from './album.ts';
import { lookedAt } from './roles.ts';

/** An owner's page on a phone, before and after it is sent; all owners write. */
export async function writeBeforehand(album: Album, url: string, play: WirePlay): Promise<void> {
	const { facilitator, workshop } = play;
	const { statement } = find(script.agreements, lookedAt);
	const { agreements } = facilitator.view.room;
	const [agreement, facts] = Object.entries(agreements).find(
		([, { sealed }]) => sealed?.text.statement === statement,
	)!;
	const post = async (path: string, token: string, body: object): Promise<unknown> => {
		const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
		const request = { method: 'POST', headers, body: JSON.stringify(body) };
		return (await fetch(`${url}/api/workshops/${workshop}/${path}`, request)).json();
	};
	for (const [at, person] of facts.sealed!.text.owners.entries()) {
		const link = { for: 'review', agreement, person };
		const given = await post('answer-links', facilitator.token, { link, anew: true });
		const { key } = given as AnswerLinkAnswer;
		const own = `/answer/${workshop}#${key}`;
		const asks: Shown = (page) => page.locator('main details').first().waitFor();
		if (at === 0) await album.page('beforehand', 'phone', own, asks);
		const evidence = at === 0 ? 'Eight of ten lists came in time' : 'Two came late';
		const words = {
			...{ ...blankWords(), outcome: 'partly' as const, score: at === 0 ? 3 : 4 },
			texts: { ...blankWords().texts, evidence },
		};
		const command = { type: 'WriteBeforehand', commandId: newId(), agreement, words };
		await post('answer', key, command);
		if (at === 0) await album.page('beforehand-sent', 'phone', own, asks);
	}
}
