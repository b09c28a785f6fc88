import { expect, it } from 'vitest';
import { caseText } from '../../../shared/board/case-card.ts';
import { english, roomAfter, script } from './script-room.ts';

/** An agreement that is still written, with the line of its case that is marked. */
function drafted() {
	const room = roomAfter(5);
	room.draft('a1');
	const { case: story, how } = script.replay['a1']!;
	const [tap] = room.state.agreements['a1']!.replay;
	return { room, words: tap!.words!, how, timeline: caseText(room.doc, story, 'timeline')! };
}

it('N14 a report tells a marked line by its words, wherever it stands', () => {
	const { room, words, how, timeline } = drafted();
	timeline.insert(0, 'A line before all others\n');
	const told = english(room.report());
	expect(told.split('\n').find((line) => line.includes(how))).toContain(words);
});

it('N15 a report leaves out a mark whose line was changed', () => {
	const { room, words, how, timeline } = drafted();
	expect(english(room.report())).toContain(how);
	timeline.insert(timeline.toString().indexOf(words), 'Not ');
	expect(english(room.report())).not.toContain(how);
});
