const policy = (host: string | undefined) => {
	// 'self' includes sockets of the same origin in current browsers, not in phones of 2021.
	const sockets = host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
	return [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		// Widths of bars and places on maps are style attributes.
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"font-src 'self'",
		"manifest-src 'self'",
		`connect-src 'self'${sockets}`,
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join('; ');
};

/**
 * Sent with every answer. Nothing here may ask for https: phones in a room come over plain http
 * to an address that has no certificate.
 */
export const securityHeaders = (host: string | undefined) => ({
	'content-security-policy': policy(host),
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
});
