import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import { shanghai } from './ingest/clock.ts';
import { inState, withState } from './ingest/state.ts';
import { hasAccounts } from './analytics/access/account.ts';
import { createApi } from './analytics/api/app.ts';
import { keepAudit } from './analytics/audit/keeper.ts';
import { writeAudit } from './analytics/audit.ts';
import { explained, openLog } from './analytics/log.ts';
import { Refusal, Unsafe } from './analytics/refusal.ts';
import { termsOf } from './analytics/retention/terms.ts';
import { removeServerFile, writeServerFile } from './analytics/server_file.ts';
import { readCertificate } from './analytics/serving/certificate_files.ts';
import { drainer } from './analytics/serving/drain.ts';
import { exposureFault, isLocalOnly } from './analytics/serving/exposure.ts';
import { listen } from './analytics/serving/listen.ts';
import { misconfigured, serverSettings } from './analytics/serving/settings.ts';
import { openWarehouse, type Warehouse } from './analytics/warehouse.ts';

/** Status that tells a supervisor to start the process anew. */
const startAgain = 75;

/** How long what is being answered may take to its end when the server stops. */
const drainTime = 20_000;

const now = () => new Date();
const settings = setUp(() => serverSettings(process.env));
const terms = setUp(() => termsOf(process.env));
const certificate = setUp(() => settings.certificate && readCertificate(settings.certificate, now()));

/** One process: database, API and pages. Says that it has started only when it can be ended in order. */
async function start(): Promise<void> {
	const warehouse = await openWarehouse(settings.root, { now, creates: true });
	const { folder, database, repairs } = warehouse;
	assertMayListen(warehouse);
	const log = openLog(folder.root);
	for (const sentence of repairs) {
		log(sentence, 'repair');
		process.stderr.write(`启动检查：${sentence}\n`);
	}
	const secret = randomBytes(32).toString('hex');
	const onFatal = () => process.exit(startAgain);
	const { inbox, trustProxy, profile } = settings;
	const served = { inbox, trustProxy, profile, terms, pages, certificateUntil: certificate?.until ?? null };
	const api = await createApi({ database, folder, now, secret, onFatal, ...served });
	const { address, localPort, servers } = await listen(api.app, { ...settings, certificate });
	const drain = drainer(servers);
	const audit = keepAudit(folder, { now, say: (sentence) => process.stderr.write(`${sentence}\n`) });
	process.env.YIKATONG_PORT = String(localPort);
	process.env.ORIGIN = address;
	endWith(async () => {
		removeServerFile(folder.root);
		await Promise.all([drain(drainTime), api.stop()]);
		await api.close();
		audit.close();
		await warehouse.writer.run('checkpoint');
		warehouse.close();
	});
	writeServerFile(folder.root, { port: localPort, pid: process.pid, secret });
	tell(address, folder.root);
}

/** Ends with its own status where others than this machine would be served without protection; what is allowed is audited. */
function assertMayListen({ folder }: Warehouse): void {
	const fault = exposureFault(settings, { accounts: withState(folder, hasAccounts), certificate });
	if (fault !== null) return endMisconfigured(fault);
	const { host, isInsecure } = settings;
	if (!isInsecure || certificate !== null || isLocalOnly(settings)) return;
	process.stderr.write(`警告：在 ${host} 上不加密地监听，口令和个人信息在网络上明文传送。\n`);
	withState(folder, (state) => {
		const act = { at: shanghai(now()), actor: 'console', act: 'insecure-http', subject: host, detail: {} } as const;
		inState(state, () => writeAudit(state, act));
	});
}

/** Whoever started us: `yikatong serve` over its channel, systemd through its journal. */
function tell(address: string, data: string): void {
	if (process.send) process.send({ address, data });
	else process.stdout.write(`服务已启动：${address}，数据目录 ${data}\n`);
}

let loaded: Promise<{ handler: RequestHandler }> | undefined;

/** SvelteKit's handler, loaded with the first page; it answers everything that comes to it. */
const pages: RequestHandler = async (request, response, next) => {
	const build = new URL('build/handler.js', import.meta.url);
	if (!existsSync(fileURLToPath(build))) {
		response
			.status(503)
			.type('text/plain; charset=utf-8')
			.send('页面未构建：请在程序目录执行 npm run build，然后重试。\n');
		return;
	}
	loaded ??= import(build.href);
	const { handler } = await loaded;
	await handler(request, response, next);
};

/** Ends once, whatever asks for it, and as a failure only where the end itself fails. */
function endWith(close: () => Promise<void>): void {
	let isEnding = false;
	const end = () => {
		if (isEnding) return;
		isEnding = true;
		close().then(() => process.exit(0), fail);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
	process.on('disconnect', end);
}

/** What is read before anything is opened: a refusal is a fault of the settings. */
function setUp<T>(read: () => T): T {
	try {
		return read();
	} catch (fault) {
		if (fault instanceof Refusal) return endMisconfigured(fault.message);
		throw fault;
	}
}

function endMisconfigured(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(misconfigured);
}

function fail(fault: unknown): never {
	process.stderr.write(`${explained(fault, settings.root, 'server')}\n`);
	process.exit(fault instanceof Unsafe ? misconfigured : 3);
}

process.on('uncaughtException', (fault) => {
	openLog(settings.root)(fault, 'uncaught');
	process.exit(startAgain);
});

await start().catch(fail);
