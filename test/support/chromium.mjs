import { existsSync } from 'node:fs';

/** Debian's program without a window comes first: it shows the same pages in a tenth less time. */
const [lean, whole] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Where the tests find a browser and how it starts in a container as root. */
export const chromium = {
	executablePath: process.env['CHROMIUM_PATH'] ?? (existsSync(lean) ? lean : whole),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
	],
};
