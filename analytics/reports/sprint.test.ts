import { beforeAll, expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import type { Connection } from '../../sql/database.server.ts';
import { wholeCity } from '../visible.ts';
import { sprint } from './sprint.ts';

const query = { month: '2023-10', at: '2023-10-28', region: '419901' };

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{ no: 'A', funded: '2023-10-26' },
			{ no: 'S', funded: '2023-09-25' },
			{ no: 'B', region: '419902' },
		],
		payments: [{ slip: 'A' }, { slip: 'A', line: 2 }, { slip: 'S' }, { slip: 'S', line: 2 }, { slip: 'B' }],
		feedback: [
			{ slip: 'A', result: '成功', at: '2023-10-27' },
			{ slip: 'S', result: '成功', at: '2023-09-26' },
			{ slip: 'S', line: 2, result: '成功', at: '2023-09-28' },
			{ slip: 'B', result: '成功', at: '2023-10-27' },
		],
	});
});

const sentence = async (more: object) => (await sprint(db, wholeCity, { ...query, ...more }))?.sentence;

test('一句话说清没办完的、期限、办完的效果、月底的预计', async () =>
	expect(await sentence({})).toBe(
		'甲县截至10月28日0时，本月发放成功率50%，居第2位；待反馈1人次，最近的期限是10月30日24时。' +
			'农商行的待反馈1人次全部成功，成功率可到100%，位次为第1（其他单位不变）。' +
			'按各银行以往的答复快慢，已拨付的到月底预计再成功1人次（1～1），成功率100%，同法倒推前1个月最多差1人次。',
	));

test('都办完的、还没有拨付的，各有说法', async () => {
	expect(await sentence({ region: '419902' })).toContain('没有遗留和待反馈的，不必冲刺');
	expect(await sentence({ region: '419903' })).toContain('本月还没有拨付');
});

test('时点不在当月的被拒绝', async () =>
	expect(sprint(db, wholeCity, { ...query, at: '2023-11-01' })).rejects.toThrow('应是2023-10月内的时间'));

test('看不到的单位没有', async () => expect(await sprint(db, { regions: ['419902'] }, query)).toBeNull());
