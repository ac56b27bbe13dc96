import { expect, test } from 'vitest';
import { paragraph } from '../../tests/notices/draft.ts';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { noticeDocument } from './document.ts';

const city = () =>
	given({
		slips: [
			{ funded: '2022-03-10' },
			{ no: 'B', funded: '2023-04-10' },
			{ no: 'C', funded: '2023-04-11', region: '419902' },
		],
		payments: [
			...[1, 2, 3, 4].map((line) => ({ line, amount: 100_00 })),
			...[1, 2].map((line) => ({ slip: 'B', line, amount: 300_00 })),
			{ slip: 'C', amount: 500_00 },
		],
		feedback: [
			...[1, 2, 3].map((line) => ({ line, result: '成功' as const, at: '2022-03-11' })),
			{ line: 4, result: '失败', at: '2022-03-11' },
			...[1, 2].map((line) => ({ slip: 'B', line, result: '成功' as const, at: '2023-04-12' })),
			{ slip: 'C', result: '成功', at: '2023-04-12' },
		],
	});

const report = async (db: Awaited<ReturnType<typeof city>>, about = '419901') =>
	noticeDocument(db, wholeCity, { month: '2023-04', form: 'self', about });

test('自查报告：上年到年底、今年到截止，各写各的；别的单位不在内', async () => {
	const db = await city();
	const found = await report(db);
	expect(paragraph(found, found.paragraphs[0]?.id ?? '')).toBe('甲县惠民惠农财政补贴资金“一卡通”工作自查情况报告');
	expect(paragraph(found, '引言')).toContain('甲县对2022年至2023年4月通过“一卡通”系统发放的补贴资金');
	expect(paragraph(found, '各年')).toBe(
		'2022年1至3月份共发放补贴1项、1批次，发放补贴资金0.03万元，3人次，发放成功率75%，社保卡占比100%。' +
			'2023年1至4月份共发放补贴1项、1批次，发放补贴资金0.06万元，2人次，发放成功率100%，社保卡占比100%。',
	);
	expect(paragraph(await report(db, '419900'), '各年')).toContain('2023年1至4月份共发放补贴1项、2批次');
});

test('自查报告的问题来自问题台账：合计、逐项、追回多少；起始年以前的、别的单位的不在内', async () => {
	const db = await city();
	expect(paragraph(await report(db), '概况')).toBe('2022年至2023年4月问题台账没有登记问题。');
	await db.run(`insert into ledger_version by name from (values
		('甲-0', 1, '419901', '更早的', 'closed', 1, 100, 100, 0, 0, 0, '2021-12-31 09:00'::timestamp),
		('甲-1', 1, '419901', '对象死亡后继续领取', 'closed', 2, 310000, 310000, 0, 310000, 0, '2022-05-01 09:00'),
		('甲-2', 1, '419901', '同单重复', 'handling', null, 120000, 0, 20000, 0, 100000, '2023-02-01 09:00'),
		('乙-1', 1, '419902', '别的单位', 'open', 1, 70000, 0, 0, 0, 70000, '2023-02-01 09:00')
	) as told (case_no, version, region_code, title, state, persons, found, recovered, cleared, returned, outstanding, saved_at)`);
	const found = await report(db);
	expect(paragraph(found, '概况')).toBe(
		'2022年至2023年4月问题台账共登记问题2个，涉及2人、0.43万元；已追回0.31万元，其中缴回国库0.31万元；' +
			'经核实核减0.02万元；尚未追回0.1万元。已销号1个。',
	);
	expect(paragraph(found, '逐项')).toBe(
		'具体为：甲县：对象死亡后继续领取，涉及2人、0.31万元，已追回0.31万元，已销号；甲县：同单重复，涉及0.12万元，整改中。',
	);
	expect(paragraph(found, '打算')).toContain('抓紧追回资金，逐项销号');
	expect(paragraph(await report(db, '419900'), '概况')).toContain('共登记问题3个');
});

test('包括几年在模板里改', async () => {
	const db = await city();
	const template = '设置：自查年数 1年\n正文（各年）：{自查.期间}：{逐个 自查.各年 隔 ；}{名称}{发放人次}{完}。';
	const found = await noticeDocument(db, wholeCity, { month: '2023-04', form: 'self', about: '419901', template });
	expect(paragraph(found, '各年')).toBe('2023年1至4月份：2023年1至4月份2人次。');
	const wrong = noticeDocument(db, wholeCity, {
		month: '2023-04',
		form: 'self',
		about: '419901',
		template: '设置：远低于 2年\n正文：。',
	});
	await expect(wrong).rejects.toThrow('设置应写成');
});
