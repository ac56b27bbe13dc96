// `npm start`: from a fresh clone to the served demo city. A later start goes straight to the server.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { yikatong } from './runtime.js';
import { setUp } from './setup.js';
import { step } from './steps.js';

const args = process.argv.slice(2);
const data = dataFolder(args);

if (process.env.npm_lifecycle_event) endWithParent();
await setUp();
if (wantsDemo(data)) await loadDemo(data);
tellDemoAccounts(data);
process.exitCode = await yikatong(['serve', ...args]);

/** A demo says that it is one, and with which accounts to look at it, at every start. @param {string} data */
function tellDemoAccounts(data) {
	const accounts = join(data, 'demo', 'accounts.txt');
	if (!existsSync(accounts)) return;
	console.log(
		`这是演示：数据都是虚构的，账号和口令见 ${accounts}。正式使用请另建数据目录，并用 yikatong admin create 建立管理员。`,
	);
}

/** npm passes a signal on to the shell between it and this program, and the shell to nobody. */
function endWithParent() {
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

/** @param {string[]} args @returns {string} The folder the server will use, found as the command line finds it. */
function dataFolder(args) {
	const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='));
	const given = args[at] === '--data' ? args[at + 1] : args[at]?.slice('--data='.length);
	return resolve(given || process.env.YIKATONG_DATA || 'data');
}

/** @param {string} data @returns {string} Stands while the demo city is being loaded. */
function unfinished(data) {
	return join(data, '.demo-unfinished');
}

/**
 * Whether nothing of anybody's is in the data folder, or an earlier demo was cut short.
 * @param {string} data
 */
function wantsDemo(data) {
	const used = ['yikatong.duckdb', 'state.sqlite', 'imports'].some((name) => existsSync(join(data, name)));
	return !used || existsSync(unfinished(data));
}

/** @param {string} data */
async function loadDemo(data) {
	const demo = join(data, 'demo');
	mkdirSync(data, { recursive: true, mode: 0o700 });
	writeFileSync(unfinished(data), '');
	const scale = process.env.YIKATONG_DEMO_SCALE || '0.1';
	await must('生成示范市数据', ['demo', '--out', demo, '--scale', scale]);
	await must('导入示范市数据', ['ingest', demo, '--data', data]);
	await must('建立演示账号', ['demo', '--accounts', '--data', data]);
	rmSync(unfinished(data));
}

/**
 * A command without which nothing goes on. Status 1 means that some rows were rejected, which is no reason to stop.
 * @param {string} title @param {string[]} command
 */
async function must(title, command) {
	if (!(await step(title, () => yikatong(command), { talks: true, accepts: [0, 1] }))) process.exit(3);
}
