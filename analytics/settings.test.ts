import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFolder } from '../ingest/folder.ts';
import { openState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { given } from '../tests/world.ts';
import { FailuresQuery, type SettingId, type SettingSave, settings } from './contract/index.ts';
import { failures } from './reports/failures.ts';
import { indicators } from './reports/indicators.ts';
import { lagging } from './reports/lagging.ts';
import { ruleEffect, settingEffect, settingsOf } from './reports/settings.ts';
import { applySettings, saveSetting } from './settings.ts';
import { wholeCity } from './visible.ts';

const root = mkdtempSync(join(tmpdir(), 'yikatong-settings-'));
const state = openState(openFolder(root));
afterAll(() => {
	state.close();
	rmSync(root, { recursive: true });
});

const october = { month: '2023-10', scope: 'month' } as const;
const now = () => new Date('2023-11-22T09:00:00+08:00');

/** 甲县 pays 3 of 5: one failed and is issued again without an answer, one is refunded; 乙县 pays 1 of 1. */
let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', region: '419902' }, { no: 'C', funded: '2023-10-20 09:00', original: 'A' }],
		payments: [
			...[1, 2, 3, 4, 5].map((line) => ({ line, person: `甲${line}`, card: line === 3 ? null : true })),
			{ slip: 'B', person: '乙' },
			{ slip: 'C', person: '甲4', of: 'A/4' },
		],
		feedback: [
			...[1, 2].map((line) => ({ line, result: '成功' as const, at: '2023-10-09' })),
			{ line: 3, result: '失败', at: '2023-10-09' },
			{ line: 3, attempt: 2, result: '成功', at: '2023-10-10' },
			...[4, 5].map((line) => ({ line, result: '失败' as const, at: '2023-10-09' })),
			{ slip: 'B', result: '成功', at: '2023-10-09' },
		],
		refunds: [{ line: 5, closed: '2023-10-20' }],
		pushes: [
			{ line: 1, at: '2023-10-10' },
			{ slip: 'B', line: null, at: '2023-10-10' },
		],
	});
});

async function save(setting: SettingId, value: SettingSave['value'], fromMonth = '2023-10'): Promise<void> {
	const base = (await settingsOf(db, {}, '2023-10')).version;
	saveSetting(state, { setting, value, fromMonth, reason: '联席会议定', base }, { actor: 'web', now });
	await applySettings(db, state);
}

const first = async () => (await indicators(db, wholeCity, { ...october, by: 'region', region: undefined }))?.rows[0];

describe('没有改过的', () => {
	beforeEach(() => applySettings(db, state));
	test('各项取自带的值，10月起发放成功率含纠错再发', async () => {
		const { inForce, version } = await settingsOf(db, { month: '2023-10' }, '2026-01');
		expect(version).toBe(0);
		expect(inForce).toHaveLength(settings.length);
		expect(Object.fromEntries(inForce.map(({ setting, value }) => [setting, value]))).toMatchObject({
			'lagging.successRate.month': 'province',
			'lagging.leftoverRate.ytd': 'both',
			successRule: 'cumulative-feedback',
			refundedCountsAs: 'due',
			reissueWaitingCountsAs: 'outstanding',
			pushGrain: 'payment',
			unknownCardCountsAs: 'other-card',
			slipsCountedAs: 'obligation',
		});
		expect(await first()).toMatchObject({ due: 5, paid: 3, outstanding: 1, pending: 0, refunded: 1, slips: 1 });
	});
	test('试算不保存：算完以后数还是原来的', async () => {
		const asked = { ...october, setting: 'refundedCountsAs', value: 'excluded', from: '2023-10' } as const;
		const { rows } = await settingEffect(db, wholeCity, asked);
		expect(rows.filter(({ indicator, isChanged }) => indicator === 'successRate' && isChanged)).toMatchObject([
			{ isCity: true, valueBefore: { numerator: 4, denominator: 6 }, valueAfter: { numerator: 4, denominator: 5 } },
			{ key: '419901', rankBefore: 2, rankAfter: 2, difference: { numerator: 3, denominator: 20 } },
		]);
		expect(await first()).toMatchObject({ successRate: 3 / 5 });
		const later = await settingEffect(db, wholeCity, { ...asked, from: '2023-11' });
		expect(later.rows).toEqual([]);
	});
	test('两种成功率并列', async () => {
		const { rows } = await ruleEffect(db, wholeCity, { month: '2023-10', scope: 'month' });
		expect(rows.map(({ key, valueBefore, valueAfter }) => [key, valueBefore.numerator, valueAfter.numerator])).toEqual([
			['419900', 3, 4],
			['419901', 2, 3],
			['419902', 1, 1],
			['419903', 0, 0],
		]);
	});
});

