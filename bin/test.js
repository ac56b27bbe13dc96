// `npm test`: every check and test, from a fresh clone on. `--long` runs the long forms of tests; other arguments
// choose test files.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.js';
import { check } from './checks.js';
import { office } from './office.js';
import { environment, installed, nodeOrExit, root } from './runtime.js';
import { setUp } from './setup.js';
import { step } from './steps.js';

const args = process.argv.slice(2);

await setUp();
const chromium = await browser();
await office();
const checks = await check();
const tests = await test();
const failed = checks.failed + tests.failed;
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/** Runs the tests on this terminal and gives how many passed and failed. */
async function test() {
	const report = join(tmpdir(), `yikatong-tests-${process.pid}.json`);
	const succeeded = await step('测试（vitest）', () => vitest(report), { talks: true });
	const { passed, failed } = existsSync(report) ? counts(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
	rmSync(report, { force: true });
	return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

/** @param {string} report file for the results @returns {Promise<number>} exit status */
function vitest(report) {
	const filters = args.filter((arg) => arg !== '--long');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const long = args.includes('--long') ? { YIKATONG_LONG: '1' } : {};
	const child = spawn(nodeOrExit(), [installed('vitest', 'vitest.mjs'), 'run', ...reporters, ...filters], {
		cwd: root,
		env: { ...environment(), ...long, CHROMIUM_PATH: chromium },
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	return new Promise((resolve) => child.once('close', (status) => resolve(status ?? 3)));
}

/**
 * A file that could not even be loaded has no tests to count: it counts as one that failed.
 * @param {string} report
 */
function counts(report) {
	/** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
	const { numPassedTests, numFailedTests, testResults } = JSON.parse(report);
	const broken = testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
	);
	return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
