/** What the reference imports from its store and never makes: it keeps its documents in memory. */
export class LeveldbPersistence {}
