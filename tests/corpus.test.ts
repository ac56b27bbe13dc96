import { beforeAll, describe, expect, test } from 'vitest';
import { encodings } from './corpus/a_encoding.ts';
import { special } from './corpus/a_place.ts';
import { repeated } from './corpus/a_rows.ts';
import { structured } from './corpus/a_structure.ts';
import { workbooks } from './corpus/a_workbook.ts';
import { identity } from './corpus/b_identity.ts';
import { text } from './corpus/c_text.ts';
import type { Case, Outcome } from './corpus/case.ts';
import { amounts } from './corpus/d_amounts.ts';
import { dated } from './corpus/e_dates.ts';
import { type Found, takeIn } from './corpus/run.ts';

/** Bad input as offices send it: every file of the corpus through the real ingest, all of them in one run. */
const groups: Record<string, Case[]> = {
	'A 结构': structured,
	'A 编码': encodings,
	'A 重复': repeated,
	'A 工作簿': await workbooks(),
	'A 不是文件的': special,
	'B 证件与账号': identity,
	'C 姓名与文字': text,
	'D 金额': amounts,
	'E 日期与状态': dated,
};

let found: Map<string, Found[]>;
beforeAll(async () => {
	const files = Object.values(groups).flatMap((cases) => cases.flatMap((each) => each.files));
	found = await takeIn(files, (result) => result);
}, 300_000);

describe.each(Object.entries(groups))('%s', (_, cases) => {
	test.each(cases)('$id', ({ files }) => {
		for (const { name, outcomes } of files) {
			const tables = found.get(name) ?? [];
			expect({ name, tables: tables.map(told) }).toEqual({ name, tables: outcomes.map(expected) });
		}
	});
});

function told(table: Found) {
	const { status, reason, rows, loaded, duplicate, corrected, skipped, rejected, rejectedRows, warnings, marks } =
		table;
	const sum = loaded + duplicate + corrected + rejected + skipped;
	const counts = { loaded, duplicate, corrected, skipped, rejected, inDatabase: table.lines.length };
	return { status, reason: reason ?? '', ...counts, isComplete: rows === sum, rejectedRows, warnings, marks };
}

function expected({ rejected = [], warnings = [], flagged, ...outcome }: Outcome): object {
	const { status, reason = '', loaded = 0, duplicate = 0, corrected = 0, skipped = 0 } = outcome;
	return {
		...{ status, reason: expect.stringContaining(reason), loaded, duplicate, corrected, skipped },
		rejected: rejected.length,
		inDatabase: loaded + corrected,
		isComplete: true,
		rejectedRows: rejected.map((row) => ({ ...row, reason: expect.stringContaining(row.reason) })),
		warnings: warnings.map((part) => expect.stringContaining(part)),
		marks: flagged ? expect.arrayContaining([flagged]) : expect.anything(),
	};
}
