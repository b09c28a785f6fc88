/** What is chosen of a conflict on the board, and is none of what a phone needs to write one. */
import type * as Y from 'yjs';
import type { Id } from '../ids.ts';
import type { ElementTag, Moment, Topic } from '../workshop/state.ts';
import { conflictsOf } from './conflict-card.ts';
import { chosen, toggled } from './values.ts';

export const setTopic = (doc: Y.Doc, id: Id, topic: Topic | null): void =>
	chosen(conflictsOf(doc).get(id), 'topic', topic);

export const setMoment = (doc: Y.Doc, id: Id, moment: Moment | null): void =>
	chosen(conflictsOf(doc).get(id), 'moment', moment);

/** A company, or blank for everybody. */
export const setCardScope = (doc: Y.Doc, id: Id, scope: string): void =>
	chosen(conflictsOf(doc).get(id), 'scope', scope);

export const setCardElement = (doc: Y.Doc, id: Id, tag: ElementTag, on: boolean): void =>
	toggled(conflictsOf(doc).get(id), `element/${tag}`, on);
