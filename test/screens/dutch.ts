/** The same workshop as a team holds it that speaks Dutch, as far as its register tells. */
import words from '../data/in-dutch.json' with { type: 'json' };
import { script, type Script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { middle, type Album } from './album.ts';
import { teamPath } from './empty.ts';

const translated: Readonly<Record<string, string>> = words;

export const dutch = JSON.parse(JSON.stringify(script), (_key, value: unknown) =>
	typeof value === 'string' ? (translated[value] ?? value) : value,
) as Script;

const acts = [
	...(['write', 'reveal', 'sayThatsUs', 'sort', 'openVote', 'vote', 'showMap'] as const),
	...(['agreeOnStrategy', 'pickFocus', 'showFocus', 'tellCases', 'chooseCases'] as const),
	...(['makeTables', 'work', 'discuss', 'agree'] as const),
];

/** A whole workshop of the script, as far as its last seal. */
export async function toTheSeals(play: WirePlay): Promise<void> {
	for (const act of acts) await play[act]();
}

export async function fillDutch(album: Album, play: WirePlay): Promise<void> {
	await toTheSeals(play);
	const action = { type: 'NoteAction', action: 'action'.padEnd(22, 'A') } as const;
	const text = 'De molenaar uitnodigen voor het eerste overleg';
	await play.facilitator.act({ ...action, text, who: play.crew.of('p03').seat, by: '2026-12-04' });
	for (const device of ['phone', 'facilitator'] as const) {
		await album.outside('register', device, teamPath(play));
		await album.page('register-actions', device, teamPath(play), middle('[data-action]'));
	}
}
