import { expect, test } from 'vitest';
import { laggingSettings } from '../../../../analytics/contract/index.ts';
import { loaded } from '../../../../tests/world.ts';

test('自带的比较：通报按当月成功率比全省平均，累计的三率比全市平均，遗留率要比两个都差', async () => {
	const db = await loaded();
	const rows = await db.rows('select indicator, scope, against from lagging_rule where is_judged order by place');
	expect(rows.map(({ indicator, scope, against }) => [indicator, scope, against].map(String).join(' '))).toEqual([
		'successRate month province',
		'successRate ytd city',
		'leftoverRate ytd both',
		'cardShare ytd city',
		'pushRate ytd city',
	]);
});

test('每个指标、每种期间都有一条，编号与设置相同', async () => {
	const db = await loaded();
	const rows = await db.rows('select setting from lagging_column');
	expect(rows.map(({ setting }) => setting).toSorted()).toEqual(laggingSettings.map(({ id }) => String(id)).toSorted());
	expect(await db.rows('select 1 from lagging_rule')).toHaveLength(laggingSettings.length);
});

test('改过的从所写的月份起，到下一次改动为止；同一月份取最新版本', async () => {
	const db = await loaded();
	await db.run(
		`insert into setting_version (setting, from_month, value, version, reason) values
			('lagging.pushRate.ytd', 202310, 'province', 1, ''), ('lagging.pushRate.ytd', 202312, 'both-unnamed', 2, ''),
			('lagging.pushRate.ytd', 202310, 'province-unnamed', 3, '')`,
	);
	const rows = await db.rows(
		`select from_month, before_month, against, is_judged
		from lagging_rule where indicator = 'pushRate' and scope = 'ytd' order by from_month`,
	);
	await db.run('delete from setting_version where version > 0');
	expect(rows).toEqual([
		{ from_month: 200001, before_month: 202310, against: 'city', is_judged: true },
		{ from_month: 202310, before_month: 202312, against: 'province', is_judged: false },
		{ from_month: 202312, before_month: 999999, against: 'both', is_judged: false },
	]);
});
