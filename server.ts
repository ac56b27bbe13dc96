import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { createApi } from './analytics/api/app.ts';
import { explained, openLog } from './analytics/log.ts';
import { Refusal } from './analytics/refusal.ts';
import { removeServerFile, writeServerFile } from './analytics/server_file.ts';
import { openWarehouse } from './analytics/warehouse.ts';

/** The server's settings; `yikatong serve` sets them from its options. */
const settings = z
	.object({
		YIKATONG_DATA: z.string().min(1).default('data'),
		YIKATONG_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
		YIKATONG_INBOX: z.string().min(1).optional(),
	})
	.transform(({ YIKATONG_DATA: root, YIKATONG_PORT: port, YIKATONG_INBOX: inbox = join(root, 'inbox') }) => ({
		root,
		port,
		inbox: resolve(inbox),
	}))
	.parse(process.env);

/** Status that tells a supervisor to start the process anew. */
const startAgain = 75;

/** One process, one port: database, API and pages. Gives what ends it in order. */
async function start({ root, port, inbox }: typeof settings): Promise<() => Promise<void>> {
	const now = () => new Date();
	const warehouse = await openWarehouse(root, { now, creates: true });
	const { folder, database, repairs } = warehouse;
	const log = openLog(folder.root);
	for (const sentence of repairs) {
		log(sentence, 'repair');
		process.stderr.write(`启动检查：${sentence}\n`);
	}
	const secret = randomBytes(32).toString('hex');
	const onFatal = () => process.exit(startAgain);
	const api = await createApi({ database, folder, inbox, now, secret, onFatal, pages });
	const server = createServer({ headersTimeout: 20_000, requestTimeout: 3_600_000 }, api.app);
	const listening = await listen(server, port);
	process.env.YIKATONG_PORT = String(listening);
	process.env.ORIGIN = `http://127.0.0.1:${listening}`;
	writeServerFile(folder.root, { port: listening, pid: process.pid, secret });
	process.send?.({ address: `http://127.0.0.1:${listening}`, data: folder.root });
	return async () => {
		removeServerFile(folder.root);
		server.close();
		server.closeAllConnections();
		await api.close();
		warehouse.close();
	};
}

/** Without accounts only this machine is served. */
function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (fault: NodeJS.ErrnoException) => {
			const reason = { EADDRINUSE: '已被占用', EACCES: '无权使用' }[fault.code ?? ''];
			reject(reason ? new Refusal(409, `端口 ${port} ${reason}。请用 --port 另选一个端口。`) : fault);
		});
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : port);
		});
	});
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

function fail(fault: unknown): never {
	process.stderr.write(`${explained(fault, settings.root, 'server')}\n`);
	process.exit(3);
}

process.on('uncaughtException', (fault) => {
	openLog(settings.root)(fault, 'uncaught');
	process.exit(startAgain);
});

await start(settings).then(endWith, fail);
