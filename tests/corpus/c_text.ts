import { inAllPlaces, type RowCase } from './places.ts';

const NAME = '享受人姓名';
const refused = (id: string, reason: string, cells: string[]): RowCase[] =>
	cells.map((cell, at) => ({ id: `${id}.${at}`, cells: { [NAME]: cell }, rejects: [NAME, reason] }));

const cases: RowCase[] = [
	...refused('B-201', '缺少享受人姓名', ['', '  ', '\u3000 ']),
	{ id: 'B-202', cells: { [NAME]: '张\u3000三' }, readsAs: { [NAME]: '张 三' } },
	...['\u2022', '\u30fb', '\uff0e', '\u00b7'].map((dot, at) => ({
		id: `B-203.${at}`,
		cells: { [NAME]: `买买提${dot}艾力` },
		readsAs: { [NAME]: '买买提·艾力' },
	})),
	...refused('B-204', '公式符号', ['=HYPERLINK("http://x","a")', '@SUM(1)', '+1', '-张']),
	{ id: 'B-205', cells: { 备注: '=HYPERLINK("http://x","a")' }, readsAs: { 备注: '=HYPERLINK("http://x","a")' } },
	{
		id: 'B-206',
		cells: { 村名称: '<img src=x onerror=alert(1)>' },
		readsAs: { 村名称: '<img src=x onerror=alert(1)>' },
	},
	...refused('B-207', '控制字符', ['张\u202e三', '张\u2066三', '张\u200f三']),
	...refused('B-208', '占位内容', ['NULL', 'null', 'N/A']),
	...refused('B-209', '控制字符', ['张\u0001三', '张\u007f三']),
	{ id: 'B-210', cells: { [NAME]: '张三（已故）' }, readsAs: { [NAME]: '张三（已故）' } },
	{ id: 'B-210.1', cells: { [NAME]: '李四1' }, readsAs: { [NAME]: '李四1' } },
	{ id: 'B-040', cells: { [NAME]: '张\ue863' }, readsAs: { [NAME]: '张䶮' } },
	{ id: 'B-039', cells: { [NAME]: '𠬤䶮' }, readsAs: { [NAME]: '𠬤䶮' } },
	{ id: 'B-038', cells: { [NAME]: '张€' }, rejects: [NAME, '乱码'] },
	{ id: 'B-053', cells: { [NAME]: '长'.repeat(10_000) }, rejects: [NAME, '过长'] },
];

/** C. Names, text. */
export const text = cases.flatMap(inAllPlaces);
