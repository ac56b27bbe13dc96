import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explained } from '../analytics/log.ts';
import { Refusal } from '../analytics/refusal.ts';
import { type Command, type Given, misused } from './command.ts';
import { commands, isCommand } from './commands.ts';
import { helpOf, overview } from './help.ts';

/** Without an explicit folder. */
const standardFolder = process.env.YIKATONG_DATA || 'data';

/** Options that every command takes. */
const common = { data: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

async function main(args: string[]): Promise<number> {
	const [name = '', ...rest] = args;
	if (['', '-h', '--help', 'help'].includes(name)) {
		(name === '' ? process.stderr : process.stdout).write(overview());
		return name === '' ? 2 : 0;
	}
	if (!isCommand(name)) throw misused(`没有命令 ${name}。yikatong --help 列出所有命令。`);
	const command = await commands[name].load();
	const given = parse(command, rest);
	if (given === null) {
		process.stdout.write(helpOf(name, command));
		return 0;
	}
	if (!command.takesOperands && given.operands.length > 0) throw misused(`多余的参数：${given.operands.join(' ')}`);
	return command.run(given);
}

/** What stands on the command line; null when it asks for help. */
function parse(command: Command, args: string[]): Given | null {
	const own = Object.entries(command.options).map(
		([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const,
	);
	try {
		const { values, positionals } = parseArgs({
			args,
			options: { ...Object.fromEntries(own), ...common },
			allowPositionals: true,
		});
		const { data, json, help, ...options } = values;
		return help ? null : { root: resolve(data || standardFolder), json: json === true, operands: positionals, options };
	} catch (fault) {
		throw misused(misuse(fault));
	}
}

function misuse(fault: unknown): string {
	const text = String(fault);
	const option = /'(-{1,2}[^\s']+)/.exec(text)?.[1] ?? '';
	if (/Unknown option/.test(text)) return `没有选项 ${option}`;
	return /argument missing/.test(text) ? `选项 ${option} 缺少值` : `选项 ${option} 的写法不正确`;
}

/** Where faults of ours are logged: the data folder, or, where there is none yet, the folder for temporary files. */
function logFolder(args: string[]): string {
	const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='));
	const given = args[at] === '--data' ? args[at + 1] : args[at]?.slice('--data='.length);
	const folder = resolve(given || standardFolder);
	return existsSync(folder) ? folder : tmpdir();
}

const args = process.argv.slice(2);
process.stdout.on('error', () => process.exit(0)); // whoever reads has seen enough
main(args).then(
	(status) => (process.exitCode = status),
	(fault) => {
		process.stderr.write(`${explained(fault, logFolder(args), args[0] ?? '')}\n`);
		process.exitCode = fault instanceof Refusal && fault.status === 400 ? 2 : 3;
	},
);
