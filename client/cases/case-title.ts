import type { CaseCard } from '../../shared/board/case-card.ts';

/** What a case is called where it has to be called something. */
export const caseTitle = ({ title }: Pick<CaseCard, 'title'>, untitled: string): string =>
	title.trim() || untitled;
