import type { SoFarLine } from '../../shared/insight/so-far.ts';
import type { Areas } from '../text/areas.ts';

/** A line as the reader's language says it. */
export function wordSoFar(
	line: SoFarLine,
	text: Areas['welcome']['soFar'],
	locale: string,
): string {
	switch (line.kind) {
		case 'cards': {
			const { cards, themes } = line;
			return themes > 0 ? text.cards({ cards, themes }) : text.cardsOnly({ cards });
		}
		case 'top-themes': {
			const titles = new Intl.ListFormat(locale).format(line.titles);
			return text.topThemes({ n: line.titles.length, titles });
		}
		case 'strategy': {
			const { statement, objectives: n } = line;
			if (!statement) return text.objectives({ n });
			return n > 0 ? text.strategy({ n, statement }) : text.statement({ statement });
		}
		case 'cases': {
			const { cases, tables } = line;
			if (tables === 0) return text.casesOnly({ cases });
			return cases > 0 ? text.cases({ cases, tables }) : text.tablesOnly({ tables });
		}
		case 'agreements': {
			const { sealed, open } = line;
			if (open === 0) return text.sealedOnly({ sealed });
			return sealed > 0 ? text.agreements({ sealed, open }) : text.openOnly({ open });
		}
	}
}
