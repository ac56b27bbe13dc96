import { readerOf } from '../access/reader.ts';
import { PublicitySheet, PublicitySheetQuery } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { publicitySheet } from '../reports/publicity_sheet.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';

/** 公示表: an action, as only the holder of the key can tell who is a minor. */
export function publicityAction({ contextFor, folder }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/publicity/sheet',
		summary: '公示表：一张发放单各村的名单和金额，姓名已脱敏；未成年人、残疾人不列，只说有几人',
		query: PublicitySheetQuery,
		status: 200,
		answer: PublicitySheet,
		async handle(query, request, response) {
			const { visible, read } = contextFor(readerOf(request));
			const found = await read((db) => publicitySheet(db, visible, query, folder.keys.pseudonym));
			if (!found) throw new Refusal(404, '没有这张发放单，或不在您可以查看的范围内');
			response.json(found);
		},
	});
}
