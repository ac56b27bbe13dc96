import { describe, expect, test } from 'vitest';
import { commands } from '../cli/commands.ts';
import { run } from './cli/program.ts';

const nowhere = 'no-such-folder';

describe('用法', () => {
	test.each(Object.keys(commands))('%s --help 是中文，退出码 0', async (name) => {
		const { status, stdout } = await run(nowhere, name, '--help');
		expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(`用法：yikatong ${name}`) });
	});

	test('--help 列出所有命令', async () => {
		const { status, stdout } = await run(nowhere, '--help');
		expect(status).toBe(0);
		for (const [name, { summary }] of Object.entries(commands))
			expect(stdout).toMatch(new RegExp(`${name} +${summary}`));
	});

	test.each([
		[[], '用法：yikatong 命令'],
		[['frobnicate'], '没有命令 frobnicate'],
		[['ingest'], '请给出要导入的文件或文件夹'],
		[['ingest', 'x.csv', '--kind', 'letter'], '选项 --kind 只能是 slip、payment'],
		[['indicators'], '选项 --month 不能省略'],
		[['indicators', '--month'], '选项 --month 缺少值'],
		[['indicators', '--month', '2023-1'], '选项 --month 月份应写成2023-10'],
		[['indicators', '--month', '2023-10', '--at', '11月1日'], '选项 --at 时间应写成2023-11-01T00:00:00'],
		[['indicators', '--month', '2023-10', '--colour', 'red'], '没有选项 --colour'],
		[['indicators', '--month', '2023-10', 'extra'], '多余的参数：extra'],
		[['demo', '--out', 'x', '--scale', 'big'], '选项 --scale 应为数字'],
		[['demo', '--out', ''], '选项 --out 不能为空'],
		[['notice', '--month', '2023-10', '--out', 'x.doc'], '选项 --out 的文件名应以'],
		[['notice', '--month', '2023-10', '--region', '1', '--bank', 'B'], '--region、--department、--bank 只能写一个'],
		[['notice', '--month', '2023-10', '--form', 'county'], '简报要写明是谁的'],
		[['serve', '--port', '70000'], '选项 --port 不能大于 65535'],
	])('%j：退出码 2', async (args, sentence) => {
		const { status, stdout, stderr } = await run(nowhere, ...args);
		expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(sentence) });
	});
});
