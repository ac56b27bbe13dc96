import type { Format } from './format.ts';

/** 比对名单 (roster). */
export const roster: Format = {
	kind: 'roster',
	title: '比对名单',
	key: ['roster_list', 'person_pseudonym'],
	columns: [
		{ name: 'roster_list', header: '名单', required: true },
		{ name: 'id_number', header: '身份证号', required: true },
		{ name: 'person_name', header: '姓名' },
		{ name: 'listed_on', header: '日期' },
	],
};
