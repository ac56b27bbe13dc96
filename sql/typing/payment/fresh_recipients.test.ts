import { afterAll, expect, test } from 'vitest';
import { type Cells, goodPayment, openTyping } from '../fixture.ts';

const typing = await openTyping();
afterAll(typing.close);

const recipients = (...rows: Cells[]) => typing.recipients(rows.map((row) => ({ ...goodPayment, ...row })));

test('疑点是收款对象的：校验码、出生日期、十五位证件号；单位没有', async () => {
	const rows = await recipients(
		{ beneficiary_id: '11010519491231002X' },
		{ beneficiary_id: '110105194912310021' },
		{ beneficiary_id: '110105194902300020' },
		{ beneficiary_id: '110105491231003' },
		{ beneficiary_type: '企业', beneficiary_id: '91410500MA44KX1D2B' },
	);
	const flags = rows.map((row) => [row.beneficiary_id, row.id_checksum_bad, row.id_birth_bad, row.id_was_15]);
	expect(new Set(flags)).toEqual(
		new Set([
			['11010519491231002X', false, false, false],
			['110105194912310021', true, false, false],
			['110105194902300020', false, true, false],
			['110105194912310038', false, false, true],
			['91410500MA44KX1D2B', false, false, false],
		]),
	);
});

test('账号的校验位不符是收款对象的疑点', async () => {
	const rows = await recipients({ account: '6200001217900000018' }, { account: '6200001217900000019' });
	expect(new Map(rows.map((row) => [row.account, row.account_luhn_bad]))).toEqual(
		new Map([
			['6200001217900000018', false],
			['6200001217900000019', true],
		]),
	);
});

test('同一乡镇的人在一处；已编过号的不再编', async () => {
	const ids = ['419900199001010011', '419900199001010038', '419900199001010054', '419900199001010070'];
	const [first, second, third, fourth] = ids.map((beneficiary_id) => ({ beneficiary_id }));
	const rows = await recipients(
		{ ...first, township_name: '乙镇' },
		{ ...second, township_name: '甲镇' },
		{ ...third, township_name: '乙镇' },
	);
	const placeOf = (id: string | undefined) => rows.find((row) => row.beneficiary_id === id)?.place;
	expect(placeOf(ids[0])).toBe(placeOf(ids[2]));
	expect(placeOf(ids[0])).not.toBe(placeOf(ids[1]));
	const later = await recipients({ ...first, township_name: '乙镇' }, { ...fourth, township_name: '丙镇' });
	expect(later.map((row) => row.beneficiary_id)).toEqual([ids[3]]);
});
