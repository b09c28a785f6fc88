// `npm start`: from a fresh clone to a running server. The server is this process, so that signals arrive.
// Plain JavaScript without an import at the top: nothing may be installed yet, Node may be too old.

/** @param {string | undefined} refusal */
const stopIf = (refusal) => {
	if (!refusal) return;
	console.error(refusal);
	process.exit(1);
};

const { nodeVersionRefusal } = await import('./start/node-version.mjs');
stopIf(nodeVersionRefusal(process.versions.node));

const { installMissing } = await import('./start/install.mjs');
stopIf(installMissing());

const { buildApart } = await import('./start/build-apart.mjs');
stopIf(buildApart());

const { pathToFileURL } = await import('node:url');
const { builtServer } = await import('./start/build.mjs');
process.setSourceMapsEnabled(true);
/** @type {typeof import('./main.ts')} */
const { start } = await import(pathToFileURL(builtServer).href);
await start();
