// The static steps: format, lint, types. SvelteKit makes the `$app/tsconfig` that the types extend. Each is a program of the packages, run under the pinned Node.
import { installed, nodeOrExit } from './runtime.js';
import { quietly, step } from './steps.js';

/** @typedef {[title: string, script: string[], args: string[]]} Check */

/** @type {Check} */
const types = ['生成类型（svelte-kit sync）', ['@sveltejs', 'kit', 'svelte-kit.js'], ['sync']];

/** @type {Check[]} */
const checks = [
	['格式（prettier）', ['prettier', 'bin', 'prettier.cjs'], ['--check', '--log-level=warn', '--cache', '.']],
	['规范（eslint）', ['eslint', 'bin', 'eslint.js'], ['--max-warnings=0', '.']],
	['类型（svelte-check）', ['svelte-check', 'bin', 'svelte-check'], ['--fail-on-warnings', '--output=human']],
];

/** Makes the types, then runs the static steps side by side, and gives how many passed and failed. */
export async function check() {
	const made = await run(types);
	const passed = [made, ...(await Promise.all(checks.map((each) => run(each, { talks: true }))))];
	return { passed: passed.filter(Boolean).length, failed: passed.filter((one) => !one).length };
}

/**
 * One of them; one that talks says its name again at its end, as others run beside it.
 * @param {Check} check @param {{ talks?: boolean }} [options]
 */
function run([title, script, args], options) {
	return step(title, () => quietly(nodeOrExit(), [installed(...script), ...args]), options);
}
