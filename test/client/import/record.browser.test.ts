import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { router } from '../../../client/route.svelte.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import { theme } from '../../../client/theme.svelte.ts';
import { steps } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { fullRoom, recordAt } from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

const address = location.href;
const code = 'K7MPX2QD';
const links = {
	...{ facilitatorKey: 'F', joinKey: 'J', screenKey: 'S', observerKey: 'O', cohostKey: 'C' },
	...{ joinCode: code, teamId: 'team', teamKey: 'T' },
};
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const notice = page.getByRole('region', { name: 'What this is' });
const props = { leave: () => undefined };

const facilitate = async (room: LocalRoom) => {
	await showInRoom(FacilitatorRoom, { room, bare: true, props });
	await expect.poll(() => document.querySelector('main h1'), { timeout: 10_000 }).not.toBeNull();
	return room;
};
const project = async (room: LocalRoom) => {
	await showInRoom(ScreenRoom, { room, bare: true, props });
	await expect.poll(() => document.querySelector('main h1'), { timeout: 10_000 }).not.toBeNull();
	return room;
};

beforeEach(async () => {
	await page.viewport(1280, 800);
	localStorage.setItem('links', JSON.stringify({ workshop: links }));
});
afterEach(async () => {
	localStorage.clear();
	vi.unstubAllGlobals();
	theme.suggest('device');
	await texts.suggest('en');
	document.documentElement.removeAttribute('data-theme');
	history.replaceState(null, '', address);
});

test('IM4 the facilitator reads what it is a record of, from when, and that it stays as it is', async () => {
	await facilitate(recordAt('map'));
	await expect
		.element(notice)
		.toHaveTextContent(
			/^A record of “.+”, made on November 26, 2026, brought here on January 11, 2027\. It can be read, not changed\./,
		);
});

test('IM4 so does whoever looks at the screen, at every step', async () => {
	const room = await project(recordAt('open'));
	const strip = page.getByRole('contentinfo');
	for (const step of ['open', 'map', 'agreements'] as const) {
		room.playOnTo(step);
		await expect.element(strip).toHaveTextContent(/^A record of “.+”.*It can be read, not changed/);
	}
});

test('a workshop that came from no file says nothing of the kind', async () => {
	await facilitate(fullRoom('map'));
	await expect.element(button('Invite')).toBeVisible();
	expect(document.body.innerText).not.toContain('A record of');
});

/** What a record lets its facilitator do: walk through it, and show it. */
const mayDo = [
	...['GoTo', 'Show', 'BringEverybody', 'BlankScreen'],
	...['SetTimer', 'PauseTimer', 'ResumeTimer', 'ExtendTimer'],
];
/** Leads away from the page, or to a file. */
const leads = /^(Leave|Open the screen|Register of|Report|Begin the next|Let others|Language)/;

