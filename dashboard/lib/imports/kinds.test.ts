import { expect, test } from 'vitest';
import type { ImportRecord } from '#contract';
import { outcomeOf } from './kinds.ts';

const none = { loaded: 0, duplicate: 0, corrected: 0, rejected: 0, skipped: 0, unmatched: 0 };
const record: ImportRecord = {
	...{ id: 1, path: 'a.csv', name: 'a.csv', sha256: '', sheet: null, kind: 'refund', receivedAt: '', warnings: [] },
	...{ status: 'loaded', reason: null, rejects: null, withdrawal: null, ...none, rows: 3, loaded: 3 },
};

test.each<[string, Partial<ImportRecord>]>([
	['已载入', {}],
	['已载入', { loaded: 2, skipped: 1 }],
	['部分载入', { loaded: 2, rejected: 1 }],
	['部分载入', { loaded: 0, duplicate: 2, rejected: 1 }],
	['没有载入', { loaded: 0, rejected: 2, skipped: 1 }],
	['被拒绝', { status: 'rejected', rows: 0, loaded: 0 }],
	['已撤销', { status: 'withdrawn', loaded: 2, rejected: 1 }],
])('一个词说出结果：%s', (name, counts) => {
	expect(outcomeOf({ ...record, ...counts }).name).toBe(name);
});
