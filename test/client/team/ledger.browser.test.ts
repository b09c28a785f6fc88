import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/app.css';
import { teams } from '../../../client/connection/kept-links.ts';
import type { RegisteredAgreement, TeamRegister } from '../../../shared/register/register.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { showTeam, teamKey } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

const asked = vi.fn<typeof fetch>();
const address = location.href;

/** In the order in which they were sealed, wherever the page shows them. */
const entry = (index: number) =>
	page.elementLocator(
		document.querySelector(`[data-agreement="${scriptRegister().agreements[index]!.id}"]`)!,
	);

beforeEach(() => {
	localStorage.clear();
	vi.stubGlobal('fetch', asked);
	asked.mockImplementation(async () => Response.json(scriptRegister()));
});

afterEach(async () => {
	asked.mockReset();
	vi.unstubAllGlobals();
	history.replaceState(null, '', address);
	document.documentElement.removeAttribute('data-theme');
	await page.viewport(390, 844);
});

test('the team’s link opens the register, and this device knows it from then on', async () => {
	await showTeam();
	await expect
		.element(page.getByRole('heading', { level: 1 }))
		.toHaveTextContent('Register of agreements');
	const [path, how] = asked.mock.calls[0]!;
	expect(path).toBe('/api/teams/t1/register');
	expect(how?.headers).toMatchObject({ authorization: `Bearer ${teamKey}` });
	expect(teams()['t1']).toMatchObject({ key: teamKey, title: expect.stringContaining('Sales') });
	expect(location.hash).toBe('');
});

test('each agreement says what, who, until when, and opens to everything that was sealed', async () => {
	await showTeam();
	await expect.poll(() => page.getByRole('article').elements().length).toBe(6);
	const a3 = entry(2);
	await expect.element(a3).toHaveTextContent(/One launch calendar, owned together/);
	await expect.element(a3).toHaveTextContent(/Commercial director/);
	await expect.element(a3).toHaveTextContent(/Next look on|Due on/);
	await a3.getByText('Everything that was sealed').click();
	await expect.element(a3).toHaveTextContent(/harms.*Trade-off: Some exclusive items/s);
	await expect.element(a3).toHaveTextContent(/Objections that stand.*Category manager/s);
	await expect.element(a3).toHaveTextContent(/Twenty-six launches, “26 launches in 12 months”/);
	await expect
		.element(a3)
		.toHaveTextContent(
			/Drafted by.*Version 1: the room was asked by Host.*Version 1 sealed by Host/s,
		);
	await expect.element(entry(0)).toHaveTextContent(/Reservations.*Plant manager/s);
});

