import type { Explanation } from '#contract';
import type { EChartsCoreOption } from 'echarts/core';
import { printCount, printGap, type Fraction } from '#lib/format.ts';
import { benchmarkName, stateNames } from '#lib/labels.ts';
import type { Palette } from './palette.ts';

/** A bar from `from` to `to` (人次); `sign` stands before its figure. */
export type Step = {
	name: string;
	kind: 'outstanding' | 'pending' | 'refunded' | 'total' | 'allowed' | 'excess';
	from: number;
	to: number;
	sign: '+' | '−' | '';
	count: number;
	points: Fraction;
};

/** 遗留, 待反馈, 已退款 pile up to the total; what the benchmark's rate allows goes off; the excess stays. */
export function stepsOf(explanation: Explanation): Step[] {
	const { unpaid, due, toBenchmark } = explanation;
	const points = { numerator: unpaid, denominator: due };
	const total = { name: '未成功合计', kind: 'total', from: 0, to: unpaid, sign: '', count: unpaid, points } as const;
	const states = stateSteps(explanation);
	return toBenchmark === 0 ? [...states, total] : [...states, total, ...benchmarkSteps(explanation)];
}

function stateSteps({ composition }: Explanation): Step[] {
	let height = 0;
	return composition.map(({ state, count, points }) => {
		const from = height;
		height += count;
		return { name: stateNames[state], kind: state, from, to: height, sign: count > 0 ? '+' : '', count, points };
	});
}

function benchmarkSteps({ unpaid, due, allowedUnpaid, toBenchmark, benchmark }: Explanation): Step[] {
	const name = benchmarkName(benchmark);
	const off = { name: `${name}折算`, kind: 'allowed', from: toBenchmark, to: unpaid, sign: '−' } as const;
	const left = { name: `比${name.replace('平均', '')}多`, kind: 'excess', from: 0, to: toBenchmark, sign: '' } as const;
	return [
		{ ...off, count: allowedUnpaid, points: { numerator: allowedUnpaid, denominator: due } },
		{ ...left, count: toBenchmark, points: { numerator: toBenchmark, denominator: due } },
	];
}

/** 差距由什么构成. */
export function waterfallOption(explanation: Explanation, palette: Palette): EChartsCoreOption {
	const steps = stepsOf(explanation);
	const shared = { type: 'bar', stack: 'steps', silent: true } as const;
	return {
		animation: false,
		textStyle: { fontFamily: palette.font, fontSize: 12, color: palette.text2 },
		grid: { left: 4, right: 4, top: 56, bottom: 26 },
		xAxis: {
			type: 'category',
			data: steps.map((step) => step.name),
			axisLine: { lineStyle: { color: palette.control } },
			axisTick: { show: false },
			axisLabel: { color: palette.text2, fontSize: 12, interval: 0 },
		},
		yAxis: { type: 'value', show: false, min: 0 },
		series: [
			{ ...shared, itemStyle: { color: 'transparent' }, data: steps.map((step) => step.from) },
			{
				...shared,
				barWidth: 40,
				barMinHeight: 2,
				// A part of nothing at the very top would else lose its figures with its bar.
				clip: false,
				data: steps.map((step) => ({ value: step.to - step.from, itemStyle: fillOf(step, palette) })),
				label: labels(steps, palette),
				markLine: connectors(steps, palette),
			},
		],
	};
}

function labels(steps: readonly Step[], palette: Palette) {
	return {
		show: true,
		position: 'top',
		formatter: ({ dataIndex }: { dataIndex: number }) => labelOf(steps[dataIndex]),
		rich: {
			n: { fontSize: 13, fontWeight: 600, color: palette.text, lineHeight: 18 },
			p: { fontSize: 12, color: palette.text2, lineHeight: 16 },
		},
	};
}

/** 人次 and 个百分点 over a bar; 以下 goes on a line of its own, as neighbours have no more room than this. */
export function labelOf(step: Step | undefined): string {
	if (step === undefined) return '';
	const points = printGap(step.points, 'percent').replace(/以下$/, '}\n{p|以下');
	return `{n|${step.sign}${printCount(step.count)}}\n{p|${points}}`;
}

function fillOf({ kind, count }: Step, palette: Palette) {
	if (count === 0) return { color: 'transparent' };
	switch (kind) {
		case 'outstanding':
			return { color: palette.out };
		case 'pending':
			return { color: { image: hatch(palette), repeat: 'repeat', imageWidth: 6, imageHeight: 6 } };
		case 'refunded':
			return { color: palette.surface, borderColor: palette.ref, borderWidth: 1 };
		case 'total':
			return { color: palette.control };
		case 'allowed':
			return { color: palette.paid };
		case 'excess':
			return { color: palette.accent };
	}
}

/** 待反馈's hatch as a tile. */
function hatch({ pend, pendWeak }: Palette): string {
	const lines = `<path d="M-1 1 1-1M0 6 6 0M5 7 7 5" stroke="${pend}" stroke-width="2"/>`;
	const tile = `<svg xmlns="http://www.w3.org/2000/svg" width="6" height="6"><rect width="6" height="6" fill="${pendWeak}"/>${lines}</svg>`;
	return `data:image/svg+xml,${encodeURIComponent(tile)}`;
}

/** Dashed lines from the top of a bar to the next that starts there. */
function connectors(steps: readonly Step[], palette: Palette) {
	const pairs = steps.slice(1).map((step, index) => {
		const before = steps[index];
		const height = before?.kind === 'allowed' ? before.from : (before?.to ?? 0);
		return [{ coord: [before?.name, height] }, { coord: [step.name, height] }];
	});
	return {
		silent: true,
		symbol: 'none',
		label: { show: false },
		lineStyle: { color: palette.control, type: 'dashed', width: 1 },
		data: pairs,
	};
}
