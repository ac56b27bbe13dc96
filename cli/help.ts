import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';
import { padEnd } from './width.ts';

const common: Record<string, Option> = {
	data: { value: 'DIR', hint: '数据目录（默认环境变量 YIKATONG_DATA，否则 ./data）' },
	json: { hint: '只在标准输出上打印一份 JSON' },
	help: { hint: '显示这份说明' },
};

/** What `yikatong --help` prints. */
export function overview(): string {
	const names = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)}${summary}`);
	return [
		'惠民惠农财政补贴资金“一卡通”发放监测',
		'',
		'用法：yikatong 命令 [选项]',
		'',
		...names,
		'',
		'yikatong 命令 --help 显示该命令的说明。',
		'退出码：0 完成；1 完成，但有内容被拒绝或检查不通过；2 用法错误；3 无法运行。',
		'',
	].join('\n');
}

/** What `yikatong NAME --help` prints. */
export function helpOf(name: string, command: Command): string {
	const options = Object.entries({ ...command.options, ...common }).map(([option, { value, hint }]) => {
		return `  ${padEnd(`--${option}${value ? ` ${value}` : ''}`, 24)}${hint}`;
	});
	return [`用法：yikatong ${name} ${command.usage}`.trimEnd(), '', command.about, '', '选项：', ...options, ''].join(
		'\n',
	);
}
