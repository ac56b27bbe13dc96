import { expect, test } from 'vitest';
import { figuresBy, given } from '../../../tests/world.ts';

test('同名的乡镇在两个县是两个，同一编码是一个；行上没写的算发放单的', async () => {
	const db = await given({
		slips: [{ township: '419901101' }, { no: 'B', region: '419902' }],
		payments: [
			{ townshipName: '河西镇' },
			{ slip: 'B', townshipName: '河西镇' },
			{ line: 2, township: '419901102', townshipName: '河北镇' },
			{ line: 3, township: '419901102', townshipName: '河北乡' },
			{ line: 4 },
			{ slip: 'B', line: 2 },
		],
	});
	const due = Object.entries(await figuresBy(db, 'township')).map(([key, counts]) => [key, counts.due]);
	expect(Object.fromEntries(due)).toEqual({
		'419901:河西镇': 1,
		'419902:河西镇': 1,
		'419901102': 2,
		'419901101': 1,
		'-': 1,
	});
});

test('每个单位对每个乡镇的写法只有一行', async () => {
	const db = await given({ slips: [{}], payments: [{ townshipName: '河西镇' }, { line: 2, township: '419901101' }] });
	const rows = await db.rows('select 1 from township_dimension group by region_key, township_key having count(*) > 1');
	expect(rows).toEqual([]);
});