const nameOf = (element: Element) =>
	(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
const seen = (element: HTMLElement) => element.getClientRects().length > 0;
const find = <E extends HTMLElement>(what: string) => [...document.querySelectorAll<E>(what)];

/** Presses everything that can be pressed, and what appears then, until there is nothing new. */
async function pressEverything(): Promise<string[]> {
	const pressed: string[] = [];
	for (;;) {
		const next = find<HTMLButtonElement>('button, summary')
			.filter((one) => !one.disabled && one.getAttribute('aria-disabled') !== 'true')
			.filter((one) => seen(one) && !leads.test(nameOf(one)))
			.find((one) => !pressed.includes(nameOf(one)));
		if (!next) return pressed;
		pressed.push(nameOf(next));
		next.click();
		await tick();
		await new Promise(requestAnimationFrame);
	}
}

test.each(steps)(
	'IM4 at %s nothing is offered that would change a record, wherever one presses',
	async (step) => {
		const room = await facilitate(recordAt(step));
		room.sent.length = 0;
		const inNavigation = '.agenda button, .next button';
		const away = find(inNavigation).map(nameOf);
		for (const element of find(inNavigation)) element.setAttribute('aria-disabled', 'true');
		expect(away.length).toBeGreaterThan(0);
		const pressed = await pressEverything();
		expect(pressed.join()).toContain('Blank the screen');
		const forbidden = room.sent.map(({ type }) => type).filter((type) => !mayDo.includes(type));
		expect(forbidden).toEqual([]);
		const fields = find<HTMLInputElement>('main textarea, main input, main select');
		expect(fields.filter(seen).filter(({ readOnly }) => !readOnly)).toEqual([]);
	},
);

test.each(steps)(
	'IM6 at %s nobody is invited: no code, no QR code, no join address',
	async (step) => {
		const room = recordAt(step);
		await facilitate(room);
		await project(room);
		await expect.poll(() => document.body.innerText).toContain('A record of');
		expect(document.body.innerHTML).not.toContain(code);
		expect(document.querySelector('[aria-label^="QR code"]')).toBeNull();
		await expect.element(button('Invite')).not.toBeInTheDocument();
	},
);

test('IM4 one walks through it from step to step, also past what was never done', async () => {
	const room = new LocalRoom().playTo('write').becomeRecord();
	await facilitate(room);
	await button('Next: That’s us').click();
	await button('Go to That’s us').click();
	await expect.poll(() => room.state.position.step).toBe('thats-us');
	await expect.element(button('Vote')).not.toHaveAttribute('aria-disabled');
	await expect.element(button(/^Reveal/)).not.toBeInTheDocument();
});

const endedRecord = () => {
	const room = fullRoom('map');
	room.do({ type: 'CloseWorkshop' });
	return room.becomeRecord();
};

test('IM4 a workshop that had ended is walked through and shown like any other record', async () => {
	await facilitate(endedRecord());
	await expect.element(button(/^Next: /)).toBeVisible();
	await page.getByRole('button', { name: 'Workshop menu' }).click();
	await expect.element(page.getByRole('menuitem', { name: /^Report to keep/ })).toBeVisible();
	for (const gone of ['Reopen the workshop', 'Close the workshop', 'Title, date and place'])
		await expect.element(page.getByRole('menuitem', { name: gone })).not.toBeInTheDocument();
});

test('IM4 the screen shows it, too', async () => {
	await project(endedRecord());
	expect(document.body.innerText).not.toContain('The workshop has ended');
	await expect.element(page.getByRole('figure').first()).toBeVisible();
});

test('who took part stands on the first page of the screen, though nobody is here', async () => {
	await project(recordAt('open'));
	await expect.element(page.getByRole('heading', { name: '8 Sales' })).toBeVisible();
	await expect.element(page.getByRole('heading', { name: '12 Operations' })).toBeVisible();
});

test('IM8 the next workshop begins from it: its agenda, its title, its team', async () => {
	const asked = vi.fn<typeof fetch>();
	const agenda = [{ id: 'x', kind: 'review', title: '', minutes: 25, skipped: false }];
	const report = { workshop: { title: 'Delivery promises', template: 'experience' }, agenda };
	asked.mockImplementation(async (path) =>
		path === '/api/workshops'
			? Response.json({ workshopId: 'w9', ...links, facilitatorKey: 'F9' }, { status: 201 })
			: Response.json(report),
	);
	vi.stubGlobal('fetch', asked);
	await facilitate(recordAt('map'));
	await button('Begin the next workshop from this one').click();
	const dialog = page.getByRole('dialog');
	await expect.element(dialog.getByRole('radio', { name: /^As last time/ })).toBeChecked();
	await expect
		.element(dialog.getByRole('textbox', { name: 'Title' }))
		.toHaveValue('Delivery promises');
	const paths = asked.mock.calls.map(([path]) => path);
	expect(paths).toContain('/api/workshops/workshop/report.json');
	await dialog.getByRole('button', { name: 'Create the workshop' }).click();
	await expect.poll(() => router.route).toMatchObject({ page: 'workshop', id: 'w9' });
	const sent = asked.mock.calls.find(([path]) => path === '/api/workshops')?.[1]?.body;
	expect(JSON.parse(String(sent))).toMatchObject({
		...{ title: 'Delivery promises', teamKey: 'T' },
		agenda: [{ kind: 'review', title: '', minutes: 25 }],
	});
});

test('IM8 a device without the team’s link says what it needs', async () => {
	localStorage.clear();
	await facilitate(recordAt('map'));
	const next = button('Begin the next workshop from this one');
	await expect.element(next).toHaveAttribute('aria-disabled', 'true');
	await expect.element(notice).toHaveTextContent(/needs the team’s link: open it once/);
});

test('IM6 others are let in to read: by links, and none of them is to take part', async () => {
	await facilitate(recordAt('map'));
	await button('Let others read it').click();
	const dialog = page.getByRole('dialog');
	await expect.element(dialog.getByLabelText('Link for observers', { exact: true })).toBeVisible();
	const values = find<HTMLInputElement>('dialog[open] input').map(({ value }) => value);
	const to = (path: string) => expect.stringMatching(new RegExp(`${path}$`));
	expect(values).toEqual([
		to('/w/workshop#O'),
		to('/w/workshop/screen#S'),
		to('/w/workshop#F'),
		to('/team/team#T'),
	]);
});

test.each([
	['light', 360],
	['dark', 360],
	['light', 1280],
	['dark', 1920],
])('axe finds nothing in a record, %s, %d px', async (...how) => {
	const [worn, width] = how;
	document.documentElement.dataset['theme'] = worn;
	await page.viewport(width, 800);
	await facilitate(recordAt('map'));
	await expect.element(notice).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	const violations = await violationsIn(document.body);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('it is said in Dutch, too', async () => {
	await facilitate(recordAt('map'));
	await texts.suggest('nl');
	await expect
		.element(page.getByRole('region', { name: 'Wat dit is' }))
		.toHaveTextContent(/uit een bestand geopend.*Je kunt alles lezen, niets veranderen/);
	await page.viewport(360, 740);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
