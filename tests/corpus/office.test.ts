import { expect, test } from 'vitest';
import { refresh } from '../../analytics/refresh.ts';
import { figures, figuresBy, given, load } from '../world.ts';

// The cases of the corpus that no single file shows: they are about units, closed months and persons.

test('B-511 一个文件里有别的县区的发放单：各归各的县区，不归传文件的', async () => {
	const db = await given({
		slips: [
			{ no: 'A', region: '419901' },
			{ no: 'B', region: '419902' },
		],
		payments: [
			{ slip: 'A', line: 1 },
			{ slip: 'A', line: 2 },
			{ slip: 'B', line: 1 },
		],
	});
	const units = await figuresBy(db, 'region');
	expect(Object.entries(units).map(([unit, { due }]) => [unit, due])).toEqual([
		['419901', 2],
		['419902', 1],
	]);
});

test('B-512 月末以后才到的反馈：月末的数字不变，之后的时刻才计入', async () => {
	const db = await given({
		slips: [{ no: 'A', funded: '2023-10-08' }],
		payments: [{ slip: 'A', line: 1 }],
		feedback: [{ slip: 'A', line: 1, result: '失败', at: '2023-10-09' }],
	});
	const before = await figures(db);
	expect(before).toMatchObject({ due: 1, paid: 0, outstanding: 1 });
	await load(db, { feedback: [{ slip: 'A', line: 1, attempt: 2, result: '成功', at: '2023-11-05 10:00:00' }] });
	await refresh(db);
	expect(await figures(db)).toEqual(before);
	expect(await figures(db, { at: '2023-11-06 00:00:00' })).toMatchObject({ due: 1, paid: 1, outstanding: 0 });
});

test('B-514 同一人在两个县区：都载入，各县各计一人，全市计一人', async () => {
	const db = await given({
		slips: [
			{ no: 'A', region: '419901' },
			{ no: 'B', region: '419902' },
		],
		payments: ['A', 'B'].map((slip) => ({ slip, line: 1, person: '张三' })),
		feedback: ['A', 'B'].map((slip) => ({ slip, line: 1, result: '成功' as const, at: '2023-10-09' })),
	});
	expect(await figures(db)).toMatchObject({ paid: 2, persons: 1 });
	const units = await figuresBy(db, 'region');
	expect(Object.entries(units).map(([unit, { persons }]) => [unit, persons])).toEqual([
		['419901', 1],
		['419902', 1],
	]);
});
