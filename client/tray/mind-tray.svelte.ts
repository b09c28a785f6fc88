import { untrack } from 'svelte';
import { boardName, knownName } from '../../shared/workshop/documents.ts';
import type { Documents } from '../workshop/documents.svelte.ts';
import type { LateRefusal, Workshop } from '../workshop/workshop.svelte.ts';
import { fateOf, fateOfLeft, type Reason } from './fate.ts';
import { begunAnew, putAside, rescueLeft } from './rescue.ts';
import type { Tray } from './tray.svelte.ts';
import { unreadOf } from './unread.ts';

/** What was on its way when writing ended counts for 2 s on the server; a moment more, and it may have thawed. */
const graceMilliseconds = 3000;

type Doomed = readonly [name: string, reason: Reason, atOnce: boolean];

/**
 * While a component stands: puts aside whatever has no way to the server, and afterwards takes out of the tray what
 * the server had after all.
 */
export function mindTray(tray: Tray, workshop: Workshop, documents: Documents): void {
	const both = { tray, documents };
	/** Where putting aside did not help once, it is not tried for ever. */
	let given: readonly string[] = [];
	let unsure = $state.raw<readonly { name: string; ids: readonly string[] }[]>([]);

	async function settle(name: string, reason: Reason) {
		const ids = await putAside(both, name, reason);
		if (!ids || reason === 'damaged') given = [...given, name];
		if (ids) unsure = [...unsure, { name, ids }];
	}

	/** As a text, so that only a change of fate begins its time anew, and not everything that happens in the room. */
	const doomed = $derived(
		JSON.stringify(
			documents.stuck.flatMap(([name, status]): Doomed[] => {
				const isRefused = status.is === 'refused';
				if (given.includes(name) && !(isRefused && status.kept > 0)) return [];
				const reason = fateOf(name, status, workshop.room, workshop.full);
				if (reason === 'anew' && !begunAnew(documents, name)) return [];
				return reason ? [[name, reason, isRefused]] : [];
			}),
		),
	);
	const timers: Record<string, ReturnType<typeof setTimeout>> = {};
	$effect(() => {
		const now = JSON.parse(doomed) as Doomed[];
		const keys = now.map((one) => JSON.stringify(one));
		for (const key of Object.keys(timers).filter((key) => !keys.includes(key))) {
			clearTimeout(timers[key]);
			delete timers[key];
		}
		for (const [at, [name, reason, atOnce]] of now.entries())
			timers[keys[at]!] ??= setTimeout(
				() => void settle(name, reason),
				atOnce ? 0 : graceMilliseconds,
			);
	});
	$effect(() => () => Object.values(timers).forEach(clearTimeout));

	let rescued: readonly string[] = [];
	$effect(() => {
		// It changes whenever one of the documents does.
		void documents.status;
		for (const name of documents.left) untrack(() => rescue(name));
	});
	function rescue(name: string) {
		const names = documents.rights.map((right) => right.name);
		const reason = fateOfLeft(name, names);
		if (reason === 'anew') documents.want(knownName(name));
		if (rescued.includes(name) || (reason === 'anew' && !begunAnew(documents, name))) return;
		rescued = [...rescued, name];
		void rescueLeft(both, name, reason);
	}

	$effect(() => {
		for (const late of workshop.late) untrack(() => keepWords(late));
	});
	function keepWords(late: LateRefusal) {
		const { command, refusal } = late;
		const words = Object.values(command).filter(
			(value): value is string => typeof value === 'string' && value.includes(' '),
		);
		const form = { kind: 'form', card: command.type, title: '', choices: {} } as const;
		const written = { ...form, texts: { text: words.join('\n') }, deleted: false };
		const reason = { is: 'refused', told: refusal } as const;
		if (tray.put([written], { document: '', reason })) workshop.settleLate(late);
	}

	$effect(() => {
		// It changes whenever one of the documents does.
		void documents.status;
		untrack(lookAtDocuments);
	});
	function lookAtDocuments() {
		for (const one of unsure) {
			const session = documents.opened(one.name);
			if (!session?.isSynced) continue;
			tray.compare(one.ids, session.doc);
			unsure = unsure.filter((other) => other !== one);
		}
		for (const returned of documents.returned) {
			const board = documents.current(boardName);
			if (!board?.isSynced) continue;
			const { name } = returned;
			const doc = documents.opened(name)?.doc;
			const unread = doc ? unreadOf(returned, workshop, { doc, board: board.doc }) : [];
			for (const [written, is] of unread) tray.put([written], { document: name, reason: { is } });
			documents.seen(returned);
		}
	}
}
