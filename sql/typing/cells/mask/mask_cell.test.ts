import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, outcomes, type Typing } from '../../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const masked = (heading: string, ...cells: string[]) => outcomes(typing, `mask_cell('${heading}', $cell)`, cells);

test('姓名、证件号、账号、手机号遮盖', async () => {
	expect(await masked('beneficiary_name', ' 张三丰')).toEqual({ ' 张三丰': '张**' });
	expect(await masked('beneficiary_id', '419900199001011233')).toEqual({ '419900199001011233': '****1233' });
	expect(await masked('person_name', '张三丰')).toEqual({ 张三丰: '张**' });
	expect(await masked('card_no', 'A12345678')).toEqual({ A12345678: '****5678' });
	expect(await masked('phone', '13800000000')).toEqual({ '13800000000': '****0000' });
});

test('放错列的证件号和账号也遮盖，隔开写、全角写的也是；没归到列的文字只留首字', async () => {
	expect(await masked('village', '4199 0019 9001 0112 33', '６２１７０００１００１２３４５６７７', '河东村')).toEqual({
		'4199 0019 9001 0112 33': '****1233',
		'６２１７０００１００１２３４５６７７': '****5677',
		河东村: '河东村',
	});
	expect(await masked('extra_1', '王五', '6217000010012345677')).toEqual({
		王五: '王*',
		'6217000010012345677': '****5677',
	});
});

test('日期、金额、用语照原样', async () => {
	const cells = ['2023-10-31 16:20:05', '20231031162005', '1,234.50', '入账完成'];
	expect(await masked('answered_at', ...cells)).toEqual(Object.fromEntries(cells.map((cell) => [cell, cell])));
});