test('MV6, MV7 what was measured over time stands with everything else of an agreement', async () => {
	const register = scriptRegister();
	const [first] = register.agreements;
	const texts = { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' };
	register.reviews = [12, 2].map((measuredValue, at) => ({
		...{ agreement: first!.id, workshop: `w${at}`, at, seen: {}, outcome: null, ratings: {} },
		...{ texts, decision: null, measuredValue },
	}));
	asked.mockImplementation(async () => Response.json(register));
	await showTeam();
	const entry = page.getByRole('article').filter({ hasText: first!.text.statement });
	await entry.getByText('Everything that was sealed').click();
	await expect
		.element(entry.getByRole('img'))
		.toHaveAttribute('aria-label', expect.stringMatching(/^From 12 a year .* is reached\.$/));
	await expect.element(entry.getByText('Measured over time')).toBeVisible();
});

test('Z15 one that was tried elsewhere says so at both ends', async () => {
	const register = scriptRegister();
	const [a1, a2] = register.agreements as [RegisteredAgreement, RegisteredAgreement];
	a1.text.scope = 'Mill';
	a2.text.scope = 'Bakery';
	a2.triedFrom = { id: a1.id, number: a1.number, scope: 'Mill' };
	asked.mockImplementation(async () => Response.json(register));
	await showTeam();
	for (const [index, told] of ['Tried at Bakery: a2', 'Tried from a1 of Mill'].entries()) {
		await expect.poll(() => page.getByRole('article').elements().length).toBe(6);
		await entry(index).getByText('Everything that was sealed').click();
		await expect.element(entry(index).getByText(told)).toBeVisible();
	}
	expect(page.getByText(/^Tried /).elements()).toHaveLength(2);
});

test('W18 one-off actions say who, what and by when; what is ended stands behind a switch', async () => {
	const register = scriptRegister();
	const [seat, { name }] = Object.entries(register.people)[0]!;
	const action = { text: 'Invite the miller', who: seat, due: '2020-02-03', at: 1 };
	const left = (workshop: string) => ({
		...{ workshop, points: [], themes: [], topics: [], questions: [], settled: [] },
		...{ actions: [] as TeamRegister['left'][0]['actions'], ended: [] },
	});
	const first = left('first');
	first.actions = ['late', 'gone'].map((id) => ({ ...action, id, text: `Errand ${id}` }));
	const second: TeamRegister['left'][0] = {
		...left('second'),
		ended: [{ id: 'gone', end: 'dropped', reason: 'The mill has closed', at: 2 }],
	};
	register.left = [first, second];
	asked.mockImplementation(async () => Response.json(register));
	await showTeam();
	const list = page.getByRole('region', { name: 'One-off actions' });
	await expect.element(list).toHaveTextContent(`Errand late ${name} Overdue since`);
	await expect.element(list.getByText('Errand gone')).not.toBeVisible();
	await list.getByText('1 is ended').click();
	await expect.element(list).toHaveTextContent('Dropped: The mill has closed');
	expect(await violationsIn(list.element())).toEqual([]);
});

test('a register without an agreement says what will stand here', async () => {
	asked.mockImplementation(async () => Response.json({ ...scriptRegister(), agreements: [] }));
	await showTeam();
	await expect.element(page.getByText('Nothing has been sealed yet')).toBeVisible();
});

test('the next workshop is created for this team', async () => {
	await showTeam();
	await page.getByLabelText('Title').fill('Two months later');
	asked.mockImplementation(async () =>
		Response.json({ error: { code: 'wrong-key' } }, { status: 403 }),
	);
	await page.getByRole('button', { name: 'Create the workshop' }).click();
	await expect.element(page.getByText('This link is not valid any more.')).toBeVisible();
	expect(JSON.parse(String(asked.mock.calls.at(-1)?.[1]?.body))).toMatchObject({
		title: 'Two months later',
		teamKey,
	});
});

test('without the link a device knocks with its seats; refused, it says who has the link', async () => {
	const seat = { participantId: 'p1', role: 'participant', title: 'A', at: 1 };
	localStorage.setItem(
		'seats',
		JSON.stringify({ w1: seat, w2: { ...seat, participantId: 'p2', at: 2 } }),
	);
	asked.mockImplementation(async () =>
		Response.json({ error: { code: 'wrong-key' } }, { status: 403 }),
	);
	await showTeam('');
	await expect
		.element(page.getByText('Open it by the team’s link. Your facilitator has it.'))
		.toBeVisible();
	expect(asked.mock.calls.map(([, how]) => how?.headers)).toMatchObject([
		{ 'x-seat': 'p2' },
		{ 'x-seat': 'p1' },
	]);
});

test.each(['light', 'dark'])(
	'axe finds nothing, %s, and nothing is wider than a phone',
	async (theme) => {
		document.documentElement.dataset['theme'] = theme;
		await page.viewport(360, 740);
		await showTeam();
		await expect.poll(() => page.getByRole('article').elements().length).toBe(6);
		for (const details of document.querySelectorAll('details')) details.open = true;
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
		const violations = await violationsIn(document.body);
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	},
);

test('what became of agreements stands beside them, with what was said of them', async () => {
	const register = scriptRegister();
	const [a1, a2, a3] = register.agreements;
	a3!.text.reviewOn = '2020-02-03';
	const at = Date.UTC(2027, 0, 28);
	const review = (agreement: string, decision: 'close' | 'keep', reviewOn: string | null) => ({
		...{ agreement, workshop: 'second', at, seen: { otif: 'strengthens' as const } },
		texts: {
			...{ measured: '1 since November', evidence: '', again: '' },
			...{ wentWell: '', clashed: '', next: '' },
		},
		...{ outcome: 'kept' as const, ratings: { sales: [4 as const] } },
		decision: { decision, reviewOn, reason: '', at },
	});
	register.reviews = [review(a1!.id, 'keep', '2999-05-27'), review(a2!.id, 'close', null)];
	const successor = { ...a3!, id: 'next', number: 9, supersedes: register.agreements[3]!.id };
	register.agreements.push(successor);
	asked.mockImplementation(() => Promise.resolve(Response.json(register)));
	await showTeam();
	const textOf = (id: string) =>
		document.querySelector(`article[data-agreement="${id}"]`)?.textContent ?? '';
	await expect.poll(() => textOf(a1!.id)).toContain('Next look on May 27, 2999');
	expect(textOf(a1!.id)).toMatch(/Kept.*Looked at again once.*Measured: 1 since November/);
	expect(textOf(a2!.id)).toContain('Closed: it has done its work');
	expect(textOf(a3!.id)).toContain('Overdue since February 3, 2020');
	expect(textOf(register.agreements[3]!.id)).toContain('Changed: a9 has taken its place');
});

test('the next workshop begins as the last one planned it: template, day, hour and place', async () => {
	const { workshops, ...register } = scriptRegister();
	const next = {
		template: 'regular-session',
		on: '2027-01-30',
		time: '09:00',
		place: 'Room 2',
	} as const;
	const planned = workshops.map((workshop) => ({ ...workshop, next }));
	asked.mockImplementation(async () => Response.json({ ...register, workshops: planned }));
	await showTeam();
	await expect.element(page.getByText('Planned for January 30, 2027, 09:00, Room 2')).toBeVisible();
	await expect.element(page.getByRole('radio', { name: /^Regular session/ })).toBeChecked();
	await page.getByLabelText('Title').fill('January');
	await page.getByRole('button', { name: 'Create the workshop' }).click();
	const created = () => asked.mock.calls.find(([path]) => path === '/api/workshops')?.[1]?.body;
	await expect.poll(created).toBeDefined();
	expect(JSON.parse(String(created()))).toMatchObject({
		template: 'regular-session',
		plan: { startsAt: '2027-01-30T09:00', place: 'Room 2' },
	});
});

test('Z16, R22 a promise card is read with its agreement, and printed while that stands', async () => {
	await showTeam();
	const print = page.getByRole('button', { name: 'Print the promise card …' });
	await expect.element(print).toBeVisible();
	const a1 = entry(0);
	await a1.getByText('Everything that was sealed').click();
	await expect
		.element(a1)
		.toHaveTextContent(/Promise card.*ask planning, who answers within the hour/s);
	await print.click();
	await expect.element(page.getByRole('heading', { name: 'Promise cards to print' })).toHaveFocus();
	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await expect.element(print).toHaveFocus();
});

test('Z16 of what was dropped no promise card is printed', async () => {
	const register = scriptRegister();
	const { id: agreement, workshop } = register.agreements[0]!;
	const decision = { decision: 'drop', reviewOn: null, reason: 'Too much', at: 2 } as const;
	const texts = {
		measured: '',
		again: '',
		evidence: '',
		wentWell: '',
		clashed: '',
		next: '',
	};
	const said = { seen: {}, texts, outcome: null, ratings: {} };
	register.reviews = [{ agreement, workshop, at: 1, ...said, decision }];
	asked.mockImplementation(() => Promise.resolve(Response.json(register)));
	await showTeam();
	await expect.poll(() => entry(0).element().textContent).toMatch(/Dropped/);
	await expect.element(page.getByRole('button', { name: /^Print/ })).not.toBeInTheDocument();
});
