import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const usual = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		line: index + 10,
		person: `第${index}人`,
		amount: 9_500 + (index % 3) * 500,
	}));

test('比同县同项目的中位数高出五倍以上、低到五分之一以下的列出；四倍的不列', async () => {
	const db = await given({
		slips: [{}],
		payments: [...usual(40), { amount: 60_000 }, { line: 2, amount: 1_000 }, { line: 3, amount: 40_000 }],
	});
	expect(await suspects(db, 'amount_far_from_usual')).toEqual(['A/1', 'A/2']);
});

test('各人金额本来就悬殊的、笔数太少的、单位的不列', async () => {
	const spread = Array.from({ length: 40 }, (_, index) => ({
		...{ slip: 'B', line: index + 1, person: `种${index}亩`, amount: (index + 1) * 10_000 },
	}));
	const db = await given({
		slips: [{}, { no: 'B', project: '2130122' }, { no: 'C', region: '419902' }],
		payments: [
			...usual(40),
			{ amount: 900_000, company: true },
			...spread,
			...usual(5).map((row) => ({ ...row, slip: 'C' })),
			{ slip: 'C', amount: 900_000 },
		],
	});
	expect(await suspects(db, 'amount_far_from_usual')).toEqual([]);
});
