/** Who has which part in a decision that an agreement is about: names or functions. Source: the RAPID roles. */
export const decisionRoles = ['recommend', 'agree', 'perform', 'input', 'decide'] as const;
export type DecisionRole = (typeof decisionRoles)[number];
export type DecisionRoles = Record<DecisionRole, string>;

/** The longest text of one role, in UTF-16 units. */
export const roleLimit = 120;

export const noRoles = (): DecisionRoles => ({
	...{ recommend: '', agree: '', perform: '' },
	...{ input: '', decide: '' },
});

/** Undefined where nobody is named: not every agreement is about a decision. */
export const writtenRoles = (roles: DecisionRoles | undefined): DecisionRoles | undefined =>
	roles && decisionRoles.some((role) => roles[role].trim() !== '') ? roles : undefined;

/** Those for which somebody is named, in their order, without blanks around the names. */
export const namedRoles = (roles: DecisionRoles): { role: DecisionRole; who: string }[] =>
	decisionRoles.map((role) => ({ role, who: roles[role].trim() })).filter(({ who }) => who !== '');
