import { chromium as launcher, type Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { chromium } from './chromium.mjs';

/** A browser for one test. `args` go beside those it always gets. */
export const openBrowser = async (args: string[] = []) => {
	const browser = await launcher.launch({ ...chromium, args: [...chromium.args, ...args] });
	onTestFinished(() => browser.close());
	return browser;
};

/** Everything the page complains about from now on: nobody reads a console, so none of it may stay. */
export const complaintsOf = (page: Page): string[] => {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	return complaints;
};
