import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { pages } from '../../../client/pages/pages.ts';
import Team from '../../../client/pages/Team.svelte';
import { router } from '../../../client/route.svelte.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import { theme } from '../../../client/theme.svelte.ts';
import QrCode from '../../../client/ui/QrCode.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

// These pages stand on 127.0.0.1, as a facilitator's who opened “localhost”.
const elsewhere = 'http://192.168.1.5:3000';
const own = location.href;
const answering = (address: string | null) =>
	vi.stubGlobal('fetch', async (path: string) =>
		Response.json(path === '/api/address' ? { address } : scriptRegister()),
	);
const links = {
	...{ facilitatorKey: 'F', cohostKey: 'C', joinKey: 'J', screenKey: 'S' },
	...{ teamId: 'T', teamKey: 'K' },
};
const field = (label: string) => page.getByLabelText(label, { exact: true });
const props = { leave: () => undefined };

async function facilitate(): Promise<void> {
	localStorage.setItem('links', JSON.stringify({ workshop: links }));
	await showInRoom(FacilitatorRoom, { room: new LocalRoom().playTo('open'), bare: true, props });
}
const project = (step: 'open' | 'write') =>
	showInRoom(ScreenRoom, { room: new LocalRoom().playTo(step), bare: true, props });

/** Every code on the page, as it would look with this address in it. */
async function expectCodesOf(address: string): Promise<void> {
	const drawn = () =>
		[...document.querySelectorAll('svg[aria-label^="QR code"] path')].map((path) =>
			path.getAttribute('d'),
		);
	const { container } = await render(QrCode, { value: address, label: 'expected' });
	const expected = container.querySelector('path')?.getAttribute('d');
	await expect.poll(() => drawn().length > 0 && drawn().every((d) => d === expected)).toBe(true);
}

beforeEach(() => page.viewport(1280, 900));
afterEach(async () => {
	vi.unstubAllGlobals();
	localStorage.clear();
	theme.suggest('device');
	history.replaceState(null, '', own);
});

test('P9 on localhost every link and code leads to where others come in', async () => {
	answering(elsewhere);
	await facilitate();
	await expect.element(page.getByText(`${elsewhere}/join/K7MPX2QD`)).toBeVisible();
	await page.getByRole('button', { name: 'Invite', exact: true }).click();
	const expected = {
		'Address to join with the code': '/join/K7MPX2QD',
		'Link for an invitation by mail': '/w/workshop#J',
		'Link for the screen': '/w/workshop/screen#S',
		'Link for a co-facilitator': '/w/workshop#C',
		'Your own link': '/w/workshop#F',
		'Link of the team': '/team/T#K',
	};
	for (const [label, path] of Object.entries(expected))
		await expect.element(field(label)).toHaveValue(elsewhere + path);
	await expectCodesOf(`${elsewhere}/join/K7MPX2QD`);
});

test('P9 who began on localhost can go on where others come in', async () => {
	answering(elsewhere);
	await facilitate();
	await page.getByRole('button', { name: 'Invite', exact: true }).click();
	const goOn = page.getByRole('link', { name: 'Go on with this workshop at 192.168.1.5:3000' });
	await expect.element(goOn).toBeVisible();
	await expect.element(goOn).toHaveAttribute('href', `${elsewhere}/w/workshop#F`);
	await page.viewport(360, 740);
	const dialog = page.getByRole('dialog').element();
	// It fades in.
	await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
	expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
	expect(await violationsIn(dialog)).toEqual([]);
});

test('P9 a device without the links is not led elsewhere, but shows the code of there', async () => {
	answering(elsewhere);
	await showInRoom(FacilitatorRoom, { room: new LocalRoom().playTo('open'), bare: true, props });
	await page.getByRole('button', { name: 'Invite', exact: true }).click();
	await expect
		.element(field('Address to join with the code'))
		.toHaveValue(`${elsewhere}/join/K7MPX2QD`);
	await expect.element(page.getByRole('link', { name: /^Go on/ })).not.toBeInTheDocument();
});

test('P9 without an address for others that is said in one sentence', async () => {
	answering(null);
	await facilitate();
	await page.getByRole('button', { name: 'Invite', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect
		.element(dialog.getByText(/^Only this computer can open this address: connect it/))
		.toBeVisible();
	await expect
		.element(field('Link for the screen'))
		.toHaveValue(`${location.origin}/w/workshop/screen#S`);
	await expect.element(page.getByRole('link', { name: /^Go on/ })).not.toBeInTheDocument();
});

test('P9 the screen says where to join, or that nobody else can', async () => {
	answering(elsewhere);
	await project('open');
	await expect.element(page.getByText('Join at 192.168.1.5:3000')).toBeVisible();
	await expectCodesOf(`${elsewhere}/join/K7MPX2QD`);
});

test('P9 so does its corner later on', async () => {
	answering('https://boat.example.org');
	await project('write');
	await expect.element(page.getByText('Join at boat.example.org')).toBeVisible();
	await expectCodesOf('https://boat.example.org/join/K7MPX2QD');
});

test('P9 a screen that nobody else can reach does not say “localhost”', async () => {
	answering(null);
	await project('open');
	await expect.element(page.getByText('Only this computer can open this workshop.')).toBeVisible();
	expect(document.body.innerText).not.toContain(location.host);
});

test('P9 the team’s link leads there, too', async () => {
	answering(elsewhere);
	router.go(`/team/t1#${'k'.repeat(22)}`);
	await texts.suggest('en');
	await texts.load(...pages.team.areas);
	await render(Team);
	await expect
		.poll(() => document.querySelector<HTMLInputElement>('input[readonly]')?.value)
		.toMatch(/^http:\/\/192\.168\.1\.5:3000\/team\/.+#k{22}$/);
});
