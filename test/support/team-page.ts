/** The page of a team's register in a browser, by the team's link. */
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { pages } from '../../client/pages/pages.ts';
import Team from '../../client/pages/Team.svelte';
import { router } from '../../client/route.svelte.ts';
import type { Language } from '../../client/text/language.ts';
import { texts } from '../../client/text/texts.svelte.ts';
import type { TeamRegister } from '../../shared/register/register.ts';

export const teamKey = 'k'.repeat(22);

/** Each test of a file begins on a device that knows nothing, and leaves address, theme and size as they were. */
export function leaveNothingBehind(): void {
	const address = location.href;
	beforeEach(() => localStorage.clear());
	afterEach(async () => {
		vi.unstubAllGlobals();
		history.replaceState(null, '', address);
		document.documentElement.removeAttribute('data-theme');
		await page.viewport(390, 844);
	});
}

/** At the address of the team's link, or where the page is already. */
export async function showTeam(
	fragment: string | null = `#${teamKey}`,
	language: Language = 'en',
): Promise<{ unmount: () => void }> {
	if (fragment !== null) router.go(`/team/t1${fragment}`);
	await texts.suggest(language);
	await texts.load(...pages.team.areas);
	return render(Team);
}

/** The server answers with this register, whatever is asked. */
export function answerWith(register: TeamRegister): void {
	vi.stubGlobal('fetch', async () => Response.json(register));
}
