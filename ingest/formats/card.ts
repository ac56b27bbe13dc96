import type { Format } from './format.ts';

/** 社保卡状态 (card). */
export const card: Format = {
	kind: 'card',
	title: '社保卡状态',
	key: ['person_pseudonym', 'card_pseudonym', 'counted_on'],
	columns: [
		{ name: 'id_number', header: '身份证号', required: true },
		{ name: 'card_no', header: '社保卡号', required: true },
		{ name: 'account', header: '银行账号', aliases: ['银行卡号', '账号', '卡号', 'aae010'] },
		{ name: 'card_state', header: '卡状态' },
		{ name: 'account_state', header: '金融账户状态' },
		{ name: 'account_class', header: '账户类别' },
		{ name: 'counted_on', header: '统计日', required: true },
	],
};
