// The server as `npm start` runs it, without the pages: nothing has to be built.
import { start } from '../../server/main.ts';

await start(async () => undefined);
