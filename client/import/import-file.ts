import { refuseUnparsed } from '../../shared/unparsed-import.ts';
import { mostImported } from '../../shared/protocol.ts';
import { ask, isCreated, strings, type Answer, type Created } from '../connection/api.ts';
import { createKey } from '../connection/create-key.svelte.ts';
import type { Told } from '../text/word-refusal.ts';

/** What a file has become here. */
export type Imported = ({ kind: 'workshop' } & Created) | ({ kind: 'team' } & Team);
type Team = Record<'teamId' | 'teamKey', string>;

/** A large file over a phone's network takes its time. */
const patience = 180_000;

const isTeam = strings('teamId', 'teamKey');

const isImported = (answer: unknown): answer is Imported =>
	typeof answer === 'object' &&
	answer !== null &&
	'kind' in answer &&
	((answer.kind === 'workshop' && isCreated(answer)) || (answer.kind === 'team' && isTeam(answer)));

/** A file that cannot be one of ours, told before it is sent; null where the server has to say. */
export async function readFile(
	file: Blob,
): Promise<{ ok: true; content: unknown } | { ok: false; refusal: Told }> {
	if (file.size > mostImported) {
		const max = mostImported / 1024 / 1024;
		return { ok: false, refusal: { code: 'import-too-large', params: { max } } };
	}
	let text: string;
	try {
		text = await file.text();
	} catch {
		return { ok: false, refusal: { code: 'file-unreadable' } };
	}
	try {
		return { ok: true, content: JSON.parse(text) };
	} catch {
		return { ok: false, refusal: refuseUnparsed(text) };
	}
}

export async function importReport(content: unknown): Promise<Answer<Imported>> {
	const question = { body: content, patience, key: createKey.sent };
	const answer = await ask('/api/import', question, isImported);
	createKey.heed(answer);
	return answer;
}
