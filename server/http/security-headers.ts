/** What an answer depends on: the name under which the server was asked, and whether over https. */
interface Asked {
	host: string | undefined;
	protocol: string;
}

/**
 * The one way from text to markup is the framework's own, for markup that was built with the page; the one to a script
 * is the page's, for the one that answers where there is no server.
 */
const trusted = 'svelte-trusted-html same-boat-worker';

const contentPolicy = (host: string | undefined) => {
	// 'self' includes sockets of the same origin in current browsers, not in phones of 2021.
	const sockets = host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
	return [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		`connect-src 'self'${sockets}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		`trusted-types ${trusted}`,
	].join('; ');
};

/** What no page here uses. Copying a link and the sound of the timer are left to it. */
const permissions = [
	...['accelerometer', 'camera', 'clipboard-read', 'display-capture', 'geolocation'],
	...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi'],
	...['payment', 'serial', 'usb', 'xr-spatial-tracking'],
]
	.map((name) => `${name}=()`)
	.join(', ');

/** Where nobody on the way can change a header; elsewhere browsers ignore this one, and complain of it. */
const isTrustworthy = ({ host = '', protocol }: Asked) =>
	protocol === 'https' || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

/**
 * Sent with every answer. Nothing here may ask for https: phones in a room come over plain http
 * to an address that has no certificate.
 */
export const securityHeaders = (asked: Asked): Record<string, string> => ({
	'content-security-policy': contentPolicy(asked.host),
	'cross-origin-resource-policy': 'same-origin',
	...(isTrustworthy(asked) && { 'cross-origin-opener-policy': 'same-origin' }),
	'permissions-policy': permissions,
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	// But for files that are named by their content, no copy of anything is kept on the way or on a device.
	'cache-control': 'no-store',
});
