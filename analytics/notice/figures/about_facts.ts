import type { Connection } from '../../../sql/database.server.ts';
import type { NoticeForm } from '../../contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { banks } from '../../reports/banks.ts';
import { seesAll, type Visible } from '../../visible.ts';
import { type Fact, valueFact } from '../fact.ts';
import { noticeSubjects } from '../subjects.ts';
import { bankFacts } from './bank_facts.ts';
import { countyFacts } from './county_facts.ts';
import type { Measured } from './measured.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';
import { partFacts } from './part_facts.ts';
import { reasonFacts } from './reason_facts.ts';

/** Whom a bulletin is about. */
export type Subject = { dimension: 'region' | 'department' | 'bank'; key: string; name: string };

/** What the bulletins are about. */
const dimensions = { county: 'region', department: 'department', bank: 'bank', self: 'region' } as const;

/**
 * Whom a notice is about; null for one about the city. Refuses, in Chinese, what is not there, and what the reader may
 * not see: a county its own bulletin only.
 */
export async function subjectOf(
	db: Connection,
	visible: Visible,
	{ form, about }: { form: NoticeForm; about?: string | undefined },
): Promise<Subject | null> {
	if (form !== 'county' && form !== 'self' && !seesAll(visible)) throw new Refusal(403, '只能查看本单位的简报');
	if (form === 'notice' || form === 'dispatch') return null;
	if (about === undefined)
		throw new Refusal(400, '简报要写明是谁的，自查报告也要：参数 about 写单位编码、部门名称或银行编码');
	const found = (await noticeSubjects(db, visible))[form].find(({ key }) => key === about);
	if (!found) throw new Refusal(404, `没有“${about}”，请从列表中重新选择`);
	return { dimension: dimensions[form], ...found };
}

type Asked = { month: number; cutOff: string };

/** What a bulletin can say of its subject as 本单位. */
export async function aboutFacts(
	db: Connection,
	visible: Visible,
	subject: Subject,
	{ measured, origin, asked }: { measured: readonly Measured[]; origin: Origin; asked: Asked },
): Promise<Fact[]> {
	const { dimension, key, name } = subject;
	const isCity = measured.some((row) => row.isCity && row.key === key);
	const about = { region: null, department: null, bank: null, ...(isCity ? {} : { [dimension]: key }) };
	const source = sourceOf(origin, '/api/indicators', { scope: 'ytd', by: dimension });
	const named = valueFact({ ...plainFigure(source, '本单位.名称'), value: null, printed: name });
	const reasons = await reasonFacts(db, about, origin, asked);
	if (dimension === 'region') return [named, ...reasons, ...countyFacts(measured, key, origin)];
	const own = await partFacts(db, { dimension, key }, origin, asked);
	if (dimension === 'department') return [named, ...reasons, ...own];
	const assessed = await banks(db, visible, { month: origin.month, scope: 'ytd', at: origin.at, region: undefined });
	return [named, ...reasons, ...own, ...bankFacts(assessed, key, origin)];
}
