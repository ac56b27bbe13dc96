import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder } from '../ingest/folder.ts';
import { openState } from '../ingest/state.ts';
import { loaded } from '../tests/world.ts';
import { applyBankEntries, bankEntries, saveScore, saveWeights } from './bank_assessment.ts';

const root = mkdtempSync(join(tmpdir(), 'yikatong-banks-'));
const state: DatabaseSync = openState(openFolder(root));
const entering = { actor: 'web', now: () => new Date('2023-11-22T01:40:00Z') } as const;

afterAll(() => {
	state.close();
	rmSync(root, { recursive: true });
});

test('录入的留在登记里，重建数据库后照样生效', async () => {
	saveWeights(state, [{ part: 'successRate', weight: 50 }], entering);
	saveWeights(
		state,
		[
			{ part: 'successRate', weight: 70 },
			{ part: 'service', weight: 0 },
		],
		entering,
	);
	for (const tenths of [900, 950]) saveScore(state, { month: '2023-10', bank: 'B', tenths, note: '' }, entering);
	const db = await loaded();
	await applyBankEntries(db, bankEntries(state));
	expect(await db.rows('select * from bank_weight')).toEqual([{ part: 'successRate', weight: 70 }]);
	expect(await db.rows('select * from bank_score')).toEqual([{ month: 202310, bank: 'B', tenths: 950 }]);
	expect(state.prepare('select act from audit').all()).toHaveLength(4);
});
