import { twoSides } from '../../shared/workshop/sides.ts';
import { changed, type Script } from '../support/script.ts';

/** Everything that people write is set in this script's letters, which no catalogue uses. */
const inGreek = (text: string) => text.replace(/[a-z]/gi, 'λ');

export const greek: Script = changed((copy) => {
	const { workshop, participants, conflicts, themes, thatsUs, strategy, cases, agreements } = copy;
	thatsUs.rewritten = [];
	workshop.title = inGreek(workshop.title);
	participants.forEach((person, index) => {
		person.name = `${inGreek(person.name)} ${index}`;
		person.company = inGreek(person.company);
		if (person.function) person.function = inGreek(person.function);
	});
	themes.forEach((theme, index) => (theme.title = `${inGreek(theme.title)} ${index}`));
	conflicts.forEach((card, index) => {
		card.title = `${inGreek(card.title)} ${index}`;
		card.salesWants = inGreek(card.salesWants);
		card.operationsWants = inGreek(card.operationsWants);
		card.sharedInterest = inGreek(card.sharedInterest);
		card.example = inGreek(card.example);
	});
	strategy.statement = inGreek(strategy.statement);
	strategy.objectives.forEach((objective, index) => {
		objective.title = `${inGreek(objective.title)} ${index}`;
		for (const field of ['businessGoal', 'indicator', 'baseline', 'target', 'horizon'] as const)
			objective[field] = inGreek(objective[field]);
		for (const side of twoSides) objective.asks[side] = inGreek(objective.asks[side]);
	});
	cases.forEach((story, index) => {
		story.title = `${inGreek(story.title)} ${index}`;
		for (const field of ['situation', 'salesSaw', 'operationsSaw', 'question'] as const)
			story[field] = inGreek(story[field]);
		story.timeline = story.timeline.map(inGreek);
	});
	for (const sheet of Object.values(copy.groups.worksheets)) {
		for (const field of ['sales', 'operations', 'proposal', 'firstStep'] as const)
			sheet[field] = inGreek(sheet[field]);
		for (const side of ['salesForOperations', 'operationsForSales'] as const)
			sheet.swapSeats[side] = inGreek(sheet.swapSeats[side]);
		for (const list of ['rootCauses', 'options', 'risks'] as const)
			sheet[list] = sheet[list].map(inGreek);
	}
	const { keep, change, topics, visits } = copy.close;
	for (const said of [keep, change, topics])
		for (const person of Object.keys(said)) said[person] = inGreek(said[person]!);
	for (const visit of visits) visit.text = inGreek(visit.text);
	for (const point of copy.dialogue) {
		point.text = inGreek(point.text);
		if (point.answer) point.answer = inGreek(point.answer);
	}
	for (const tapped of Object.values(copy.replay)) tapped.how = inGreek(tapped.how);
	for (const { reservation = {}, object = {} } of Object.values(copy.consents))
		for (const said of [reservation, object])
			for (const person of Object.keys(said)) said[person] = inGreek(said[person]!);
	for (const one of agreements) {
		one.statement = inGreek(one.statement);
		one.firstStep = inGreek(one.firstStep);
		one.scope = inGreek(one.scope);
		if (one.thenTradeOff) one.thenTradeOff = `a3 ${inGreek(one.thenTradeOff)}`;
		for (const effect of Object.values(one.effects)) effect.why = inGreek(effect.why);
		for (const field of ['indicator', 'baseline', 'target'] as const)
			if (one.measure) one.measure[field] = inGreek(one.measure[field]);
	}
});
