import { twoSides } from '../../shared/workshop/sides.ts';
import { changed, type Script } from '../support/script.ts';

/** The script with other words for everything that people write. */
export const reworded = (reword: (text: string) => string): Script =>
	changed((copy) => {
		const { workshop, participants, conflicts, themes, thatsUs, strategy, cases, agreements } =
			copy;
		thatsUs.rewritten = [];
		workshop.title = reword(workshop.title);
		participants.forEach((person, index) => {
			person.name = `${reword(person.name)} ${index}`;
			person.company = reword(person.company);
			if (person.function) person.function = reword(person.function);
		});
		themes.forEach((theme, index) => (theme.title = `${reword(theme.title)} ${index}`));
		conflicts.forEach((card, index) => {
			card.title = `${reword(card.title)} ${index}`;
			card.salesWants = reword(card.salesWants);
			card.operationsWants = reword(card.operationsWants);
			card.sharedInterest = reword(card.sharedInterest);
			card.example = reword(card.example);
		});
		strategy.statement = reword(strategy.statement);
		strategy.objectives.forEach((objective, index) => {
			objective.title = `${reword(objective.title)} ${index}`;
			for (const field of ['businessGoal', 'indicator', 'baseline', 'target', 'horizon'] as const)
				objective[field] = reword(objective[field]);
			for (const side of twoSides) objective.asks[side] = reword(objective.asks[side]);
		});
		cases.forEach((story, index) => {
			story.title = `${reword(story.title)} ${index}`;
			for (const field of ['situation', 'salesSaw', 'operationsSaw', 'question'] as const)
				story[field] = reword(story[field]);
			story.timeline = story.timeline.map(reword);
		});
		for (const sheet of Object.values(copy.groups.worksheets)) {
			for (const field of ['sales', 'operations', 'proposal', 'firstStep'] as const)
				sheet[field] = reword(sheet[field]);
			for (const side of ['salesForOperations', 'operationsForSales'] as const)
				sheet.swapSeats[side] = reword(sheet.swapSeats[side]);
			for (const list of ['rootCauses', 'options', 'risks'] as const)
				sheet[list] = sheet[list].map(reword);
		}
		const { keep, change, topics, visits } = copy.close;
		for (const said of [keep, change, topics])
			for (const person of Object.keys(said)) said[person] = reword(said[person]!);
		for (const visit of visits) visit.text = reword(visit.text);
		for (const point of copy.dialogue) {
			point.text = reword(point.text);
			if (point.answer) point.answer = reword(point.answer);
		}
		for (const tapped of Object.values(copy.replay)) tapped.how = reword(tapped.how);
		for (const { reservation = {}, object = {} } of Object.values(copy.consents))
			for (const said of [reservation, object])
				for (const person of Object.keys(said)) said[person] = reword(said[person]!);
		for (const one of agreements) {
			one.statement = reword(one.statement);
			one.firstStep = reword(one.firstStep);
			one.scope = reword(one.scope);
			if (one.thenTradeOff) one.thenTradeOff = `a3 ${reword(one.thenTradeOff)}`;
			for (const effect of Object.values(one.effects)) effect.why = reword(effect.why);
			for (const field of ['indicator', 'baseline', 'target'] as const)
				if (one.measure) one.measure[field] = reword(one.measure[field]);
		}
	});

/** Everything that people write is set in this script's letters, which no catalogue uses. */
export const greek = reworded((text) => text.replace(/[a-z]/gi, 'λ'));
