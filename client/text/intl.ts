interface Forms {
	one: string;
	other: string;
}

/** Counts things in words: `#` stands for the number as the language writes it. */
export function counter(language: string) {
	const rules = new Intl.PluralRules(language);
	const numbers = new Intl.NumberFormat(language);
	return (n: number, forms: Forms): string =>
		(rules.select(n) === 'one' ? forms.one : forms.other).replace('#', numbers.format(n));
}
