import axe from 'axe-core';

/**
 * Resolves when nothing moves but what always does: one that is cut short by another goes on as that one. It is sent to
 * pages of their own too, and needs nothing of here.
 */
export async function atRest(): Promise<void> {
	const moving = () =>
		document
			.getAnimations()
			.filter(
				({ playState, effect }) =>
					playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)),
			);
	for (let some = moving(); some.length > 0; some = moving())
		await Promise.allSettled(some.map(({ finished }) => finished));
}

/** What axe finds wrong, and nothing else: lists of what is right cost most of its time. Colours on their way are none. */
export async function violationsIn(
	context: axe.ElementContext = document,
	options: axe.RunOptions = {},
): Promise<axe.Result[]> {
	await atRest();
	return (await axe.run(context, { resultTypes: ['violations'], ...options })).violations;
}
