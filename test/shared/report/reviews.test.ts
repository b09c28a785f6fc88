import { expect, it } from 'vitest';
import { reportFormat } from '../../../shared/report/format.ts';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { reportOf } from '../../../shared/report/report.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { a2 } from '../../support/agreement-room.ts';
import { before, bringing, sealedBefore } from '../../support/brought.ts';
import { frida, idOf, omar, sam, sara, seated } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { blankWords } from '../../../shared/workshop/beforehand.ts';

const other = sealedBefore({ id: idOf('other'), number: 8 });
const done: [string, Command][] = [
	[sam, { type: 'SeeEffect', agreement: before, objective: idOf('o1'), effect: 'neutral' }],
	[sam, { type: 'SetOutcome', agreement: before, outcome: 'partly' }],
	[omar, { type: 'SetMeasuredValue', agreement: before, value: 1250.5 }],
	[omar, { type: 'WriteReview', agreement: before, field: 'measured', text: '# 1 of *3*' }],
	[sam, { type: 'RateAgreement', agreement: before, score: 2 }],
	[sara, { type: 'RateAgreement', agreement: before, score: 3 }],
	[
		frida,
		{
			...{ type: 'DecideReview', agreement: before, decision: 'drop', reviewOn: null },
			...{ reason: 'Too slow', found: { draft: a2, lastNumber: 9 } },
		},
	],
];
const past = done.reduce(
	(recorded, [who, command]) => given(...recorded).when(who, command).past,
	[...seated, bringing({ agreements: [sealedBefore(), other] })],
);
const report = reportOf(
	roomView(stateAfter(past)),
	{ conflicts: [], cases: [], drafts: [], sheets: {} },
	noon,
);
const written = (language: 'en' | 'nl') =>
	markdownOf(report, reportWords[language], reportFormat(language));

it('RV14, R1 a report holds each review as everybody sees it', () => {
	expect(report.reviews).toMatchObject([
		{ agreement: before, outcome: 'partly', decision: { decision: 'drop', reason: 'Too slow' } },
	]);
	expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

it('RV14 a report tells what was expected and seen, and what is still open', () => {
	const told = written('en');
	expect(told).toContain('## What became of earlier agreements');
	expect(told).toContain('expected strengthens → **seen neutral**');
	expect(told).toMatch(/Sales 2\.5 of 5/);
	expect(told).toMatch(/Decision:?\**:? drop · Too slow/);
	const open = told.slice(told.indexOf('## Open agreements from before'));
	expect(open).toContain('**a8**');
	expect(open).not.toContain('**a7**');
});

it('MV5 a report tells the value with its unit beside baseline and target', () => {
	expect(report.reviews).toMatchObject([{ measuredValue: 1250.5 }]);
	expect(written('en')).toMatch(
		/Measured value:?\**:? 1,250\.5 a year · baseline 9 a year · target 3 a year/,
	);
	expect(written('nl')).toMatch(/Gemeten waarde:?\**:? 1\.250,5 a year · uitgangspunt 9 a year/);
});

it('RV14, R10 a report in Dutch says it in Dutch', () => {
	expect(written('nl')).toMatch(/verwacht versterkt → \*\*gezien /);
	expect(written('nl')).toContain('2,5 van 5');
});

it('BH10 a report tells what owners wrote beforehand under their names, and read again it is the same', () => {
	const looked = [
		...past,
		by(frida, {
			...{ type: 'BeforehandOpened', agreement: other.id },
			words: [
				{
					...{ agreement: other.id, workshop: other.workshop, person: idOf('sam before') },
					...{
						side: 'sales',
						at: noon,
						seen: { [idOf('o1')]: 'harms' },
						outcome: 'kept',
						score: 4,
					},
					...{ measuredValue: 7, texts: { ...blankWords().texts, clashed: 'The *third* line' } },
				},
			],
		}),
	];
	const whole = reportOf(
		roomView(stateAfter(looked)),
		{ conflicts: [], cases: [], drafts: [], sheets: {} },
		noon,
	);
	const told = markdownOf(whole, reportWords.en, reportFormat('en'));
	const part = told.slice(told.indexOf('### a8'));
	expect(part).toMatch(/#### Written beforehand by sam of sales/);
	expect(part).toContain('**Outcome:** kept');
	expect(part).toContain('**Deliver what we promise:** harms');
	expect(part).toContain('**Rating:** 4 of 5');
	expect(part).toContain('7 a year');
	expect(part).toContain('The \\*third\\* line');
	const dutch = markdownOf(whole, reportWords.nl, reportFormat('nl'));
	expect(dutch).toContain('Vooraf geschreven door');
	expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
	expect(report).not.toHaveProperty('beforehand');
});