test('只见自己的单位，看不到别的单位和全市', async () => {
	const asked = { ...october, setting: 'refundedCountsAs', value: 'excluded', from: '2023-10' } as const;
	const { rows } = await settingEffect(db, { regions: ['419902'] }, asked);
	expect([...new Set(rows.map(({ key }) => key))]).toEqual(['419902']);
});

test('再发未反馈算待反馈：指标和记录清单一起变', async () => {
	await save('reissueWaitingCountsAs', 'pending');
	expect(await first()).toMatchObject({ outstanding: 0, pending: 1, leftoverRate: 0, pendingRate: 1 / 5 });
	const list = await failures(db, wholeCity, FailuresQuery.parse(october));
	const lines = list?.rows.toSorted((a, b) => a.line - b.line);
	expect(lines?.map(({ line, state: known }) => [line, known])).toEqual([
		[4, 'pending'],
		[5, 'refunded'],
	]);
	await save('reissueWaitingCountsAs', 'outstanding');
	expect(await first()).toMatchObject({ outstanding: 1, pending: 0 });
});

test('推送、卡类型、批次各按所选的算', async () => {
	expect(await first()).toMatchObject({ pushRate: 1 / 3, cardShare: 2 / 3, slips: 1 });
	await save('pushGrain', 'slip');
	await save('unknownCardCountsAs', 'excluded');
	await save('slipsCountedAs', 'literal');
	expect(await first()).toMatchObject({ pushRate: 0, cardShare: 1, slips: 2 });
});

describe('落后与哪个平均数比、通报点不点名，也是设置', () => {
	const inPush = (query: { scope?: 'month'; indicator?: 'pushRate' }) =>
		lagging(db, wholeCity, {
			month: '2023-10',
			region: undefined,
			...{ scope: undefined, indicator: undefined, ...query },
		});
	const names = async (query: Parameters<typeof inPush>[0]) =>
		(await inPush(query))?.entries
			.filter(({ indicator }) => indicator === 'pushRate')
			.map(({ name, scope }) => name + scope);

	test('试算说出谁会被点名，不保存', async () => {
		await applySettings(db, state);
		const asked = { ...october, setting: 'lagging.pushRate.month', value: 'city', from: '2023-10' } as const;
		const { rows } = await settingEffect(db, wholeCity, asked);
		expect(rows.filter(({ isChanged }) => isChanged)).toMatchObject([
			{ indicator: 'pushRate', key: '419901', laggingBefore: 'unnamed', laggingAfter: 'named' },
		]);
		expect(await names({})).toEqual(['甲县ytd']);
	});

	test('保存后，名单跟着变；以前的月份不变', async () => {
		await save('lagging.pushRate.month', 'city', '2023-11');
		expect(await names({})).toEqual(['甲县ytd']);
		await save('lagging.pushRate.month', 'city');
		expect(await names({})).toEqual(['甲县month', '甲县ytd']);
		await save('lagging.pushRate.month', 'city-unnamed');
		expect(await names({})).toEqual(['甲县ytd']);
	});
});

test('从更晚的月份起生效的，这个月不变', async () => {
	await save('refundedCountsAs', 'excluded', '2023-11');
	expect(await first()).toMatchObject({ successRate: 3 / 5 });
	const { versions } = await settingsOf(db, {}, '2023-10');
	expect(versions[0]).toMatchObject({
		...{ setting: 'refundedCountsAs', value: 'excluded', fromMonth: '2023-11', savedBy: 'web' },
		...{ savedAt: '2023-11-22 09:00:00', reason: '联席会议定' },
	});
});

test('别人先改过的，请刷新再改；什么都没有保存', async () => {
	const before = await settingsOf(db, {}, '2023-10');
	const stale = { setting: 'pushGrain', value: 'payment', fromMonth: '2023-10', reason: '改回', base: 0 } as const;
	expect(() => saveSetting(state, stale, { actor: 'web', now })).toThrow('设置已被改过，请刷新页面后再改');
	await applySettings(db, state);
	expect(await settingsOf(db, {}, '2023-10')).toEqual(before);
});
