import type { Checks } from '#contract';
import { printMoment } from '#lib/dates.ts';

/** “15项中有3项发现问题，11月22日09:40检查”. */
export function checksNote({ runAt, checks }: Checks): string {
	const found = checks.filter(({ violations }) => violations > 0).length;
	const result = found === 0 ? `${checks.length}项全部通过` : `${checks.length}项中有${found}项发现问题`;
	return `${result}，${runAt === null ? '刚刚' : printMoment(runAt)}检查`;
}

/** “通过：一户多人、一证多名。”; nothing where none did. */
export function passedNote({ checks }: Checks): string {
	const passed = checks.filter(({ violations }) => violations === 0).map(({ title }) => title);
	return passed.length === 0 ? '' : `通过：${passed.join('、')}。`;
}
