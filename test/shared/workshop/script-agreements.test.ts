import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalText, fingerprintOf } from '../../../shared/check/called-text.ts';
import { rules, type Finding } from '../../../shared/check/finding.ts';
import { refuse } from '../../../shared/refusal.ts';
import { viewAgreement } from '../../../shared/workshop/agreement-view.ts';
import { answerPage } from '../../../shared/workshop/answer-page.ts';
import { agreementScript, AgreementRoom } from '../../support/agreement-script.ts';
import { noon, stateAfter } from '../../support/scenario.ts';

/** What was seen of one agreement on its way. */
interface Turn {
	/** As its writers brought it. */
	found: Finding[];
	/** What the room said of it before it was mended, and the refusal of a seal then. */
	refused: ReturnType<AgreementRoom['seal']> | undefined;
	after: Finding[];
	coverage: ReturnType<AgreementRoom['coverage']>;
}

/** The whole script from the reveal to the last seal, through commands. */
function played(script = agreementScript()) {
	const room = new AgreementRoom(script).toTheMap().toTheStrategy().toTheDialogue();
	const turns = new Map<string, Turn>();
	const settle = (id: string) => {
		room.call(id);
		room.answer(id);
		if (id === 'a3') room.close(id, 'p15', 'dissent');
	};
	for (const { id, thenOwners, thenTradeOff } of script.agreements) {
		const withdrawn = !script.sealOrder.includes(id);
		room.draft(id);
		const found = room.findings(id);
		let refused: Turn['refused'];
		if (thenOwners || thenTradeOff || withdrawn) {
			settle(id);
			refused = room.seal(id);
			room.mend(id);
		}
		const after = room.findings(id);
		if (withdrawn) room.withdraw(id);
		// With a margin that is not harmed, nothing stood in the way.
		else if (!room.state.agreements[id]!.sealed) settle(id);
		if (id === 'a2') {
			room.close(id, 'p21', 'integrated');
			room.type(id, 'statement', `${room.scripted(id).statement} Above that it counts as passed.`);
			room.call(id);
			for (const { id: by } of room.inScope(id)) room.say(id, by, 'agree');
		}
		if (id === 'a7') for (const by of ['p01', 'p03']) room.say(id, by, 'agree');
		if (!withdrawn) room.seal(id);
		turns.set(id, { found, refused, after, coverage: room.coverage() });
	}
	return { room, turns, turn: (id: string) => turns.get(id)! };
}

const { room, turns, turn } = played();
const script = agreementScript();
const factsOf = (id: string) => room.state.agreements[id]!;
const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

describe('the check of the script, through commands', () => {
	it.each(script.agreements)('F25 it finds in $id exactly what is expected', (scripted) => {
		expect(rulesOf(turn(scripted.id).found)).toEqual(scripted.expectedFindings);
	});

	it.each(script.agreements.filter(({ expectedFindingsAfter }) => expectedFindingsAfter))(
		'F25 and in $id once that has been answered',
		({ id, expectedFindingsAfter }) => {
			expect(rulesOf(turn(id).after)).toEqual(expectedFindingsAfter);
			expect(rulesOf(factsOf(id).sealed!.findings)).toEqual(expectedFindingsAfter);
		},
	);

	it('F25 it says that a3 harms the margin, and that a5 pulls the other way', () => {
		expect(turn('a3').found.map(({ params }) => params)).toEqual([
			{ field: 'tradeOff', objective: 'margin' },
			{ field: 'restsOn', proposal: 'k3', challenges: 1 },
		]);
		expect(turn('a5').found[1]?.params).toEqual({
			...{ field: 'tradeOff', agreement: 'a3', objectives: ['margin'] },
		});
	});

	it('Z3 a3 is refused until its trade-off is written, a5 until its second owner is named', () => {
		const blocked = (n: number, rule: string) => refuse('seal-blocked', { n, rule });
		expect(turn('a3').refused).toEqual(blocked(1, 'harms-objective'));
		expect(turn('a5').refused).toEqual(blocked(1, 'one-sided'));
		expect(turn('a6').refused).toEqual(blocked(3, 'incomplete'));
		expect([...turns].filter(([, { refused }]) => refused).map(([id]) => id)).toEqual([
			...['a3', 'a5', 'a6'],
		]);
	});

	it('G4 after each seal exactly what is expected is open', () => {
		for (const [id, { objectivesOpen, themesOpen }] of Object.entries(
			script.expected.coverageAfterSeal,
		))
			expect(turn(id).coverage).toMatchObject({ objectives: objectivesOpen, themes: themesOpen });
	});

	it('F25 with a3’s margin neutral exactly its harm and a5’s contradiction are gone', () => {
		const neutral = agreementScript();
		neutral.agreements.find(({ id }) => id === 'a3')!.effects.margin!.effect = 'neutral';
		const other = played(neutral);
		const gone = (one: Finding[], less: Finding[]) =>
			rulesOf(one.filter((finding) => !less.some((kept) => kept.rule === finding.rule)));
		for (const [id, { found, after }] of turns) {
			const less = { a3: ['harms-objective'], a5: ['contradicts'] }[id] ?? [];
			expect(gone(found, other.turn(id).found)).toEqual(less);
			expect(gone(after, other.turn(id).after)).toEqual(id === 'a3' ? less : []);
			expect(gone(other.turn(id).found, found)).toEqual([]);
			expect(other.turn(id).coverage).toEqual(turn(id).coverage);
		}
		expect(other.turn('a3').refused).toBeNull();
		expect(rules).toHaveLength(20);
	});
});

