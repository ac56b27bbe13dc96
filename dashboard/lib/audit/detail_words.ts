/** What the parts of an entry's content are called; others go by their own names. */
const names: Readonly<Record<string, string>> = {
	...{ reason: '原因', note: '说明', version: '版本', month: '月份', revision: '修订', tables: '表', rows: '行' },
	...{ kind: '种类', status: '结果', loaded: '载入', rejected: '被拒绝', corrected: '更正', duplicate: '重复' },
	...{
		format: '格式',
		entries: '条数',
		faults: '问题',
		setting: '设置',
		value: '取值',
		fromMonth: '起',
		source: '来源',
	},
	...{
		origin: '方式',
		figures: '数',
		weights: '权重',
		tenths: '评分（十分之一）',
		repairs: '修复',
		did: '做了',
		cells: '格',
	},
	...{
		footer: '页脚',
		paragraph: '段',
		thread: '意见',
		since: '从',
		until: '到',
		actor: '操作者',
		act: '动作',
		text: '文字',
	},
	...{
		result: '结果',
		pid: '进程',
		total: '总数',
		words: '用语',
		code: '代码',
		bank: '银行',
		id: '编号',
		skipped: '跳过',
	},
};

/** The content of an entry in one line: “版本：3，设置：pushGrain，取值：slip”; lists by how many they have. */
export function detailWords(detail: string): string {
	const told: unknown = JSON.parse(detail);
	return typeof told === 'object' && told !== null ? wordsOf(told) : String(told);
}

function wordsOf(told: object): string {
	return Object.entries(told)
		.filter(([, value]) => value !== null && value !== '' && value !== 0)
		.map(([name, value]) => `${names[name] ?? name}：${valueWords(value)}`)
		.join('，');
}

function valueWords(value: unknown): string {
	if (Array.isArray(value)) {
		const [only, ...more]: unknown[] = value;
		return more.length === 0 && typeof only === 'object' && only !== null
			? `（${wordsOf(only)}）`
			: `${value.length}项`;
	}
	if (typeof value === 'object' && value !== null) return `（${wordsOf(value)}）`;
	return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
