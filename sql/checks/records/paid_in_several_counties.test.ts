import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { sentences, suspects } from '../../../tests/world/suspects.ts';

test('同一人同一项目在两个县领，两笔都列；县里只知道外县有', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [{}, { slip: 'B' }, { line: 2, person: '李四' }],
	});
	expect(await suspects(db, 'paid_in_several_counties')).toEqual(['A/1', 'B/1']);
	expect(await sentences(db, 'paid_in_several_counties')).toEqual([
		['同一项目同一期在乙县、甲县都有发放', '外县存在同类发放记录'],
	]);
});

test('换了项目、换了期、同一个县里的不算', async () => {
	const db = await given({
		slips: [
			{},
			{ no: 'B', region: '419902', project: '2130122' },
			{ no: 'C', region: '419902', funded: '2023-09-08' },
			{ no: 'D' },
		],
		payments: [{}, { slip: 'B' }, { slip: 'C' }, { slip: 'D' }],
	});
	expect(await suspects(db, 'paid_in_several_counties')).toEqual([]);
});

test('拨款月份不同而期号相同的也算，后拨的列出', async () => {
	const db = await given({
		slips: [
			{ period: 202309 },
			{ no: 'B', region: '419902', funded: '2023-09-08', period: 202309 },
			{ no: 'C', region: '419902', funded: '2023-09-08' },
		],
		payments: [{}, { slip: 'B' }, { slip: 'C', person: '李四' }, { line: 2, person: '李四' }],
	});
	expect(await suspects(db, 'paid_in_several_counties')).toEqual(['A/1', 'A/2']);
});

test('纠错再发到了外县的，不是重复', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902', reissue: true }],
		payments: [{}, { slip: 'B', of: 'A/1' }],
		feedback: [{ result: '失败', at: '2023-10-09' }],
	});
	expect(await suspects(db, 'paid_in_several_counties')).toEqual([]);
});
