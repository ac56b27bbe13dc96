import type { Explanation } from '#contract';
import { benchmarkName } from './labels.ts';

export type Step = Explanation['ladder'][number];

/** The last step that so many more successes reach: its rank is the rank they give. */
export function stepReached(ladder: readonly Step[], more: number): Step | undefined {
	return ladder.filter((step) => step.more <= more).at(-1);
}

/** What a step of the ladder reaches, in words. */
export function stepText(step: Step, benchmark: Explanation['benchmark']): string {
	const passed = step.passes.length === 0 ? '' : `超过${step.passes.join('、')}`;
	switch (step.mark) {
		case 'now':
			return '当前';
		case 'benchmark':
			return [`达到${benchmarkName(benchmark)}`, passed].filter((part) => part !== '').join('，');
		case 'limit':
			return [passed, '遗留、待反馈全部成功（上限）'].filter((part) => part !== '').join('，');
		case 'pass':
			return passed;
	}
}
