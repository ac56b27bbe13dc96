/** A slip of a test. Times are `2023-10-08 09:00`, or a bare date; `funded: null` is a slip not yet funded. */
export type Slip = {
	no?: string;
	funded?: string | null;
	region?: string;
	project?: string;
	department?: string;
	bank?: string;
	bankCode?: string;
	township?: string;
	/** 建单、审核、资金到账、财政确认时间, and 期号 such as 202310. */
	created?: string;
	audited?: string;
	arrived?: string;
	confirmed?: string;
	period?: number;
	/** 应发人次 and 应发金额 (分) that the slip says. */
	count?: number;
	total?: number;
	/** 支付凭证号. */
	voucher?: string;
	/** The slip that this one re-issues; a re-issue slip otherwise only says so. */
	original?: string;
	reissue?: boolean;
};

/** A payment line; `of` names the line it re-issues, as `A/1`. */
export type Payment = {
	slip?: string;
	line?: number;
	person?: string;
	account?: string;
	company?: boolean;
	/** 是否社保卡; null: not said, or a word that nobody knows. */
	card?: boolean | null;
	/** 分. */
	amount?: number;
	township?: string;
	townshipName?: string;
	of?: string;
};

export type Outcome = '处理中' | '成功' | '失败' | '退票';
export type Feedback = {
	slip?: string;
	line?: number;
	attempt?: number;
	result: Outcome;
	at: string;
	/** 入账时间. */
	credited?: string | null;
	reason?: string;
};
export type Refund = { slip?: string; line?: number; requested?: string; closed?: string | null; amount?: number };
/** `line: null` pushes the whole slip. */
export type Push = { slip?: string; line?: number | null; at: string; success?: boolean };
export type Region = {
	code: string;
	name?: string;
	short?: string;
	aliases?: string;
	parent?: string;
	level?: string;
	order?: number;
	/** null: not said. */
	ranked?: boolean | null;
};
export type Project = {
	year?: number;
	code: string;
	name?: string;
	department?: string | null;
	status?: string;
	/** 政策层级, 是否直达资金. */
	level?: string;
	direct?: boolean;
};
export type Target = { region: string; year?: number; projects?: number; persons?: number };
export type Benchmark = {
	month: number;
	scope?: 'month' | 'ytd';
	indicator?: string;
	province?: number;
	city?: number;
};

/** A row of one of the other kinds, as the reading child writes it. */
export type Ledger = { kind: string; row: Record<string, string | number | boolean | null> };

/** What the exports of a test say: each kind is a file. */
export type Rows = {
	regions?: Region[];
	projects?: Project[];
	slips?: Slip[];
	payments?: Payment[];
	feedback?: Feedback[];
	refunds?: Refund[];
	pushes?: Push[];
	targets?: Target[];
	benchmarks?: Benchmark[];
	ledgers?: Ledger[];
};

/** A city with three ranked units; a township of the first counts for it. */
export const regions: Region[] = [
	{ code: '419900', name: '安东市', level: '市' },
	{ code: '419901', name: '甲县', parent: '419900', order: 1, ranked: true },
	{ code: '419902', name: '乙县', parent: '419900', order: 2, ranked: true },
	{ code: '419903', name: '开发区', aliases: '高新区；安东高新区', parent: '419900', order: 3, ranked: true },
	{ code: '419901101', name: '河东镇', level: '乡', parent: '419901' },
];

export const projects: Project[] = [
	{ code: '2080502', name: '高龄津贴', department: '民政局' },
	{ code: '2130122', name: '耕地地力保护补贴', department: '农业农村局' },
];
