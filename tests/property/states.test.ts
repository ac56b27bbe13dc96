import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refresh } from '../../analytics/refresh.ts';
import { given, load } from '../world.ts';
import { cityOf } from './city.ts';
import { latest } from './latest.ts';
import { expectModel, monthEnds, question } from './question.ts';
import { patience, runs } from './runs.ts';
import { split, spread } from './splits.ts';

const questions = fc.array(question, { maxLength: 3 });

test(
	'每个切片的每个数都等于逐条数出来的，文件怎么拆、先后如何都一样',
	() =>
		fc.assert(
			fc.asyncProperty(cityOf(16), split, questions, async (rows, how, asked) => {
				const db = await given();
				for (const [index, file] of spread(rows, how).entries()) {
					await load(db, file);
					if (index === how.refreshAfter || index === 2) await refresh(db);
				}
				await expectModel(db, rows, [...monthEnds, ...asked]);
			}),
			runs(12),
		),
	patience,
);

test(
	'更正以后的数，等于只导入最新一版的数',
	() =>
		fc.assert(
			fc.asyncProperty(cityOf(8), cityOf(8), questions, async (old, corrected, asked) => {
				const db = await given(old);
				await expectModel(db, old, asked);
				await load(db, corrected);
				await refresh(db);
				await expectModel(db, latest(old, corrected), [...monthEnds, ...asked]);
			}),
			runs(5),
		),
	patience,
);

test(
	'再导入一次同样的记录，什么都不变',
	() =>
		fc.assert(
			fc.asyncProperty(cityOf(12), split, split, async (rows, one, other) => {
				const db = await given(...spread(rows, one));
				const verdicts = await load(db, ...spread(rows, other));
				await refresh(db);
				const count = Object.values(rows).reduce((sum, list) => sum + list.length, 0);
				expect(verdicts.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(count);
				expect(verdicts.some(({ corrected, conflict }) => corrected + conflict > 0)).toBe(false);
				await expectModel(db, rows, monthEnds);
			}),
			runs(2),
		),
	patience,
);
