import { type Stages, stages as stageNames } from '#contract';
import type { EChartsCoreOption } from 'echarts/core';
import { none, printRate, printShortCount } from '#lib/format.ts';
import type { Palette } from './palette.ts';

/** 五个环节: 人次 of each stage from zero, first stage on top, each bar with its count and its part of what was submitted. */
export function stageOption({ stages }: Stages, palette: Palette): EChartsCoreOption {
	return {
		animation: false,
		textStyle: { fontFamily: palette.font, fontSize: 12, color: palette.text2 },
		grid: { left: 48, right: 132, top: 4, bottom: 4 },
		xAxis: { type: 'value', min: 0, show: false },
		yAxis: {
			type: 'category',
			inverse: true,
			data: stages.map(({ stage }) => stageName(stage)),
			axisLine: { lineStyle: { color: palette.control } },
			axisTick: { show: false },
			axisLabel: { color: palette.text, fontSize: 12 },
		},
		series: [
			{
				type: 'bar',
				silent: true,
				barWidth: 20,
				itemStyle: { color: palette.accent },
				data: stages.map((stage) => ({
					value: stage.payments,
					label: { show: true, position: 'right', formatter: reached(stage), color: palette.text2 },
				})),
			},
		],
	};
}

/** 38.92万人次（99.9%）. */
function reached({ payments, share }: Stages['stages'][number]): string {
	return `${printShortCount(payments)}人次（${share ? printRate(share, 'percent') : none}）`;
}

/** What the chart says to those who do not see it. */
export function stageLabel(answer: Stages): string {
	const told = answer.stages.map((stage) => stageName(stage.stage) + reached(stage));
	return `${answer.name}五个环节：${told.join('，')}`;
}

export function stageName(stage: Stages['stages'][number]['stage']): string {
	return stageNames.find(({ id }) => id === stage)?.name ?? stage;
}
