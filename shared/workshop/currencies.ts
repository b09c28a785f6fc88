/** The currencies that amounts can stand in, by their codes in ISO 4217. */
export const currencies = [
	...(['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'ISK', 'PLN', 'CZK', 'HUF'] as const),
	...(['RON', 'TRY', 'UAH', 'RSD', 'ILS', 'AED', 'SAR', 'ZAR', 'MAD', 'EGP', 'NGN'] as const),
	...(['KES', 'INR', 'CNY', 'HKD', 'TWD', 'JPY', 'KRW', 'SGD', 'MYR', 'THB', 'IDR'] as const),
	...(['PHP', 'VND', 'AUD', 'NZD', 'CAD', 'MXN', 'BRL', 'ARS', 'CLP', 'COP', 'PEN'] as const),
] as const;
export type Currency = (typeof currencies)[number];

export const isCurrency = (text: string): text is Currency =>
	currencies.some((currency) => currency === text);
