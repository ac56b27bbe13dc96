import { indicators, processIndicators } from '../contract/index.ts';
import { toCsv } from '../encode/csv.ts';
import type { Column } from '../encode/table.ts';
import { packTables } from './tables.ts';

/** What the pack is of, as its 说明 states it. */
export type PackHead = {
	title: string;
	month: string;
	scope: 'month' | 'ytd';
	at: string;
	madeAt: string;
	program: string;
};

/** 说明.txt: what the pack is, what stands where, and how to hold a figure against the records. */
export function explanation({ title, month, scope, at, madeAt, program }: PackHead): string {
	const span =
		scope === 'ytd'
			? `${month.slice(0, 4)}年1月至${Number(month.slice(5))}月`
			: `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
	return [
		title,
		'',
		`范围：拨款在${span}的发放单；反馈算到 ${at.slice(0, 16).replace('T', ' ')}（北京时间，不含该时刻）为止。`,
		`生成时间：${madeAt}，程序版本 ${program}。`,
		'',
		'各文件：',
		...packTables.map(({ name, grain }) => `  ${name}.csv　${grain}`),
		'  口径.csv　各项指标的含义、出处和公式',
		'  数据字典.csv　各表各列的含义',
		'  校验值.txt　以上各文件的 SHA-256，可用 sha256sum -c 核对',
		'',
		'CSV 为 UTF-8（带 BOM），可用表格软件直接打开。金额单位是分，时间是北京时间。',
		'姓名、证件号码、账号都已脱敏；同一个人、同一个账户用代号辨认，代号每次打包都重新编，不同数据包之间不能相互对照。',
		'核对举例：“指标”里累计 leftoverRate（发放失败遗留率）的分母是“发放明细”里该单位的行数，分子是其中状态为“遗留”的行数；',
		'2023年10月起，successRate（发放成功率）的分子是状态为“成功”的行数，以前各月按首次打卡计，见“口径”。',
		'任何一行都可按文件编号、行号找到收到的原文件。',
		'',
	].join('\r\n');
}

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });

/** 数据字典.csv: every column of every table in words. */
export function dictionary(): Buffer {
	const rows = packTables.flatMap(({ name, columns }) =>
		Object.entries(columns).map(([column, meaning]) => ({ table: name, column, meaning })),
	);
	return toCsv({
		title: '数据字典',
		columns: [text('table', '表'), text('column', '列'), text('meaning', '含义')],
		rows,
	});
}

/** 口径.csv: the registry of indicators. */
export function registry(): Buffer {
	const rows = [...indicators, ...processIndicators].map(({ id, name, definition, source }) => ({
		...{ id, name, definition, source },
	}));
	return toCsv({
		title: '口径',
		columns: [text('id', '指标代码'), text('name', '指标'), text('definition', '公式'), text('source', '出处')],
		rows,
	});
}
