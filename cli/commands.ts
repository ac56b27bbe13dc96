import type { Command } from './command.ts';

/** Every command: what the overview says of it, and its file. */
export const commands = {
	serve: entry('启动服务：页面和接口', async () => (await import('./serve.ts')).serve),
	ingest: entry('导入文件或文件夹', async () => (await import('./ingest.ts')).ingest),
	indicators: entry('某月（当月或累计）的指标，任意截止时点', async () => (await import('./indicators.ts')).indicators),
	rank: entry('一项指标的排名和落后原因', async () => (await import('./rank.ts')).rank),
	failures: entry('未成功的明细，已脱敏', async () => (await import('./failures.ts')).failures),
	reasons: entry('失败原因、未归类的银行答复、反复失败', async () => (await import('./reasons.ts')).reasonsCommand),
	targets: entry('目标任务：完成率、序时进度、未完成的单位', async () => (await import('./targets.ts')).targetsCommand),
	unmatched: entry('未匹配：在等所缺部分的行和原因', async () => (await import('./unmatched.ts')).unmatched),
	withdraw: entry('撤销一次导入', async () => (await import('./withdraw.ts')).withdrawCommand),
	check: entry('数据检查', async () => (await import('./check.ts')).check),
	rebuild: entry('用收到的文件重建数据库', async () => (await import('./rebuild.ts')).rebuildCommand),
	demo: entry('生成示范市的导出文件', async () => (await import('./demo.ts')).demo),
};

export function isCommand(name: string): name is keyof typeof commands {
	return Object.hasOwn(commands, name);
}

function entry(summary: string, load: () => Promise<Command>): { summary: string; load: () => Promise<Command> } {
	return { summary, load };
}
