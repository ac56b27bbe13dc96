import { expect, test } from 'vitest';
import { safeName } from './upload.ts';

test.each([
	['反馈_1031.csv', '反馈_1031.csv'],
	['../../etc/passwd', 'passwd'],
	['C:\\数据\\明细.xlsx', '明细.xlsx'],
	['a\0b\u202Egnp.csv', 'a_b_gnp.csv'],
	['..', '未命名'],
	['.csv', 'csv'],
	['  ', '未命名'],
	['CON|<>?*.csv', 'CON_____.csv'],
	[`${'长'.repeat(300)}.csv`, `${'长'.repeat(60)}.csv`],
])('%j 存为 %j', (name, safe) => expect(safeName(name)).toBe(safe));
