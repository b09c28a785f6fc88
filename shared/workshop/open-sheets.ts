import type { Id } from '../ids.ts';

/** Whether everybody in the room reads a table's worksheet. */
export const isSheetOpen = (
	{ tables, proposals }: { tables: { begun: boolean }; proposals: { brought: readonly Id[] } },
	{ id, done }: { id: Id; done: boolean },
): boolean => tables.begun && (done || proposals.brought.includes(id));
