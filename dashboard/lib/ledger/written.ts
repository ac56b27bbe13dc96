import { type LedgerCase, LedgerFields, readMonitoringCell } from '#contract';
import { printYuan } from '#lib/format.ts';

/** What the form of a case holds: money as it is written, in 元. */
export type Written = {
	source: string;
	category: string;
	title: string;
	department: string;
	project: string;
	persons: number;
	found: string;
	recovered: string;
	cleared: string;
	returned: string;
	responsible: string;
	measure: string;
	days: number;
	state: string;
	note: string;
};

const money = { found: '查出金额', recovered: '追回金额', cleared: '核销金额', returned: '缴库金额' } as const;

/** The form of a new case, or of one as it is. */
export function writtenOf(row: LedgerCase | null): Written {
	const yuan = (fen: number) => printYuan(fen).replaceAll(',', '');
	return {
		...{ source: row?.source ?? 'self', category: row?.category ?? '', title: row?.title ?? '' },
		...{ department: row?.department ?? '', project: row?.project?.key ?? '', persons: row?.persons ?? 0 },
		...{ found: yuan(row?.found ?? 0), recovered: yuan(row?.recovered ?? 0), cleared: yuan(row?.cleared ?? 0) },
		...{ returned: yuan(row?.returned ?? 0), responsible: row?.responsible ?? '', measure: row?.measure ?? '' },
		...{ days: row?.days ?? 15, state: row?.state ?? 'open', note: '' },
	};
}

/** What is sent of a form, or what is wrong with it. */
export function fieldsOf(written: Written): { fields: LedgerFields } | { fault: string } {
	const fen: Record<string, number> = {};
	for (const [name, title] of Object.entries(money)) {
		const read = readMonitoringCell('allotted', String(written[name as keyof typeof money]));
		if ('fault' in read) return { fault: `${title}：${read.fault}` };
		fen[name] = Number(read.value ?? 0);
	}
	const [department, project] = [written.department.trim() || null, written.project.trim() || null];
	const parsed = LedgerFields.safeParse({ ...written, ...fen, department, project });
	if (parsed.success) return { fields: parsed.data };
	const message = parsed.error.issues[0]?.message ?? '';
	return { fault: /\p{Script=Han}/u.test(message) ? message : '有的格没有填好，请核对' };
}
