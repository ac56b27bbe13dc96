import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{ bank: '安东农商行', bankCode: 'B01' },
			{ no: 'B', project: '2999999', bank: '邮储银行', township: '419901101' },
		],
		payments: [{ townshipName: '柳林乡' }, { slip: 'B' }],
	});
});

test.each([
	['单位', 'region', '419903', '开发区'],
	['项目在政策清单上的名称', 'project', '2080502', '高龄津贴'],
	['不在政策清单上的项目', 'project', '2999999', '2999999（未登记）'],
	['银行编码的名称', 'bank', 'B01', '安东农商行'],
	['没有编码的银行', 'bank', '邮储银行', '邮储银行'],
	['主管部门', 'department', '民政局', '民政局'],
	['主管部门未填', 'department', '-', '未填'],
	['乡镇编码在单位表上的名称', 'township', '419901101', '河东镇'],
	['没有编码的乡镇', 'township', '419901:柳林乡', '柳林乡'],
	['乡镇未填', 'township', '-', '未填'],
])('%s', async (_, dimension, key, name) => {
	const rows = await db.rows('select name from dimension_name_now where dimension = $dimension and key = $key', {
		dimension,
		key,
	});
	expect(rows).toEqual([{ name }]);
});
