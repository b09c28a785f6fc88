/** The events of a history that a rewriting makes say something else, in their order; none where it is done already. */
export const amendedBy = <E>(history: readonly E[], rewrite: (event: E) => E): E[] =>
	history.flatMap((event) => {
		const after = rewrite(event);
		return JSON.stringify(after) === JSON.stringify(event) ? [] : [after];
	});
