import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { stages } from './stages.ts';

const query = { month: '2023-10', scope: 'month' } as const;

const city = () =>
	given({
		slips: [
			{ created: '2023-10-07 09:00', audited: '2023-10-07 11:00' },
			{ no: 'B', region: '419902' },
		],
		payments: [{}, { slip: 'B' }],
		feedback: [{ result: '成功', at: '2023-10-09' }],
	});

test('五个环节和六段用时，按顺序；说明是谁的', async () => {
	const answer = await stages(await city(), wholeCity, query);
	expect(answer).toMatchObject({ key: '419900', name: '安东市', at: '2023-11-01T00:00:00+08:00' });
	expect(answer?.stages.map(({ stage, payments }) => [stage, payments])).toEqual([
		...[
			['submitted', 2],
			['validated', 2],
			['funded', 2],
			['answered', 1],
			['publicised', 0],
		],
	]);
	expect(answer?.steps.map(({ step }) => step)).toEqual([
		...['audit', 'funding', 'arrival', 'confirmation', 'answer', 'push'],
	]);
	expect(answer?.steps[0]).toEqual({ step: 'audit', counts: 'slip', measured: 1, half: 2, most: 2 });
});

test('县区的人只有自己的；别的单位没有回答', async () => {
	const db = await city();
	const own = { regions: ['419902'] };
	expect(await stages(db, own, query)).toMatchObject({
		key: '419902',
		name: '乙县',
		stages: [{ payments: 1 }, {}, {}, {}, {}],
	});
	expect(await stages(db, own, { ...query, region: '419901' })).toBeNull();
	expect((await stages(db, { regions: [] }, query))?.stages[0]).toMatchObject({ payments: 0, share: null });
});
