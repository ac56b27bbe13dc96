import { beforeAll, expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import type { Connection } from '../../sql/database.server.ts';
import { wholeCity } from '../visible.ts';
import { gap } from './gap.ts';

const query = { month: '2023-10', scope: 'month', indicator: 'successRate', limit: 20 } as const;

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{ no: 'A' }, { no: 'B', region: '419902' }, { no: 'S', region: '419902', funded: '2023-09-08' }],
		payments: [{ slip: 'A' }, { slip: 'A', line: 2 }, { slip: 'B' }, { slip: 'S' }],
		feedback: [
			{ slip: 'A', result: '失败', at: '2023-10-09', reason: '久悬户' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'S', result: '成功', at: '2023-09-09' },
		],
	});
});

const sentence = async (region: string, more: object = {}) =>
	(await gap(db, wholeCity, { ...query, ...more, region }))?.sentence;

test('一句话说清差距、构成、去处、原因和办法', async () =>
	expect(await sentence('419901')).toBe(
		'甲县10月发放成功率0%，居第2位（末位），比全市平均（全省平均未录入）33.33%低33.33个百分点，差1人次。' +
			'其中遗留1人次、待反馈1人次。拉开差距最多的是高龄津贴33.33个百分点、农商行33.33个百分点、未填33.33个百分点。' +
			'遗留原因以睡眠户、不动户、久悬为主（1人次），由对象、银行到网点激活。' +
			'再成功1人次达到全市平均（全省平均未录入），位次为第2；再成功2人次达到上一位次，位次为第1（其他单位不变）。' +
			'分母仅2（小于100），一笔之差影响很大，慎作比较。',
	));

test('都好的单位说不落后、已居第1位', async () =>
	expect(await sentence('419902')).toMatch(/居第1位，.*不落后。没有未达标的人次。已居第1位。/));

test('没有发放任务、分母为0，各有说法', async () => {
	expect(await sentence('419903')).toBe('开发区10月发放成功率：没有发放任务，不计算、不排名。');
	expect(await sentence('419901', { indicator: 'pushRate' })).toBe(
		'甲县10月发放结果推送率：分母为0，没有可计算的人次，不排名。',
	);
});

test('没有任何数据的月份也有说法', async () =>
	expect(await sentence('419901', { month: '2023-07' })).toBe('甲县7月发放成功率：没有发放任务，不计算、不排名。'));

test('只有一个单位有任务时，说明只有一个单位', async () =>
	expect(await sentence('419902', { month: '2023-09' })).toContain(
		'居第1位（只有一个单位），与全市平均（全省平均未录入）100%持平',
	));

test('任意时点：9日之前还没有失败，只有待反馈', async () =>
	expect(await sentence('419901', { at: '2023-10-09' })).toContain('其中待反馈2人次'));

test('看不到的单位没有说明', async () =>
	expect(await gap(db, { regions: ['419902'] }, { ...query, region: '419901' })).toBeNull());
