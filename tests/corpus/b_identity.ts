import { checkOf, idOf } from './case.ts';
import { inAllPlaces, type RowCase } from './places.ts';

const ID = '享受人身份证号';
const CARD = '银行账号';
const wide = (text: string) => text.replaceAll(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const withX = '41990019491231002';
const id = idOf(7);
const spoilt = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
const old = '419900491231002';

const readAs = (number: string, cells: Record<string, string>, as = id): RowCase[] =>
	Object.entries(cells).map(([name, cell]) => ({
		id: `${number}${name}`,
		cells: { [ID]: cell },
		readsAs: { [ID]: as },
	}));
const refused = (number: string, reason: string, cells: string[]): RowCase[] =>
	cells.map((cell, at) => ({ id: `${number}.${at}`, cells: { [ID]: cell }, rejects: [ID, reason] }));

const ids: RowCase[] = [
	...readAs('B-101', { '': id }),
	...readAs('B-103', { '': wide(id) }),
	...refused(
		'B-104',
		'末位疑似形近字符',
		['\u0425', '\u03a7', '×'].map((last) => withX + last),
	),
	...refused('B-104m', '已脱敏', [`${withX}*`]),
	...readAs('B-105', { '': `'${id}`, wide: `＇${id}` }),
	...readAs('B-106', {
		tab: `${id}\t`,
		zero: `\u200b${id.slice(0, 6)}\u200b${id.slice(6)}\ufeff`,
		nbsp: `\u00a0${id}\u00a0`,
		before: `\t${id}`,
	}),
	...readAs('B-107', { '': `="${id}"` }),
	...refused('B-108', '数字已被表格软件截断', ['4.19900E+17', '4.19900199001011E+17']),
	{
		id: 'B-109',
		cells: { [ID]: '419900199001011000' },
		readsAs: { [ID]: '419900199001011000' },
		flagged: 'id_checksum_bad',
	},
	...refused('B-111', '不是15位或18位', [id.slice(1), `${id}1`]),
	{ id: 'B-112', cells: { [ID]: spoilt }, readsAs: { [ID]: spoilt }, flagged: 'id_checksum_bad' },
	...['19900230', '20991331', '18991231'].map((birth): RowCase => {
		const body = `419900${birth}002`;
		return { id: `B-113.${birth}`, cells: { [ID]: body + checkOf(body) }, flagged: 'id_birth_bad' };
	}),
	{ id: 'B-114', cells: { [ID]: `00000019900101001${checkOf('00000019900101001')}` } },
	{ id: 'B-115', cells: { [ID]: old }, readsAs: { [ID]: withX + checkOf(withX) }, flagged: 'id_was_15' },
	{
		id: 'B-115.996',
		cells: { [ID]: '419900120101996' },
		readsAs: { [ID]: '41990019120101996' + checkOf('41990019120101996') },
	},
	...refused('B-116', '缺少享受人身份证号', ['', '  ', '\u3000']),
	...refused('B-116p', '占位内容', ['无', '/', '-', '0', 'NULL', '#N/A'].slice(0, 2)),
	...refused('B-116n', '证件号码', ['-', '0', 'NULL', '#N/A']),
	...readAs('B-117', {
		space: `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
		hyphen: `${id.slice(0, 6)}-${id.slice(6)}`,
	}),
	...refused('B-118', '已脱敏', [`${id.slice(0, 6)}********${id.slice(14)}`]),
	{ id: 'B-119', cells: { [ID]: idOf(2), 享受人姓名: '李四' } },
	{ id: 'B-120', cells: { [ID]: '6217000010012345677', [CARD]: id }, rejects: [ID, '不是15位或18位'] },
	{ id: 'B-121', cells: { [ID]: '810000199408230021' } },
];

const company = '91419900ma4410007x';

const others: RowCase[] = [
	{
		id: 'B-102',
		cells: { [ID]: `${withX}${checkOf(withX).toLowerCase()}` },
		readsAs: { [ID]: withX + checkOf(withX) },
	},
	{
		id: 'B-122',
		cells: { 对象类型: '对公', [ID]: company },
		readsAs: { 对象类型: '单位', [ID]: company.toUpperCase() },
	},
	{ id: 'B-123', cells: { 对象类型: '企业', [ID]: company.slice(1) }, rejects: [ID, '不是18位'] },
	{ id: 'B-131', cells: { [CARD]: '6.217E+18' }, rejects: [CARD, '数字已被表格软件截断'] },
	{ id: 'B-133', cells: { [CARD]: '6217000010012345678' } },
	{ id: 'B-134', cells: { [CARD]: '0217000010012345' }, readsAs: { [CARD]: '0217 0000 1001 2345' } },
	{ id: 'B-135', cells: { [CARD]: '6217 0000 1001 2345 677' }, readsAs: { [CARD]: '6217000010012345677' } },
	{ id: 'B-135w', cells: { [CARD]: `'${wide('6217000010012345677')}` }, readsAs: { [CARD]: '6217000010012345677' } },
	{ id: 'B-136', cells: { [CARD]: '信用社' }, rejects: [CARD, '数字以外的字符'] },
	{ id: 'B-136.5', cells: { [CARD]: '12345' }, rejects: [CARD, '8至32位'] },
	{ id: 'B-136.40', cells: { [CARD]: '1'.repeat(40) }, rejects: [CARD, '8至32位'] },
	{ id: 'B-137', cells: { [CARD]: '' }, rejects: [CARD, '缺少银行账号'] },
];

/** B. Identity numbers, cards. */
export const identity = [...ids, ...others].flatMap(inAllPlaces);
