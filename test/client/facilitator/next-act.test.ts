import { expect, test } from 'vitest';
import { labelOf, whyNot } from '../../../client/facilitator/next-words.ts';
import { nextAct, stepProblem } from '../../../client/facilitator/next-act.ts';
import { facilitator } from '../../../client/text/en/facilitator.ts';
import { workshop } from '../../../client/text/en/workshop.ts';
import { positions } from '../../../shared/workshop/agenda.ts';
import type { Step } from '../../../shared/workshop/state.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { decide } from '../../../shared/workshop/workshop.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';

const at = (step: Step, voting = false) => new LocalRoom().playTo(step, { voting });
const words = { text: facilitator, steps: workshop.steps };
const said = (room: LocalRoom, cards = 25) => labelOf(nextAct(roomView(room.state)), cards, words);

test.each([
	['open', 'Next: Write'],
	['write', 'Reveal 25 cards'],
	['thats-us', 'Next: Themes'],
	['themes', 'Next: Vote'],
	['vote', 'Open the vote'],
	['map', 'Next: Strategy'],
	['strategy', 'Next: Focus check'],
	['focus', 'Next: Break'],
	['cases', 'Next: Tables'],
	['tables', 'Next: Table work'],
	['work', 'Next: Dialogue'],
	['dialogue', 'Next: Agreements'],
	['agreements', 'Next: Close'],
	['close', undefined],
] as const)('at %s the button says what happens: %s', (step, label) => {
	expect(said(at(step))).toBe(label);
});

test('one card is revealed in the singular', () => {
	expect(said(at('write'), 1)).toBe('Reveal 1 card');
});

test('an open vote is closed, a closed one leads on, a cancelled one is opened again', () => {
	const room = at('vote', true);
	expect(said(room)).toBe('Close the vote');
	room.do({ type: 'CancelRound' });
	expect(said(room)).toBe('Open the vote');
	room.do({ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3 });
	room.do({ type: 'CloseRound' });
	expect(said(room)).toBe('Next: Common ground');
});

test('back at writing after the reveal one goes on, without revealing again', () => {
	const room = at('thats-us');
	const { position } = room.state;
	room.do({ type: 'GoTo', from: position, to: { ...position, step: 'write' } });
	expect(said(room)).toBe('Next: That’s us');
});

test('it says why it cannot be pressed', () => {
	const write = at('write');
	const view = roomView(write.state);
	expect(whyNot(nextAct(view), 0, view, words)).toBe('Nobody has written a card yet.');
	expect(whyNot(nextAct(view), 1, view, words)).toBeUndefined();
	const vote = roomView(at('vote').state);
	expect(whyNot(nextAct(vote), 0, vote, words)).toBeUndefined();
	expect(whyNot(nextAct(vote), 0, { themes: [] }, words)).toBe(
		'Sort cards into at least one theme first.',
	);
});

test.each([
	...(['open', 'write', 'thats-us', 'themes', 'vote', 'map'] as const).map((step) => at(step)),
	at('vote', true),
])('what the agenda locks is what the rules refuse (%#)', ({ state }) => {
	const from = state.position;
	for (const to of positions(state.agenda)) {
		const decision = decide(state, { type: 'GoTo', from, to }, { by: 'facilitator', at: 0 });
		const refused = decision.ok ? null : decision.refusal.code;
		expect(stepProblem(roomView(state), to)).toBe(refused);
	}
});
