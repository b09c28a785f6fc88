import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Ratings } from '../../../client/readiness/ratings.svelte.ts';
import ReadinessStage from '../../../client/stages/ReadinessStage.svelte';
import type { Rating } from '../../../shared/workshop/readiness.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { inReadiness, typeId } from './scene.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (label: RegExp) => page.getByLabelText(label);
const know = (title: string) => page.getByLabelText(`I know “${title}” and rate it`);
const part = (name: string) => page.getByRole('region', { name, exact: true });
const score = (type: string, element: string, question: string, n: number) =>
	part(type)
		.getByRole('group', { name: element })
		.getByRole('group', { name: question })
		.getByRole('radio', { name: String(n) });
const typesOf = (room: LocalRoom) => room.state.readiness.types;
const goals = 'Performance goals and indicators';

async function attend(room: LocalRoom, seat = 'p01') {
	await showInRoom(ReadinessStage, { room, seat });
	return room;
}

beforeEach(() => page.viewport(360, 780));

describe('types of sale', () => {
	test('before there is one, an example says what they are', async () => {
		await attend(new LocalRoom());
		await expect.element(page.getByText(/^No type of sale yet/)).toBeVisible();
		await expect.element(page.getByText(/^You rate/)).not.toBeInTheDocument();
	});

	test('anybody adds one, with what both ends require', async () => {
		const room = await attend(new LocalRoom());
		await button('Add a type of sale').click();
		await button('Add it').click();
		expect(typesOf(room)).toEqual([]);
		await field(/^Name of the type/).fill('From stock');
		await field(/^What the customer requires/).fill('A delivery tomorrow');
		await button('Add it').click();
		await expect.element(page.getByRole('heading', { name: 'From stock' })).toBeVisible();
		expect(typesOf(room)).toMatchObject([
			{ title: 'From stock', customerRequires: 'A delivery tomorrow', weRequire: '' },
		]);
		await expect.element(page.getByText('not written yet')).toBeVisible();
	});

	test('what was typed and refused stays in its field, and is added once', async () => {
		const room = await attend(new LocalRoom());
		await button('Add a type of sale').click();
		await field(/^Name of the type/).fill('Tenders');
		room.refuseNext('internal');
		await button('Add it').click();
		await expect.element(field(/^Name of the type/)).toHaveValue('Tenders');
		await field(/^Name of the type/).click();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('heading', { name: 'Tenders' })).toBeVisible();
		expect(typesOf(room)).toHaveLength(1);
		const ids = room.sent.map((sent) => sent.type === 'SetSaleType' && sent.saleType.id);
		expect(new Set(ids).size).toBe(1);
	});

	test('rewriting one leaves what somebody else has written meanwhile', async () => {
		const room = await attend(inReadiness(1));
		await button('Rewrite: From stock').click();
		await field(/^What we require/).fill('An order before noon');
		const [saleType] = typesOf(room);
		room.do({ type: 'SetSaleType', saleType: { ...saleType!, title: 'Off the shelf' } }, 'p20');
		await expect.element(field(/^Name of the type/)).toHaveValue('Off the shelf');
		await button('Save it').click();
		expect(typesOf(room)).toMatchObject([
			{ title: 'Off the shelf', weRequire: 'An order before noon' },
		]);
		await expect.element(page.getByText('An order before noon')).toBeVisible();
	});

	test('with eight, one is told to rewrite', async () => {
		await attend(inReadiness(8));
		await expect.element(button('Add a type of sale')).toHaveAttribute('aria-disabled', 'true');
		await expect.element(page.getByText('There are 8 types already')).toBeVisible();
	});
});

