import { expect, test } from 'vitest';
import type { Stages } from '#contract';
import { palette } from './palette.fixture.ts';
import { stageLabel, stageOption } from './stages.ts';

const names = ['submitted', 'validated', 'funded', 'answered', 'publicised'] as const;
const answer = (counts: number[]): Stages => ({
	...{ month: '2023-10', scope: 'month', at: '2023-11-01T00:00:00+08:00', key: '4199', name: '全市', steps: [] },
	stages: names.map((stage, index) => ({
		...{ stage, slips: 1, payments: counts[index] ?? 0, amount: 0 },
		share: counts[0] ? { numerator: counts[index] ?? 0, denominator: counts[0] } : null,
	})),
});

test('从零起的条，标人次和占提交的比例', () => {
	expect(stageOption(answer([20_000, 20_000, 19_000, 10_000, 0]), palette)).toMatchObject({
		xAxis: { min: 0 },
		yAxis: { inverse: true, data: ['提交', '验证', '发放', '反馈', '公示'] },
		series: [
			{
				data: [
					{ value: 20_000, label: { formatter: '2万人次（100%）' } },
					{},
					{ value: 19_000, label: { formatter: '1.9万人次（95%）' } },
					{},
					{ value: 0, label: { formatter: '0人次（0%）' } },
				],
			},
		],
	});
});

test('什么都没有提交的，没有比例', () => {
	expect(stageLabel(answer([]))).toBe(
		'全市五个环节：提交0人次（—），验证0人次（—），发放0人次（—），反馈0人次（—），公示0人次（—）',
	);
});
