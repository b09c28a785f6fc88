import type { Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { positions } from '../../../shared/workshop/agenda.ts';
import type { Step } from '../../../shared/workshop/state.ts';
import { addCase, caseLimits } from '../../../shared/board/case-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { limits } from '../../../shared/workshop/limits.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

type Play = () => LocalRoom;
type Press = (room: LocalRoom) => Promise<void>;

const press =
	(...names: string[]): Press =>
	async () => {
		for (const name of names) await page.getByRole('button', { name, exact: true }).click();
	};
const nothing: Press = () => Promise.resolve();

const main = page.getByRole('main');

function go(room: LocalRoom, to: Step): LocalRoom {
	const { stage } = positions(room.state.agenda).find(({ step }) => step === to)!;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage, step: to } });
	return room;
}

const blank: Play = () => go(new LocalRoom().playTo('map'), 'strategy');
const untold: Play = () => go(new LocalRoom().playTo('strategy'), 'cases');
const written: Play = () => new LocalRoom().playTo('strategy');
const told: Play = () => new LocalRoom().playTo('cases');
const shown: Play = () => {
	const room = told();
	room.do({ type: 'Show', what: 'case', id: 'k1' });
	return room;
};
/** Everybody has picked as the script says; each side has read back what the other wrote. */
const picked: Play = () => {
	const room = go(written(), 'focus');
	for (const [id, objectives] of Object.entries(script.focusPicks)) {
		const goals = script.close.goalsInAppraisal[id] ?? null;
		room.do({ type: 'PickFocus', objectives, notOnList: false, goals }, id);
	}
	return room;
};
const focused: Play = () => {
	const room = picked();
	room.do({ type: 'ShowFocus', shown: true });
	return room;
};
const understood: Play = () => {
	const room = written();
	const [first, second, third, fourth] = script.strategy.objectives;
	for (const { id } of [first!, second!, third!, fourth!])
		room.do(
			{ type: 'ReadBack', objective: id, side: 'sales', text: script.conflicts[0]!.title },
			'p02',
		);
	const confirm = { type: 'ConfirmReadBack', side: 'sales' } as const;
	room.do({ ...confirm, objective: first!.id, accepted: true }, 'p01');
	room.do({ ...confirm, objective: second!.id, accepted: false }, 'p01');
	const sentence = script.conflicts[1]!.title;
	const another = { type: 'TranslateObjective', side: 'sales', text: sentence } as const;
	room.do({ ...another, objective: third!.id }, 'p01');
	const about = { kind: 'objective', id: first!.id } as const;
	const text = script.cases[0]!.question;
	room.do({ type: 'AskStrategy', question: 'q1', text, by: '2027-01-28', about }, 'p01');
	const free = { kind: 'free', id: null } as const;
	const asked = script.cases[1]!.question;
	room.do({ type: 'AskStrategy', question: 'q2', text: asked, by: null, about: free }, 'p02');
	room.do({ type: 'AnswerQuestion', question: 'q2', answer: script.strategy.statement });
	return room;
};
/** One word, as long as its field may be. */
const long = (length: number) => 'm'.repeat(length);

/** Names, titles and texts as long as they may be, without a place at which to break. */
const longest: Play = () => {
	const room = told();
	const objectives = room.state.strategy.objectives.map(({ id }) => ({
		id,
		title: long(limits.title),
		businessGoal: long(limits.sentence),
		indicator: long(limits.sentence),
		baseline: long(limits.sentence),
		target: long(limits.sentence),
		horizon: long(limits.sentence),
	}));
	const said = { statement: long(limits.statement), objectives };
	room.do({ type: 'SetStrategy', basis: 1, ...said });
	room.join('long', long(limits.name), 'participant', 'sales');
	room.do({ type: 'AddTheme', theme: 'long', title: long(limits.title) });
	const { title, situation, timeline, salesSaw, operationsSaw, question } = caseLimits;
	addCase(room.board.doc, 'long', orderAt(0), {
		title: long(title),
		situation: long(situation),
		timeline: long(timeline),
		salesSaw: long(salesSaw),
		operationsSaw: long(operationsSaw),
		question: long(question),
		presenter: 'long',
		themes: ['long'],
	});
	const text = long(limits.reason);
	room.do({ type: 'RaisePoint', point: 'long', case: 'long', kind: 'build', text }, 'long');
	return room;
};

interface Shown {
	content: Component<{ leave: () => void }>;
	play: Play;
	seat?: string;
	then?: Press;
}

