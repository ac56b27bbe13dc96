import { afterAll, expect, test } from 'vitest';
import { type Cells, goodPayment, openTyping } from '../fixture.ts';

const typing = await openTyping();
afterAll(typing.close);

const recipients = (...rows: Cells[]) => typing.recipients(rows.map((row) => ({ ...goodPayment, ...row })));

test('疑点是收款对象的：校验码、出生日期、十五位证件号；单位没有', async () => {
	const rows = await recipients(
		{ beneficiary_id: '11010519491231002X', township_code: '1' },
		{ beneficiary_id: '110105194912310021', township_code: '2' },
		{ beneficiary_id: '110105194902300020', township_code: '3' },
		{ beneficiary_id: '110105491231003', township_code: '4' },
		{ beneficiary_type: '企业', beneficiary_id: '91410500MA44KX1D2B', township_code: '5' },
	);
	expect(rows.map((row) => [row.id_checksum_bad, row.id_birth_bad, row.id_was_15])).toEqual([
		[false, false, false],
		[true, false, false],
		[false, true, false],
		[false, false, true],
		[false, false, false],
	]);
});

test('同一乡镇的人编号相邻；已编过号的不再编', async () => {
	const ids = ['419900199001010011', '419900199001010038', '419900199001010054', '419900199001010070'];
	const [first, second, third, fourth] = ids.map((beneficiary_id) => ({ beneficiary_id }));
	const rows = await recipients(
		{ ...first, township_name: '乙镇' },
		{ ...second, township_name: '甲镇' },
		{ ...third, township_name: '乙镇' },
	);
	expect(rows.map((row) => row.beneficiary_id)).toEqual([ids[0], ids[2], ids[1]]);
	const later = await recipients({ ...first, township_name: '乙镇' }, { ...fourth, township_name: '乙镇' });
	expect(later.map((row) => row.beneficiary_id)).toEqual([ids[3]]);
	expect(Number(later[0]?.reference)).toBe(Number(rows[2]?.reference) + 1);
});