describe('rating', () => {
	test('one chooses two types that one knows, no third', async () => {
		await attend(inReadiness(3));
		expect(part('From stock').elements()).toHaveLength(0);
		await know('From stock').click();
		await know('Tenders').click();
		await expect.element(part('From stock')).toBeVisible();
		await expect.element(part('Tenders')).toBeVisible();
		await expect.element(know('Made to order')).toBeDisabled();
		await expect.element(page.getByText(/^You rate 2 of at most 2/)).toBeVisible();
		await know('Tenders').click();
		await expect.element(know('Made to order')).toBeEnabled();
	});

	test('half a rating is not sent and says so; the other half sends both', async () => {
		const room = await attend(inReadiness(1));
		await know('From stock').click();
		await score('From stock', goals, 'Today', 2).click();
		expect(room.sent).toEqual([]);
		await expect.element(page.getByText('Not counted yet: it needs both.')).toBeVisible();
		await score('From stock', goals, 'Matters', 5).click();
		expect(room.state.readiness.ratings['p01']?.types).toEqual({
			[typeId(0)]: { b: { state: 2, importance: 5 } },
		});
		await expect.element(page.getByText('1 of 6 rated')).toBeVisible();
		await expect.element(page.getByText('Not counted yet')).not.toBeInTheDocument();
		await userEvent.keyboard('{ArrowLeft}');
		expect(room.state.readiness.ratings['p01']?.types[typeId(0)]?.b).toEqual({
			...{ state: 2, importance: 4 },
		});
	});

	test('a refused score goes back to what is kept', async () => {
		const room = inReadiness(1);
		const rating: Rating = { state: 2, importance: 5 };
		room.do({ type: 'RateReadiness', saleType: typeId(0), element: 'b', rating }, 'p01');
		await attend(room);
		room.refuseNext('internal');
		await score('From stock', goals, 'Today', 4).click();
		await expect.element(score('From stock', goals, 'Today', 2)).toBeChecked();
		await expect.element(score('From stock', goals, 'Today', 4)).not.toBeChecked();
	});

	test('a rating is taken back, a whole type too, and that can be undone', async () => {
		const room = inReadiness(1);
		const rating: Rating = { state: 2, importance: 5 };
		for (const element of ['b', 'c'] as const)
			room.do({ type: 'RateReadiness', saleType: typeId(0), element, rating }, 'p01');
		await attend(room);
		await button(`Take back: ${goals}`).click();
		expect(room.state.readiness.ratings['p01']?.types).toEqual({ [typeId(0)]: { c: rating } });
		await expect.element(button(`Take back: ${goals}`)).not.toBeInTheDocument();
		await know('From stock').click();
		expect(room.state.readiness.ratings['p01']?.types).toEqual({});
		await expect.element(part('From stock')).not.toBeInTheDocument();
		await button('Undo').click();
		expect(room.state.readiness.ratings['p01']?.types).toEqual({ [typeId(0)]: { c: rating } });
		await expect.element(part('From stock')).toBeVisible();
	});

	test('the last rating taken back leaves the type open', async () => {
		const room = inReadiness(1);
		const rating: Rating = { state: 2, importance: 5 };
		room.do({ type: 'RateReadiness', saleType: typeId(0), element: 'b', rating }, 'p01');
		await attend(room);
		await button(`Take back: ${goals}`).click();
		expect(room.state.readiness.ratings['p01']?.types).toEqual({});
		await expect.element(part('From stock')).toBeVisible();
	});

	test('the rhythm is rated once, whatever the types', async () => {
		const room = await attend(inReadiness(3));
		const rhythm = 'Governance: the rhythm';
		await score('Once, for all types', rhythm, 'Today', 1).click();
		await score('Once, for all types', rhythm, 'Matters', 4).click();
		expect(room.state.readiness.ratings['p01']?.rhythm).toEqual({ state: 1, importance: 4 });
	});

	test('two quick taps do not undo each other', async () => {
		const room = inReadiness(1);
		const ratings = new Ratings(room.workshop('p01'));
		const answers: (() => void)[] = [];
		const sent: unknown[] = [];
		const slow = (command: unknown) => {
			sent.push(command);
			return new Promise<boolean>((done) => answers.push(() => done(true)));
		};
		const rated = { saleType: typeId(0), element: 'b' as const };
		await ratings.score(rated, { state: 2 }, slow);
		const first = ratings.score(rated, { importance: 5 }, slow);
		const second = ratings.score(rated, { state: 3 }, slow);
		expect(ratings.of(rated)).toEqual({ state: 3, importance: 5 });
		expect(sent).toMatchObject([
			{ rating: { state: 2, importance: 5 } },
			{ rating: { state: 3, importance: 5 } },
		]);
		answers[0]?.();
		await first;
		expect(ratings.of(rated)).toEqual({ state: 3, importance: 5 });
		answers[1]?.();
		await second;
		expect(ratings.of(rated)).toEqual({});
	});

	test('nothing is asked once the workshop is closed', async () => {
		const room = inReadiness(1);
		room.do({ type: 'CloseWorkshop' });
		await attend(room);
		await expect.element(page.getByRole('heading', { name: 'From stock' })).toBeVisible();
		expect(page.getByRole('checkbox').elements()).toHaveLength(0);
		expect(button('Add a type of sale').elements()).toHaveLength(0);
	});
});
