import axe from 'axe-core';

/** What axe finds wrong, and nothing else: lists of what is right cost most of its time. */
export const violationsIn = async (
	context: axe.ElementContext = document,
	options: axe.RunOptions = {},
): Promise<axe.Result[]> =>
	(await axe.run(context, { resultTypes: ['violations'], ...options })).violations;
