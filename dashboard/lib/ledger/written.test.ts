import { expect, test } from 'vitest';
import { fieldsOf, writtenOf } from './written.ts';

test('元写成分，空的部门不是部门', () => {
	const written = { ...writtenOf(null), category: '多发', title: '重复', found: '1,234.5', recovered: '', days: 5 };
	expect(fieldsOf(written)).toMatchObject({
		fields: { found: 123_450, recovered: 0, department: null, project: null, days: 5, state: 'open' },
	});
});

test('不对的金额、空的类别说明是哪一格', () => {
	expect(fieldsOf({ ...writtenOf(null), category: '多发', title: '重复', cleared: '一元' })).toEqual({
		fault: '核销金额：应是以元为单位的金额，最多两位小数，如12902.50',
	});
	expect(fieldsOf(writtenOf(null))).toEqual({ fault: '类别、问题不能空' });
});
