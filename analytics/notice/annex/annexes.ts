import type { Connection } from '../../../sql/database.server.ts';
import type { NoticeAnnex } from '../../contract/index.ts';
import { banks } from '../../reports/banks.ts';
import type { Visible } from '../../visible.ts';
import type { NoticeBasis } from '../figures/notice_facts.ts';
import { cutOffWords } from '../figures/words.ts';
import { bankAnnex } from './bank_annex.ts';
import { monthAnnex } from './month_annex.ts';
import { recordAnnex } from './record_annex.ts';
import { targetAnnex } from './target_annex.ts';
import { unitAnnex } from './unit_annex.ts';

/** The tables that a template names, in its order; those with nothing in them are left out. */
export async function annexesOf(
	db: Connection,
	visible: Visible,
	names: readonly string[],
	basis: NoticeBasis,
): Promise<NoticeAnnex[]> {
	const found: (NoticeAnnex | null)[] = [];
	for (const name of names) found.push(...(await annexNamed(db, visible, name, basis)));
	return found.filter((annex) => annex !== null);
}

async function annexNamed(
	db: Connection,
	visible: Visible,
	name: string,
	basis: NoticeBasis,
): Promise<(NoticeAnnex | null)[]> {
	const { month, at } = basis.origin;
	const cutOff = cutOffWords(basis.period);
	switch (name) {
		case '单位指标表':
			return [unitAnnex(basis, 'ytd'), unitAnnex(basis, 'month')];
		case '目标任务表':
			return [targetAnnex(basis.targets, cutOff)];
		case '银行考评表': {
			const found = await banks(db, visible, { month, scope: 'ytd', at, region: undefined });
			return [found === null ? null : bankAnnex(found, cutOff)];
		}
		case '未办结明细':
			return [await recordAnnex(db, visible, basis)];
		case '各月指标表':
			return [monthAnnex(basis)];
		default:
			return [];
	}
}
