import type { Benchmark, Feedback, Payment, Project, Push, Refund, Region, Rows, Slip, Target } from './rows.ts';

/** A row as the reading child writes it, before it has its file and line. */
export type Typed = Record<string, string | number | boolean | null>;

/** What the reading child says of a person: clear texts stay behind it, here they only make pseudonyms. */
export type Recipient = { person: string; account: string; is_company: boolean };

const results = { 处理中: 0, 成功: 1, 失败: 2, 退票: 3 };

export const recipientOf = ({ person = '张三', account, company = false }: Payment): Recipient => ({
	person,
	account: account ?? `account of ${person}`,
	is_company: company,
});

/** The typed rows of a file of a kind, with the defaults filled in. */
export function typedRows(kind: string, rows: Rows, numberOf: (payment: Payment) => number): Typed[] {
	const kinds: Record<string, () => Typed[] | undefined> = {
		region: () => rows.regions?.map(region),
		project: () => rows.projects?.map(project),
		slip: () => rows.slips?.map(slip),
		payment: () => rows.payments?.map((row) => ({ ...payment(row), recipient_high: numberOf(row), recipient_low: 0 })),
		feedback: () => rows.feedback?.map(feedback),
		refund: () => rows.refunds?.map(refund),
		push: () => rows.pushes?.map(push),
		target: () => rows.targets?.map(target),
		benchmark: () => rows.benchmarks?.map(benchmark),
	};
	return kinds[kind]?.() ?? rows.ledgers?.filter((ledger) => ledger.kind === kind).map(({ row }) => row) ?? [];
}

const region = ({ code, name = code, level = '县', ranked = false, order = 0, ...rest }: Region): Typed => ({
	...{ region_code: code, region_name: name, short_name: rest.short ?? null, aliases: rest.aliases ?? null },
	...{ parent_code: rest.parent ?? null, level, sort_order: order, is_ranked: ranked },
});

const project = ({ year = 2023, code, name = code, department = null, ...rest }: Project): Typed => ({
	...{ year, project_code: code, project_name: name, department, status: rest.status ?? null },
	...{ policy_level: rest.level ?? null, is_direct: rest.direct ?? null },
});

const slip = ({ no = 'A', funded = '2023-10-08 09:00', original, ...rest }: Slip): Typed => ({
	...{ slip_no: no, funded_at: funded, region_code: rest.region ?? '419901', project_code: rest.project ?? '2080502' },
	...{ department: rest.department ?? null, bank_name: rest.bank ?? '农商行', bank_code: rest.bankCode ?? null },
	...{ township_code: rest.township ?? null, original_slip_no: original ?? null },
	...{ created_at: rest.created ?? null, audited_at: rest.audited ?? null, period: rest.period ?? null },
	...{ fund_arrived_at: rest.arrived ?? null, confirmed_at: rest.confirmed ?? null },
	...{ due_count: rest.count ?? null, due_amount: rest.total ?? null, voucher_no: rest.voucher ?? null },
	is_reissue: rest.reissue ?? original !== undefined,
});

function payment({ slip = 'A', line = 1, card = true, amount = 10_000, of, township, townshipName }: Payment): Typed {
	const [originalSlip = null, originalLine = null] = of?.split('/') ?? [];
	return {
		...{ slip_no: slip, line_no: line, is_social_card: card, amount },
		...{ township_code: township ?? null, township_name: townshipName ?? null },
		...{ original_slip_no: originalSlip, original_line_no: originalLine && Number(originalLine) },
	};
}

const feedback = ({ slip = 'A', line = 1, attempt = 1, result, at, credited = null, reason }: Feedback): Typed => ({
	...{ slip_no: slip, line_no: line, attempt, result: results[result], answered_at: at },
	...{ credited_at: credited, bank_reason: reason ?? null },
});

const refund = ({ slip = 'A', line = 1, requested = '2023-10-10', closed = null, amount = 10_000 }: Refund): Typed => ({
	...{ slip_no: slip, line_no: line, requested_at: requested, closed_at: closed, amount },
});

const push = ({ slip = 'A', line = 1, at, success = true }: Push): Typed => ({
	...{ slip_no: slip, line_no: line, pushed_at: at, is_success: success },
});

const target = ({ region: code, year = 2023, projects = 10, persons = 1000 }: Target): Typed => ({
	...{ region_code: code, year, project_target: projects, person_target: persons },
});

const benchmark = (row: Benchmark): Typed => ({
	...{ month: row.month, scope: row.scope ?? 'month', indicator: row.indicator ?? 'successRate' },
	...{ province_e8: row.province ?? 99_000_000, city_e8: row.city ?? null },
});
