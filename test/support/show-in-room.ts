import { flushSync, type Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import '../../client/app.css';
import type { Drafting } from '../../client/workshop/drafting.svelte.ts';
import { texts } from '../../client/text/texts.svelte.ts';
import InRoom from './InRoom.svelte';
import type { LocalRoom } from './local-room.svelte.ts';

interface Shown<Props> {
	room: LocalRoom;
	/** Whose page it is; the facilitator's unless said otherwise. */
	seat?: string;
	/** Rooms bring toasts and their voice themselves. */
	bare?: boolean;
	props?: Props;
	/** What a page leads to that makes an agreement. */
	drafting?: Drafting;
}

const areas = [
	...(['review', 'common', 'entry', 'refusals', 'workshop'] as const),
	...(['facilitator', 'prepare', 'bar', 'screen', 'themes'] as const),
	...([
		'focus',
		'strategy',
		'dialogue',
		'agreements',
		'consent',
		'close',
		'welcome',
		'groups',
		'readiness',
		'tray',
		'company',
	] as const),
];

/** Shows a component with a room around it, in the language that the tests read. */
export async function showInRoom<Props extends object>(
	content: Component<Props>,
	{ room, seat, bare = false, props, drafting }: Shown<Props>,
): Promise<void> {
	await texts.suggest('en');
	await texts.load(...areas);
	const shown = content as unknown as Component<Record<string, unknown>>;
	await render(InRoom, {
		props: { room, seat, bare, drafting, content: shown, props: { ...props } },
	});
	flushSync();
}
