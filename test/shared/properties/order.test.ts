import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { isRefusalCode } from '../../../shared/refusal.ts';
import { documentsFor, changesRights } from '../../../shared/workshop/documents.ts';
import type { Id } from '../../../shared/ids.ts';
import { withheld } from '../../../shared/register/withhold.ts';
import { allSides, bySide } from '../../../shared/workshop/sides.ts';
import type { AgreementFacts, Call, Round } from '../../../shared/workshop/state.ts';
import { callWithheld } from '../../../shared/workshop/withhold.ts';
import { decide } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire } from '../../support/play.ts';
import { noon, stateAfter } from '../../support/scenario.ts';

it('V10 any commands in any order are answered', () => {
	holds(
		fc.property(plays(), ({ start, acts }) => {
			const { state } = play({ start, acts });
			const before = wire(state);
			for (const act of acts) {
				if ('joins' in act) continue;
				const answer = decide(state, act.command, { by: act.who, at: noon });
				if (!answer.ok) expect(isRefusalCode(answer.refusal.code)).toBe(true);
			}
			expect(wire(state)).toEqual(before);
		}),
	);
});

it('V9 replaying what was stored gives the same state', () => {
	holds(
		fc.property(plays(), (a) => {
			const { state, recorded } = play(a);
			expect(stateAfter(wire(recorded))).toEqual(state);
			expect(wire(state)).toEqual(state);
		}),
	);
});

it('B10, TD2 a closed round never changes, but that a case that is taken down has no title in it', () => {
	holds(
		fc.property(plays(40), (a) => {
			const over = new Map<number, Round>();
			play(a, (_event, { rounds, casesTakenDown }) => {
				for (const round of rounds) {
					const known = over.get(round.number);
					const items = known?.items.map((item) =>
						casesTakenDown[item.id] ? { ...item, title: '' } : item,
					);
					if (known) expect(round).toEqual({ ...known, items });
					else if (round.status !== 'open') over.set(round.number, wire(round));
				}
			});
		}),
		{ pinned: [{ seed: 342728640, path: '84' }] },
	);
});

it('B6, B7, B8 every ballot keeps to its round', () => {
	holds(
		fc.property(plays(40), (a) => {
			play(a, (_event, { rounds }) => {
				expect(rounds.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1);
				rounds.forEach((round, index) => {
					expect(round.number).toBe(index + 1);
					const items = round.items.map(({ id }) => id);
					for (const [seat, dots] of Object.entries(round.ballots)) {
						const counts = Object.values(dots);
						expect(round.electorate).toHaveProperty(seat);
						expect(items).toEqual(expect.arrayContaining(Object.keys(dots)));
						expect(counts.reduce((sum, n) => sum + n)).toBeLessThanOrEqual(round.budget);
						expect(Math.max(...counts)).toBeLessThanOrEqual(round.maxPerItem);
						expect(Math.min(...counts)).toBeGreaterThan(0);
					}
				});
			});
		}),
	);
});

it('Z5, Q12, ER19 a sealed agreement never changes but that its words are withheld, nor does what was called, but that nobody waits for who has left', () => {
	holds(
		fc.property(plays(40), (a) => {
			const sealed = new Map<Id, AgreementFacts>();
			const calls = new Map<string, Call>();
			const gone = new Set<Id>();
			const withoutGone = (call: Call): Call => ({
				...call,
				electorate: bySide(allSides, (side) =>
					call.electorate[side].filter((seat) => !gone.has(seat)),
				),
			});
			play(a, (event, { agreements }) => {
				if (event.type === 'PersonRemoved' || event.type === 'PersonErased') gone.add(event.person);
				if (event.type === 'WordsWithheld') {
					const before = sealed.get(event.agreement)!;
					sealed.set(event.agreement, {
						...before,
						calls: before.calls.map(callWithheld),
						sealed: withheld(before.sealed!),
					});
					before.calls.forEach((call) => {
						const key = `${event.agreement} ${call.version}`;
						calls.set(key, callWithheld(calls.get(key)!));
					});
				}
				for (const [id, facts] of Object.entries(agreements)) {
					if (sealed.has(id)) expect(facts).toEqual(sealed.get(id));
					else if (facts.sealed) sealed.set(id, wire(facts));
					facts.calls.forEach((call, index) => {
						const key = `${id} ${index + 1}`;
						expect(call.version).toBe(index + 1);
						const before = calls.get(key);
						if (before) expect(withoutGone(call)).toEqual(withoutGone(before));
						else calls.set(key, wire(call));
					});
				}
			});
		}),
		{
			pinned: [{ seed: -1629561880, path: '246' }],
		},
	);
});

it('N2 no two agreements have the same number, and none gets another', () => {
	holds(
		fc.property(plays(40), (a) => {
			const numbers = new Map<Id, number>();
			play(a, (_event, { agreements }) => {
				for (const [id, { number }] of Object.entries(agreements)) {
					expect(numbers.get(id) ?? number).toBe(number);
					numbers.set(id, number);
				}
				expect(new Set(numbers.values()).size).toBe(numbers.size);
			});
		}),
	);
});

it('Q17, Q18 every word is of a version that was asked, and has the reason that it needs', () => {
	holds(
		fc.property(plays(40), (a) => {
			const gone = new Set<Id>();
			play(a, (event, { agreements }) => {
				if (event.type === 'PersonRemoved' || event.type === 'PersonErased') gone.add(event.person);
				for (const { words, calls } of Object.values(agreements))
					for (const { by, version, word, reason, named, closed } of words) {
						const asked = Object.values(calls[version - 1]!.electorate).flat();
						if (word !== 'object') expect([...asked, ...gone]).toContain(by);
						expect(reason === '').toBe(word === 'agree');
						if (word !== 'object') expect([named, closed]).toEqual([true, null]);
					}
			});
		}),
	);
});

it('T4 a card is in one theme at most, and on the board', () => {
	holds(
		fc.property(plays(40), (a) => {
			const { themes, conflicts } = play(a).state;
			const placed = themes.flatMap(({ conflicts }) => conflicts);
			expect(new Set(placed).size).toBe(placed.length);
			expect(Object.keys(conflicts)).toEqual(expect.arrayContaining(placed));
		}),
	);
});

it('D6 what is not said to change rights changes nobody’s documents', () => {
	holds(
		fc.property(plays(), (a) => {
			const rights = (state: Parameters<typeof documentsFor>[0]) =>
				new Map(Object.keys(state.participants).map((id) => [id, documentsFor(state, id)]));
			let before = rights(stateAfter(a.start));
			play(a, (event: Recorded, state) => {
				const after = rights(state);
				if (!changesRights(event))
					for (const [seat, documents] of before) expect(after.get(seat)).toEqual(documents);
				before = after;
			});
		}),
	);
});
