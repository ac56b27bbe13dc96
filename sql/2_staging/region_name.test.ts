import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../database.server.ts';
import { loaded } from '../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded({
		regions: [
			{ code: '419900', name: '安东市', level: '市' },
			{ code: '419901', name: '甲县', short: '甲', aliases: '老甲；甲城', parent: '419900', ranked: true },
			{ code: '419902', name: '乙县', aliases: '甲县;419901', ranked: true },
			{ code: '419901101', name: '河东镇', level: '乡', parent: '419901' },
			{ code: '419901101001', name: '河东村', level: '村', parent: '419901101' },
			{ code: '419900101', name: '直管镇', level: '乡', parent: '419900' },
			{ code: '419951', name: '圈甲', parent: '419952' },
			{ code: '419952', name: '圈乙', parent: '419951' },
		],
	});
});

test.each([
	['编码', '419901', '419901'],
	['名称', '甲县', '419901'],
	['简称', '甲', '419901'],
	['别名', '老甲', '419901'],
	['全角分号隔开的别名', '甲城', '419901'],
	['乡镇算到它的县', '419901101', '419901'],
	['村算到它上面最近的排名单位', '河东村', '419901'],
	['市算自己', '安东市', '419900'],
	['上面没有排名单位的算自己', '直管镇', '419900101'],
	['互为上级的算自己', '圈甲', '419951'],
	['不认识的写法没有单位', '丙县', undefined],
])('%s', async (_, written, unit) => {
	const [row] = await db.rows('select region_code from region_name where written = $written', { written });
	expect(row?.region_code).toBe(unit);
});

test('一种写法只有一个单位', async () => {
	expect(await db.rows('select written from region_name group by written having count(*) > 1')).toEqual([]);
});
