import type { ConflictCard } from '../../../shared/board/conflict-card.ts';
import type { Actor } from './actor.ts';

/** One client's ledger: what was shown to it as kept until the server died. */
export interface Ledger {
	name: string;
	/** With which one looks afterwards at what has really been kept. */
	token: string;
	/** The texts that were Saved. */
	cards: Pick<ConflictCard, 'title' | 'example'>[];
	/** The company by the last command that had an answer. */
	company: string;
}

/**
 * Has the page itself note down what stands in its fields whenever the word on top turns to Saved: what
 * somebody who looks at it has been promised.
 */
export const keepLedger = ({ page }: Actor): Promise<void> =>
	page.evaluate(() => {
		const saved: Record<string, string> = {};
		const read = () => document.querySelector('header p')?.textContent?.trim() ?? '';
		const note = () => {
			for (const field of document.querySelectorAll('textarea'))
				saved[field.labels[0]?.textContent?.trim() ?? ''] = field.value;
		};
		let before = read();
		if (before === 'Saved') note();
		const look = () => {
			const status = read();
			if (status === 'Saved' && before !== 'Saved') note();
			before = status;
		};
		const changes = { subtree: true, childList: true, characterData: true };
		new MutationObserver(look).observe(document.body, changes);
		Object.assign(window, { saved });
	});

/** What the page noted. The cookie that no script of the page can read opens the same seat for a reader. */
export async function ledgerOf({ name, page }: Actor): Promise<Ledger> {
	const saved = await page.evaluate(
		() => (window as unknown as { saved: Record<string, string> }).saved,
	);
	const card = { title: saved['A short title'] ?? '', example: saved['Example'] ?? '' };
	const cookies = await page.context().cookies();
	const token = cookies.find((cookie) => cookie.name.startsWith('seat_'))?.value ?? '';
	return { name, token, cards: [card], company: '' };
}
