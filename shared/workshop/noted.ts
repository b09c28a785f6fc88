/** What somebody did that changes nothing here, and of which no other event would tell who it was: for the logbook. */
export type NotedEvent =
	/** Of whoever was turned away nothing is kept. */
	| { type: 'NewcomerTurnedAway' }
	/** Every link of the team was called back, for a new one. */
	| { type: 'TeamLinkRenewed' }
	| { type: 'ReportTaken'; as: ReportKind };

/** For people, or to keep and open again. */
export const reportKinds = ['md', 'json'] as const;
export type ReportKind = (typeof reportKinds)[number];
