import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { linesWith } from '../../../tests/world/judged.ts';

const county = { visible: { regions: ['419901'] } };

test('名单文件自带的发放单写着别的单位的，县里不核查；看全市的人不受限', async () => {
	const db = await given({});
	const list = {
		slips: [
			{ no: 'N', funded: null },
			{ no: 'M', funded: null, region: '乙县' },
		],
		payments: [{ slip: 'N' }, { slip: 'M', person: '李四' }, { slip: 'K', person: '王五' }],
	};
	expect(await linesWith(db, '不是本单位的发放单', list, county)).toEqual(['M/1 发放单不是本单位的，不予核查']);
	expect(await linesWith(db, '不是本单位的发放单', list)).toEqual([]);
});
