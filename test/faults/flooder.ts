// A process of its own, so that it takes no time from who measures: floods from one seat until it is told to stop.
import process from 'node:process';
import { flood } from '../support/hostile/flood.ts';

const [url, workshop, token] = process.argv.slice(2) as [string, string, string];
const stop = flood({ url, workshop, token });
process.once('message', () => {
	void stop().then((sent) => process.send!(sent, () => process.exit(0)));
});
