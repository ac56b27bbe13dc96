import { expect, test } from 'vitest';
import { readSources } from './architecture/source.ts';

const tests = readSources().filter(({ path }) => path.endsWith('.ts') && /\.test\.ts$|^tests\//.test(path));

/** The requirements that the names of tests in a text begin with: `R16、R21 县里的账号…`. */
function requirementsIn(text: string): number[] {
	const names = [...text.matchAll(/['"`]((?:R\d+、)*R\d+) [^'"`\n]/g)].map(([, numbers]) => numbers ?? '');
	return names.flatMap((numbers) => numbers.split('、').map((one) => Number(one.slice(1))));
}

test('安全要求 R1–R66 每一条都有以它命名的测试', () => {
	const named = new Set(tests.flatMap(({ text }) => requirementsIn(text)));
	expect(Array.from({ length: 66 }, (_, at) => at + 1).filter((number) => !named.has(number))).toEqual([]);
});

test('测试的名称以哪几条开头就算哪几条，名称中间提到的不算', () => {
	expect(requirementsIn("test('R16、R21 县里的账号', () => {}); test('见 R5 的说明', () => {})")).toEqual([16, 21]);
});
