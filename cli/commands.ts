import type { Command } from './command.ts';

/** Every command: what the overview says of it, and its file. */
export const commands = {
	serve: entry('启动服务：页面和接口', async () => (await import('./serve.ts')).serve),
	certificate: entry('服务器证书：做一个，或到期再做', async () => (await import('./certificate.ts')).certificate),
	ingest: entry('导入文件或文件夹', async () => (await import('./ingest.ts')).ingest),
	indicators: entry('某月（当月或累计）的指标，任意截止时点', async () => (await import('./indicators.ts')).indicators),
	rank: entry('一项指标的排名和落后原因', async () => (await import('./rank.ts')).rank),
	trends: entry('一项指标或数量的各月数值', async () => (await import('./trends.ts')).trendsCommand),
	compare: entry('与上月、上年同月对比', async () => (await import('./compare.ts')).compare),
	reconcile: entry('上级给出的我市数值与本系统对照', async () => (await import('./reconcile.ts')).reconcile),
	stages: entry('五个环节：批次、人次、金额和用时', async () => (await import('./stages.ts')).stagesCommand),
	explain: entry('一个单位为什么落后，怎样达标', async () => (await import('./explain.ts')).explain),
	sprint: entry('月底冲刺：还没办完的、期限、预计', async () => (await import('./sprint.ts')).sprint),
	failures: entry('未成功的明细，已脱敏', async () => (await import('./failures.ts')).failures),
	findings: entry('疑点：核查规则找到的记录，已脱敏', async () => (await import('./findings.ts')).findingsCommand),
	rules: entry('核查规则：启停、参数、试算', async () => (await import('./rules.ts')).rulesCommand),
	ledger: entry('问题台账：列出、导出、导入', async () => (await import('./ledger.ts')).ledgerCommand),
	sample: entry('抽样检查：按种子随机抽取明细', async () => (await import('./sample.ts')).sampleCommand),
	timeliness: entry('时效：及时率、各环节工作日、滞留资金', async () => (await import('./timeliness.ts')).timeliness),
	publicity: entry('公示：按时、迟、未公示的，及清单', async () => (await import('./publicity.ts')).publicity),
	cards: entry('卡激活：激活率，激活了就不会失败的人次', async () => (await import('./cards.ts')).cards),
	'policy-list': entry(
		'补贴政策清单：发放了没有、清单外发放的、变更',
		async () => (await import('./policy_list.ts')).policyList,
	),
	funds: entry('资金：下达、拨付、支付、到账、滞留，对账', async () => (await import('./funds/funds.ts')).funds),
	banks: entry('代发金融机构考评：各项数值、名次，综合得分', async () => (await import('./banks.ts')).banksCommand),
	reasons: entry('失败原因、未归类的银行答复、反复失败', async () => (await import('./reasons.ts')).reasonsCommand),
	targets: entry('目标任务：完成率、序时进度、未完成的单位', async () => (await import('./targets.ts')).targetsCommand),
	notice: entry('通报稿、简报、季调度材料', async () => (await import('./notice.ts')).notice),
	'monitoring-table': entry(
		'月监测表：导出、导入、报送情况',
		async () => (await import('./monitoring_table.ts')).monitoringTableCommand,
	),
	unmatched: entry('未匹配：在等所缺部分的行和原因', async () => (await import('./unmatched.ts')).unmatched),
	withdraw: entry('撤销一次导入', async () => (await import('./withdraw.ts')).withdrawCommand),
	settings: entry('口径设置：查看、试算、修改', async () => (await import('./settings.ts')).settingsCommand),
	freeze: entry('发布（冻结）一个月', async () => (await import('./freeze.ts')).freezeCommand),
	diff: entry('数字变动：实时与已发布', async () => (await import('./diff.ts')).diff),
	benchmark: entry('上级基准：列出、录入', async () => (await import('./benchmark.ts')).benchmark),
	'check-notice': entry('校核一份通报', async () => (await import('./check_notice.ts')).checkNoticeCommand),
	'roster-check': entry(
		'发放前校验一份名单：通过、存疑、有误和原因',
		async () => (await import('./roster_check.ts')).rosterCheckCommand,
	),
	check: entry('数据检查', async () => (await import('./check.ts')).check),
	audit: entry('审计：核对完整、导出', async () => (await import('./audit.ts')).audit),
	'audit-pack': entry(
		'审计数据包：明细、指标、口径、文件清单打成一个 zip',
		async () => (await import('./audit_pack.ts')).auditPackCommand,
	),
	rebuild: entry('用收到的文件重建数据库', async () => (await import('./rebuild.ts')).rebuildCommand),
	admin: entry('建立第一个管理员', async () => (await import('./admin.ts')).admin),
	user: entry('账号：新建、列出、停用、重置口令', async () => (await import('./user.ts')).user),
	retention: entry('删除超过保存期限的个人信息', async () => (await import('./retention.ts')).retentionCommand),
	keys: entry('更换加密收到的文件的密钥', async () => (await import('./keys.ts')).keysCommand),
	rejects: entry('取出一次导入被拒绝的行', async () => (await import('./rejects.ts')).rejectsCommand),
	doctor: entry('体检：逐项检查，说明怎样处理', async () => (await import('./doctor.ts')).doctorCommand),
	backup: entry('备份：打包、加密、通读', async () => (await import('./backup.ts')).backupCommand),
	restore: entry('从备份恢复', async () => (await import('./restore.ts')).restoreCommand),
	demo: entry('生成示范市的导出文件', async () => (await import('./demo.ts')).demo),
};

export function isCommand(name: string): name is keyof typeof commands {
	return Object.hasOwn(commands, name);
}

function entry(summary: string, load: () => Promise<Command>): { summary: string; load: () => Promise<Command> } {
	return { summary, load };
}
