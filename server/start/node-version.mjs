/**
 * The sentence for a Node that cannot run this, or nothing. Runs on every Node it complains about,
 * so it must do without anything new. @param {string} version
 */
export const nodeVersionRefusal = (version) => {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const fits = (major === 20 && minor >= 19) || (major > 20 && major < 25);
	if (fits) return undefined;
	return `Same Boat needs Node 20.19 to 24 and this is ${version}: install Node 22, then start again.`;
};
