import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shanghai } from '../ingest/clock.ts';
import { openFolder } from '../ingest/folder.ts';
import { openState, withState } from '../ingest/state.ts';
import { writeAudit } from '../analytics/audit.ts';
import { auditTableRows } from '../analytics/audit/search.ts';
import { recorded, verification } from '../analytics/audit/verification.ts';
import { verifyAudit } from '../analytics/audit/verify.ts';
import { auditActs, AuditConditions, type AuditVerification, printCount } from '../analytics/contract/index.ts';
import { auditTable } from '../analytics/encode/audit_table.ts';
import { toCsv } from '../analytics/encode/csv.ts';
import { Refusal } from '../analytics/refusal.ts';
import * as z from 'zod/mini';
import { type Command, type Given, misused, parseOptions } from './command.ts';
import { deliver } from './out.ts';
import { print, printJson } from './print.ts';

const Options = z.extend(AuditConditions, {
	out: z.optional(z.string().check(z.minLength(1))),
	anchors: z.optional(z.string().check(z.minLength(1))),
});

export const audit: Command = {
	usage: 'verify [--anchors FILE] | export --out FILE.csv [--since T] [--until T] [--actor A] [--act A] [--text 文字]',
	about:
		'审计记录。verify 从头到尾核对：有没有改、插、删、换、截尾，是否与锚点相符；完整时退出码为0，不完整为1，可与运行中的服务同时执行。' +
		'export 把记录写成 CSV，旧的在前。--anchors 用另存的锚点文件（备份里的）核对，免得数据目录里的锚点也被换过。',
	options: {
		out: { value: 'FILE', hint: '导出到的 CSV 文件（默认标准输出）' },
		since: { value: 'T', hint: '从这一时刻起，如 2023-11-01 或 2023-11-01T08:00:00' },
		until: { value: 'T', hint: '到这一时刻为止（不含）' },
		actor: { value: 'A', hint: '操作者：账号名、console、web、restart' },
		act: { value: 'A', hint: auditActs.map(({ id, name }) => `${id} ${name}`).join('、') },
		result: { value: 'R', hint: 'done 完成、refused 被拒、failed 失败' },
		text: { value: '文字', hint: '对象、内容、地址或请求编号中含有的文字' },
		anchors: { value: 'FILE', hint: '另存的 audit-anchors.jsonl' },
	},
	takesOperands: true,
	async run(given) {
		const [what, ...more] = given.operands;
		const run = what === 'verify' ? verify : what === 'export' ? exportCsv : null;
		if (run === null || more.length > 0) throw misused('请写 yikatong audit verify 或 yikatong audit export');
		if (!existsSync(join(given.root, 'state.sqlite')))
			throw new Refusal(404, `数据目录 ${given.root} 中没有审计记录，请用 --data 指定数据目录。`);
		return run(given, parseOptions(Options, given.options));
	},
};

type Asked = z.output<typeof Options>;

async function verify({ root, json }: Given, { anchors }: Asked): Promise<number> {
	const folder = { root, state: join(root, 'state.sqlite') };
	const found = verification(verifyAudit(folder, anchors), new Date());
	const told = recorded(found, (act) => withState(openFolder(root), (state) => writeAudit(state, { ...act, actor })));
	if (told.unrecorded !== null) process.stderr.write(`这次核对没有记入审计：${told.unrecorded}\n`);
	const { unrecorded: _, ...answer } = told;
	if (json) printJson(answer);
	else print(report(answer));
	return found.isWhole ? 0 : 1;
}

const actor = 'console';

function report({ sentence, faults, remedy, last, lastAnchor }: AuditVerification): string {
	return [
		sentence,
		...faults.map((fault) => `  ${fault.sentence}`),
		...(remedy === null ? [] : [remedy]),
		...(last === null ? [] : [`末条：第${printCount(last.seq)}条，${last.at}，校验值 ${last.mac ?? '无'}`]),
		...(lastAnchor === null
			? []
			: [`最近的锚点：${lastAnchor.date}，共${printCount(lastAnchor.count)}条，校验值 ${lastAnchor.mac}`]),
	].join('\n');
}

/** An export stands in the audit before it is given. */
async function exportCsv({ root }: Given, { out, anchors: _, ...conditions }: Asked): Promise<number> {
	const state = openState(openFolder(root));
	try {
		const entries = await auditTableRows(state, conditions);
		const detail = { format: 'csv', rows: entries.length, ...conditions };
		writeAudit(state, { actor, at: shanghai(new Date()), act: 'export', subject: 'audit', detail });
		await deliver(toCsv(auditTable(entries)), out);
		return 0;
	} finally {
		state.close();
	}
}