const pages: Record<string, Shown> = {
	'the empty form of the strategy': { content: FacilitatorRoom, play: blank },
	'the strategy as the facilitator reads it': { content: FacilitatorRoom, play: written },
	'the strategy while it is edited': {
		content: FacilitatorRoom,
		play: written,
		then: press('Edit the strategy'),
	},
	'the strategy when somebody else was quicker': {
		content: FacilitatorRoom,
		play: written,
		then: async (room) => {
			await press('Edit the strategy')(room);
			await page.getByLabelText('Strategy in a few sentences').fill(script.workshop.title);
			const { objectives } = room.state.strategy;
			room.do({ type: 'SetStrategy', basis: 1, statement: '', objectives });
		},
	},
	'the strategy as a side translates it': { content: ParticipantRoom, play: written, seat: 'p14' },
	'what the other side understood, as its writer reads it': {
		content: ParticipantRoom,
		play: understood,
		seat: 'p01',
	},
	'what the other side understood, as its reader writes it': {
		content: ParticipantRoom,
		play: understood,
		seat: 'p02',
		then: press(`Read it back again – Sales, ${script.strategy.objectives[1]!.title}`),
	},
	'a question to the strategy while it is asked': {
		content: ParticipantRoom,
		play: understood,
		seat: 'p07',
		then: press('Ask a question'),
	},
	'an answer while it is written down': {
		content: FacilitatorRoom,
		play: understood,
		then: press(`Write down the answer – ${script.cases[0]!.question}`),
	},
	'what was understood on the screen': { content: ScreenRoom, play: understood },
	'the focus check': { content: ParticipantRoom, play: picked, seat: 'p03' },
	'the focus check as the facilitator holds it': { content: FacilitatorRoom, play: picked },
	'the focus check on the screen': { content: ScreenRoom, play: picked },
	'the focus': { content: ParticipantRoom, play: focused, seat: 'p03' },
	'the focus as the facilitator sees it': { content: FacilitatorRoom, play: focused },
	'the focus as a table': {
		content: FacilitatorRoom,
		play: focused,
		then: press('Show as a table'),
	},
	'the focus on the screen': { content: ScreenRoom, play: focused },
	'the strategy before it is written': { content: ParticipantRoom, play: blank, seat: 'p01' },
	'the list of cases': { content: FacilitatorRoom, play: shown },
	'no case yet': { content: ParticipantRoom, play: untold, seat: 'p01' },
	'a case while it is told': {
		content: ParticipantRoom,
		play: shown,
		seat: 'p01',
		then: press('Edit the case'),
	},
	'a case with what was said to it': {
		content: ParticipantRoom,
		play: shown,
		seat: 'p01',
		then: press('Answer – Show the price of a rush beside the free capacity.'),
	},
	'the strategy on the screen': { content: ScreenRoom, play: written },
	'the cases on the screen': { content: ScreenRoom, play: told },
	'a case on the screen': { content: ScreenRoom, play: shown },
};

beforeEach(() => {
	// Half faded in, everything is pale.
	document.documentElement.style.setProperty('--motion', '0ms');
});
afterEach(async () => {
	delete document.documentElement.dataset['theme'];
	await texts.choose('en');
	localStorage.clear();
});

/** Without what the disguise has dressed, and the numbers and names within. */
function undressed(text: string): string {
	const less = text.replace(/⟦[^⟦⟧]*⟧/g, '');
	return less === text ? text : undressed(less);
}

async function open({ content, play, seat = 'facilitator', then = nothing }: Shown) {
	const room = play();
	await showInRoom(content, { room, seat, bare: true, props: { leave: () => undefined } });
	// What is fetched later is here.
	await expect.element(main.getByRole('heading').first()).toBeVisible();
	await expect.element(main.getByText(/^Welcome,/)).not.toBeInTheDocument();
	await then(room);
	return room;
}

describe.each(Object.entries(pages))('%s', (_name, shownPage) => {
	test.each(['light', 'dark'])('axe finds nothing in the %s', async (theme) => {
		await page.viewport(1280, 800);
		document.documentElement.dataset['theme'] = theme;
		await open(shownPage);
		const violations = await violationsIn();
		expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
	});

	test('nothing is wider than a phone, and everything pressed is 48 px', async () => {
		await page.viewport(360, 740);
		await open(shownPage);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
		const small = [
			...main.element().querySelectorAll<HTMLElement>('button, select, input, textarea'),
		]
			.filter((control) => control.checkVisibility())
			.map((control) => ({
				text: control.textContent,
				// One presses the row in which it stands.
				box: (control.closest('label') ?? control).getBoundingClientRect(),
			}))
			.filter(({ box }) => box.height < 48 || box.width < 48);
		expect(small).toEqual([]);
	});

	test('every word is the catalogue’s or somebody’s own', async () => {
		const room = await open(shownPage);
		await texts.choose('qps');
		const people = Object.values(room.state.participants).map(({ name }) => name);
		const own = [JSON.stringify(script), ...people, 'Host', 'K7MPX2QD']
			.join(' ')
			.replace(/\\n/g, '\n');
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const plain: string[] = [];
		while (walk.nextNode()) {
			const bare = undressed(walk.currentNode.textContent ?? '').trim();
			const isOwn = bare.split(/[–,·]/).every((part) => own.includes(part.trim()));
			const seen = walk.currentNode.parentElement?.checkVisibility();
			if (/\p{L}/u.test(bare) && seen && !isOwn) plain.push(bare);
		}
		expect(plain).toEqual([]);
	});
});

describe('with names and texts as long as they may be', () => {
	const showLong: Play = () => {
		const room = longest();
		room.do({ type: 'Show', what: 'case', id: 'long' });
		return room;
	};
	const strategy: Play = () => go(longest(), 'strategy');

	test.each<[string, Shown]>([
		['the strategy', { content: ParticipantRoom, play: strategy, seat: 'long' }],
		['the form', { content: FacilitatorRoom, play: strategy, then: press('Edit the strategy') }],
		['the strategy on a screen', { content: ScreenRoom, play: strategy }],
		['the list of cases', { content: FacilitatorRoom, play: longest }],
		['a case', { content: ParticipantRoom, play: showLong, seat: 'long' }],
		[
			'a case while it is told',
			{
				content: ParticipantRoom,
				play: showLong,
				seat: 'long',
				then: press('Edit the case'),
			},
		],
		['a case on a screen', { content: ScreenRoom, play: showLong }],
	])('%s is not wider than a phone', async (_name, shownPage) => {
		await page.viewport(360, 740);
		await open(shownPage);
		const wide = [...main.element().querySelectorAll<HTMLElement>('*')]
			.filter((element) => element.checkVisibility() && !element.closest('.unseen, svg'))
			.filter((element) => element.getBoundingClientRect().right > 360);
		expect(wide.map(({ className, tagName }) => `${tagName}.${className}`)).toEqual([]);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	});
});