describe('the consents of the script, through commands', () => {
	it('Q21 agreements are sealed in the order of the script, the rest is withdrawn', () => {
		const sealed = room.recorded.flatMap((event) =>
			event.type === 'AgreementSealed' ? [event.agreement] : [],
		);
		expect(sealed).toEqual(script.sealOrder);
		expect(factsOf('a6')).toMatchObject({ withdrawn: true, sealed: null });
		expect(Object.values(room.state.agreements).map(({ number }) => number)).toEqual([
			...[1, 2, 3, 4, 5, 6, 7],
		]);
	});

	it('Q21 a1 is carried at once, with p02’s reservation', () => {
		expect(factsOf('a1').sealed).toMatchObject({
			...{ version: 1, provisional: false },
			consent: {
				sides: { sales: { answers: 2, agree: 2 }, operations: { agree: 1, reservation: 1 } },
				reservations: [{ by: 'p02', reason: script.consents.a1!.reservation!.p02 }],
			},
		});
	});

	it('Q21 a2 is sealed as version 2, into which p21’s objection went', () => {
		const { sealed, words } = factsOf('a2');
		expect(sealed).toMatchObject({ version: 2, consent: { dissents: [] } });
		expect(sealed!.text.statement).toContain('counts as passed');
		expect(words.find(({ by, version }) => by === 'p21' && version === 1)?.closed).toBe(
			'integrated',
		);
	});

	it('Q21 a3 keeps p15’s dissent, said of both versions and written once', () => {
		expect(factsOf('a3').sealed?.consent).toMatchObject({
			sides: { other: { electorate: 1, answers: 1, objections: 1 } },
			dissents: [{ by: 'p15', reason: script.consents.a3!.object!.p15 }],
		});
	});

	it('Q21 a2 waits for p21, a3 for p15, a7 for p01 and p03', () => {
		const again = new AgreementRoom(agreementScript()).toTheMap().toTheStrategy().toTheDialogue();
		for (const id of ['a2', 'a3', 'a7']) {
			again.draft(id);
			again.mend(id);
			again.call(id);
			again.answer(id);
			expect(again.seal(id)).toEqual(refuse('not-carried'));
		}
		expect(again.outcome('a2')).toMatchObject({ openObjections: ['p21'] });
		expect(again.close('a3', 'p15', 'dissent', 'facilitator')).toEqual(refuse('objection-stands'));
		expect(again.close('a3', 'p15', 'dissent')).toBeNull();
		expect(again.seal('a3')).toBeNull();
		expect(again.outcome('a7')).toMatchObject({
			sides: { sales: { electorate: 2, answers: 0, quorum: false } },
		});
		again.say('a7', 'p03', 'agree');
		expect(again.outcome('a7').sides.sales.quorum).toBe(true);
		expect(again.seal('a7')).toEqual(refuse('not-carried'));
		again.say('a7', 'p01', 'agree');
		expect(again.seal('a7')).toBeNull();
	});

	it('Z8, Z9 every record proves its text, and says on what it rests', () => {
		for (const id of script.sealOrder) {
			const { text, salt, hash, restsOn, replay } = factsOf(id).sealed!;
			expect(hash).toBe(createHash('sha256').update(canonicalText(text, salt)).digest('base64url'));
			const { restsOn: grounds } = script.agreements.find((one) => one.id === id)!;
			expect(restsOn.map((ground) => ground.id).sort()).toEqual([...grounds].sort());
			const tap = script.replay[id];
			const story = script.cases.find((one) => one.id === tap?.case);
			expect(replay.map(({ line, how }) => [line, how])).toEqual(
				tap ? [[story!.timeline[tap.line], tap.how]] : [],
			);
		}
	});

	it('V9 replaying it gives the same state', () => {
		expect(stateAfter(room.recorded)).toEqual(room.state);
	});
});

it('Z17 what is sealed has the fingerprint of the version on which the words were said, and of its text', () => {
	for (const id of script.sealOrder) {
		const { sealed, calls, words } = factsOf(id);
		const { hash, version, text, salt } = sealed!;
		const call = calls.find((one) => one.version === version)!;
		expect(call.hash).toBe(hash);
		expect(hash).toBe(createHash('sha256').update(canonicalText(text, salt)).digest('base64url'));
		const counted = words.filter((one) => one.version === version).map(({ by }) => by);
		const page = (person: string) =>
			answerPage(
				{ ...room.state, agreements: { [id]: { ...factsOf(id), sealed: null } } },
				{ for: 'consent', agreement: id, person } as Parameters<typeof answerPage>[1],
				noon,
			);
		for (const person of counted) expect(page(person)).toMatchObject({ call: { version, hash } });
		expect(viewAgreement(factsOf(id)).calls.at(-1)).toMatchObject({ version, hash });
		expect(fingerprintOf(hash)).toBe(hash.slice(0, 8));
	}
});
