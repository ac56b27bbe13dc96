// The static steps: format, lint, types. SvelteKit makes the `$app/tsconfig` that the types extend. Each is a program of the packages, run under the pinned Node.
import { installed, nodeOrExit } from './runtime.js';
import { quietly, step } from './steps.js';

/** @type {[title: string, script: string[], args: string[]][]} */
const checks = [
	['生成类型（svelte-kit sync）', ['@sveltejs', 'kit', 'svelte-kit.js'], ['sync']],
	['格式（prettier）', ['prettier', 'bin', 'prettier.cjs'], ['--check', '--log-level=warn', '--cache', '.']],
	['规范（eslint）', ['eslint', 'bin', 'eslint.js'], ['--max-warnings=0', '.']],
	['类型（svelte-check）', ['svelte-check', 'bin', 'svelte-check'], ['--fail-on-warnings', '--output=human']],
];

/** Runs the static steps one after the other and gives how many passed and failed. */
export async function check() {
	let failed = 0;
	for (const [title, script, args] of checks) {
		const passed = await step(title, () => quietly(nodeOrExit(), [installed(...script), ...args]));
		if (!passed) failed += 1;
	}
	return { passed: checks.length - failed, failed };
}
