import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/**
 * One that `yields` runs while no other wants the machine.
 * @typedef {{ name: string, command: string, args: string[], report?: string, yields?: boolean }} Step
 */

const { FORCE_COLOR: _, ...environment } = process.env;
/** The output is shown later and elsewhere, so nobody's terminal decides its looks. */
const withoutColour = { ...environment, NO_COLOR: '1' };

/** @param {Step} step @returns {Promise<{ step: Step, ok: boolean }>} */
const runStep = (step) =>
	new Promise((resolve) => {
		const began = performance.now();
		const child = spawn(step.command, step.args, { env: withoutColour });
		if (step.yields && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => (output += error.message));
		child.on('close', (code) => {
			const seconds = ((performance.now() - began) / 1000).toFixed(1);
			console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
			if (code !== 0) console.log(`\n${output.trim()}\n`);
			resolve({ step, ok: code === 0 });
		});
	});

/** Two at a time: what one core each can do. Every output stays in one piece. @param {Step[]} steps */
export const runSteps = async (steps) => {
	const waiting = [...steps];
	/** @type {Awaited<ReturnType<typeof runStep>>[]} */
	const results = [];
	const worker = async () => {
		for (let step = waiting.shift(); step; step = waiting.shift())
			results.push(await runStep(step));
	};
	await Promise.all([worker(), worker()]);
	return results;
};
