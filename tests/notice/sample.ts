import {
	type NoticeAnnex,
	type NoticeCell,
	NoticeDocument,
	type NoticeParagraph,
} from '../../analytics/contract/index.ts';

/** Names that mean something to templates, markup, spreadsheets and terminals, and characters that few fonts have. */
export const hostile = ['{{city}}县', '<b>&amp;乡', '䶮𬱖镇', '=1+1街道', '坏\u0007\u0000字\u202e村', '${x}\'"街'];

const units = ['市本级', '甲县', '乙县', '丙区', '丁区', ...hostile];

/** A paragraph of plain text; what is between ｛｝ is a figure. */
function paragraph(role: NoticeParagraph['role'], text: string, id = ''): NoticeParagraph {
	const runs = text
		.split(/[｛｝]/)
		.map((piece, place) => ({ text: piece, figure: place % 2 === 1 ? `数.${place}` : null }))
		.filter((run) => run.text !== '');
	return { id: id || `${role}.${text.slice(0, 6)}`, role, runs };
}

const filler =
	'各单位要切实提高认识，合理配置资金，密切做好配合，合理安排时间，提前做好对象审核、信息采集、数据核验等准备工作，未发放成功的要及时纠错再发，需要退款的按规定程序办理。';

const paragraphs: NoticeParagraph[] = [
	paragraph('title', '关于2023年10月份全市惠民惠农财政补贴资金“一卡通”发放情况的通报'),
	paragraph('addressee', '各县（市、区）财政局，联席会议成员单位，各代发金融机构：'),
	paragraph('body', '现将2023年10月份发放情况通报如下，数据截至10月31日24时。'),
	paragraph('heading1', '一、发放情况'),
	paragraph('heading2', '（一）累计情况。'),
	paragraph(
		'body',
		'1至10月，全市发放补贴项目｛12个｝，补贴金额｛345.67万元｝，发放成功率｛99.99%｝，遗留率｛0.3‰｝。',
	),
	paragraph('body', `（二）当月情况。10月，发放成功率最高的是｛${hostile.join('、')}｝，均为｛100%｝。`),
	paragraph('heading1', '二、存在的主要问题'),
	...['一', '二', '三', '四'].map((number) =>
		paragraph('body', `（${number}）个别单位推送率低。${filler}`, `problem.${number}`),
	),
	paragraph('heading1', '三、工作要求'),
	...['一', '二', '三'].map((number) =>
		paragraph('body', `（${number}）增强责任意识。${filler}${filler}`, `task.${number}`),
	),
	paragraph('annexes', '附件：1.各单位发放情况排名表'),
	paragraph('annexes', '2.各单位年度目标任务完成情况表'),
	paragraph('signature', '示范市财政局'),
	paragraph('date', '2023年11月3日'),
];

const cell = (text: string, number: number | null = null): NoticeCell => ({ text, number });

const ranking: NoticeAnnex = {
	id: 'ranking',
	title: '2023年10月各单位惠民惠农财政补贴资金“一卡通”发放情况排名表',
	isWide: true,
	columns: [
		{ title: '单位', group: null, format: 'text' },
		...(['当月', '累计'] as const).flatMap((group) => [
			{ title: '应发人次', group, format: 'count' as const },
			{ title: '发放金额（万元）', group, format: 'wan' as const },
			{ title: '成功率', group, format: 'percent' as const },
			{ title: '遗留率', group, format: 'permille' as const },
			{ title: '位次', group, format: 'rank' as const },
		]),
	],
	rows: [
		{ isTotal: true, cells: [cell('全市'), ...figures(0), ...figures(0)] },
		...units.map((name, place) => ({
			isTotal: false,
			cells: [cell(name), ...figures(place + 1), ...(place === 4 ? nothing() : figures(place + 1))],
		})),
	],
	notes: ['注：1.数据截至2023年10月31日24时。', '2.发放成功率＝成功人次÷应发人次（2023年10月起）。'],
};

/** 99.996% is printed as 99.99%. */
function figures(place: number): NoticeCell[] {
	return [
		cell(String(95078 + place), 95078 + place),
		cell('12902.5', 12902.5),
		place % 2 === 0 ? cell('99.99%', 99.99) : cell('100%', 100),
		place === 3 ? cell('0', 0) : cell('0.3‰', 0.3),
		cell(place === 0 ? '—' : place < 3 ? '并列1' : String(place), place === 0 ? null : place < 3 ? 1 : place),
	];
}

function nothing(): NoticeCell[] {
	return Array.from({ length: 5 }, () => cell('—'));
}

const targets: NoticeAnnex = {
	id: 'targets',
	title: '各单位年度目标任务完成情况表',
	isWide: false,
	columns: [
		{ title: '序号', group: null, format: 'rank' },
		{ title: '单位', group: null, format: 'text' },
		{ title: '目标人数', group: null, format: 'count' },
		{ title: '完成人数', group: null, format: 'count' },
		{ title: '完成率', group: null, format: 'percent' },
	],
	rows: Array.from({ length: 40 }, (_, place) => ({
		isTotal: false,
		cells: [
			cell(String(place + 1), place + 1),
			cell(units[place % units.length] ?? ''),
			cell('1200', 1200),
			cell('600', 600),
			cell('50%', 50),
		],
	})),
	notes: ['注：目标任务为年初分解数。'],
};

/** An invented notice with everything that a document can have. */
export const notice = NoticeDocument.parse({
	form: 'notice',
	about: null,
	month: '2023-10',
	at: '2023-11-01 00:00:00',
	rule: { successRate: 'cumulative-feedback' },
	dataVersion: 'x',
	revision: null,
	head: { redHead: null, number: null, copyTo: null, printedBy: null, printedOn: null },
	paragraphs,
	annexes: [ranking, targets],
	figures: [],
});

/** The same with a red head and 版记. */
export const headed: NoticeDocument = {
	...notice,
	head: {
		redHead: '示范市财政局文件',
		number: '示财〔2023〕15号',
		copyTo: '省财政厅，市委办公室、市人大常委会办公室、市政府办公室、市政协办公室，市纪委监委，示范市农业农村局',
		printedBy: '示范市财政局办公室',
		printedOn: '2023年11月3日',
	},
};
