import iconv from 'iconv-lite';

/** What must become of one table of a file; counts that are not named are 0. */
export type Outcome = {
	status: 'loaded' | 'rejected' | 'already-loaded';
	/** Part of the reason why the whole file (or sheet) was rejected. */
	reason?: string;
	loaded?: number;
	duplicate?: number;
	corrected?: number;
	skipped?: number;
	/** All rejected rows: line, column and part of the reason. */
	rejected?: Rejected[];
	/** Parts of the warnings, in order. */
	warnings?: string[];
	/** Rows by line whose recipient carries this mark. */
	flagged?: { line: number; mark: 'id_checksum_bad' | 'id_birth_bad' | 'id_was_15' };
};

export type Rejected = { line: number; column: string | null; reason: string };

/** A file of a case, with an outcome for each of its tables; `make` puts something else in its place. */
export type CaseFile = { name: string; bytes: Buffer; make?: (path: string) => void; outcomes: Outcome[] };

/** An entry of the corpus; its files are loaded in this order and share no key with those of other entries. */
export type Case = { id: string; files: CaseFile[] };

/** Kinds that the corpus writes rows of. */
export type RowKind = 'payment' | 'feedback' | 'refund' | 'push' | 'slip';

/** A row by the headers of its columns. */
export type Cells = Record<string, string>;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The ID of the nth made-up person, under an address code that was never assigned. */
export function idOf(n: number): string {
	const body = `419900${1950 + (n % 50)}0${1 + (n % 9)}1${n % 10}${String(n % 1000).padStart(3, '0')}`;
	return body + checkOf(body);
}

/** The check character of 17 digits (GB 11643-1999). */
export function checkOf(body: string): string {
	const sum = weights.reduce((so, weight, at) => so + weight * Number(body[at]), 0);
	return '10X98765432'.charAt(sum % 11);
}

const valid: Record<RowKind, (slip: string, n: number) => Cells> = {
	payment: (slip, n) => ({
		发放单号: slip,
		明细序号: String(n),
		享受人姓名: `张${'一二三四五六七八九十'.charAt(n % 10)}`,
		享受人身份证号: idOf(n),
		对象类型: '',
		银行账号: `62170000100${10000000 + n}`,
		是否社保卡: '是',
		乡镇名称: '城关镇',
		村名称: '东街村',
		应发金额: `${100 + n}.50`,
		备注: '',
	}),
	feedback: (slip, n) => ({
		发放单号: slip,
		明细序号: String(n),
		发放次数: '1',
		结果: '成功',
		返回码: '',
		失败原因: '',
		实发金额: `${100 + n}.50`,
		入账时间: '2023-10-08 09:00:00',
		反馈时间: '2023-10-09 09:05:00',
		银行流水号: `S${n}`,
	}),
	refund: (slip, n) => ({
		发放单号: slip,
		明细序号: String(n),
		退款类型: '退回国库',
		申请时间: '2023-10-10 10:00:00',
		办结时间: '',
		金额: `${100 + n}.50`,
		原因: '账户注销',
	}),
	push: (slip, n) => ({
		发放单号: slip,
		明细序号: String(n),
		渠道: '政务服务网',
		推送时间: '2023-10-11 08:00:00',
		结果: '成功',
	}),
	slip: (slip, n) => ({
		发放单号: `${slip}-${n}`,
		批次名称: '十月批次',
		期号: '202310',
		项目编码: '2080502',
		项目名称: '高龄津贴',
		县区编码: '419901',
		县区名称: '东城区',
		代发银行: '工商银行',
		建单时间: '2023-10-01 08:00:00',
		拨款时间: '2023-10-05 08:00:00',
		应发人次: '3',
		应发金额: '1500.00',
		发放类型: '首次',
	}),
};

/** The nth row of a kind, as valid as can be. */
export function row(kind: RowKind, slip: string, n: number): Cells {
	return valid[kind](slip, n);
}

export function header(kind: RowKind): string[] {
	return Object.keys(row(kind, '', 1));
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const lineOf = (cells: readonly string[]) => cells.map(quoted).join(',');

/** A CSV file of lines as they are, UTF-8 unless told. */
export function csv(lines: readonly string[], encoding = 'utf-8', lineEnd = '\n'): Buffer {
	return iconv.encode(lines.map((line) => line + lineEnd).join(''), encoding, {
		addBOM: encoding.startsWith('utf-16'),
	});
}

/** Header and `count` valid rows as lines. */
export function lines(kind: RowKind, slip: string, count: number): string[] {
	const rows = Array.from({ length: count }, (_, at) => lineOf(Object.values(row(kind, slip, at + 1))));
	return [lineOf(header(kind)), ...rows];
}

/** A case of one file. */
export function one(id: string, bytes: Buffer, outcome: Outcome, extension = 'csv'): Case {
	return { id, files: [{ name: `${id}.${extension}`, bytes, outcomes: [outcome] }] };
}

export const refused = (reason: string): Outcome => ({ status: 'rejected', reason });
export const loaded = (count: number, more: Partial<Outcome> = {}): Outcome => ({
	status: 'loaded',
	loaded: count,
	...more,
});
