import express, { type Express, type RequestHandler } from 'express';
import type { DataFolder } from '../../ingest/folder.ts';
import { openState } from '../../ingest/state.ts';
import type { Connection, Database } from '../../sql/database.server.ts';
import { Inbox } from '../inbox/inbox.ts';
import { Jobs } from '../jobs.ts';
import { makeLock } from '../lock.ts';
import { refusalFor } from '../host_fault.ts';
import { type Log, openLog } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { wholeCity } from '../visible.ts';
import { type Action } from './action.ts';
import { actions, type Workplace } from './actions.ts';
import { type Cache, makeCache } from './cache.ts';
import { endpoints } from './endpoints.ts';
import { openFigureKeeper } from './figure_keeper.ts';
import { apiHeaders, headers, localHost } from './guard.ts';
import { makeMetrics, type Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { operation } from './operation.ts';
import { isFatal, notFound, problems } from './problem.ts';
import { openReaders, type Readers } from './readers.ts';
import { answering, only } from './route.ts';

export type ApiOptions = {
	database: Database;
	folder: DataFolder;
	now: () => Date;
	/** Folder from which files are taken in, if there is one. */
	inbox?: string;
	/** What the command line of this machine shows. */
	secret: string;
	/** What answers everything outside the API. */
	pages?: RequestHandler;
	/** Whether answers are held against their schema. */
	checks?: boolean;
	/** Called after the database has given up. */
	onFatal?: () => void;
	/** Milliseconds a question may take. */
	deadline?: number;
};

/** The API; `close` ends the running job early and lets go of the database. */
export type Api = { app: Express; close(): Promise<void> };

/** Opens the connections that the API works with and mounts everything it answers. */
export async function createApi(options: ApiOptions): Promise<Api> {
	const { database, folder, now, deadline = 10_000, onFatal = () => {} } = options;
	const [lock, log, state] = [makeLock(), openLog(folder.root), openState(folder)];
	const readers = await openReaders(database, { size: 4, deadline });
	const keeper = await openFigureKeeper(database, readers, { lock, deadline });
	const writer = await database.connect();
	const cache = makeCache();
	const jobs = new Jobs(state, { now, explain: explainer(log, onFatal) });
	const context = {
		visible: wholeCity,
		checks: options.checks ?? false,
		read: <T>(work: (db: Connection) => Promise<T>, deadline?: number) => readers.read(work, deadline),
		ensure: keeper.ensure,
	};
	const { secret, inbox = null } = options;
	const write = <T>(work: (db: Connection) => Promise<T>) => alone(database, work);
	const place: Workplace = {
		...{ writer, folder, lock, now, changed: cache.clear },
		...{ jobs, context, state, write, secret, inbox, cached: cache.get },
	};
	const watcher = inbox === null ? null : new Inbox(inbox, { loader: place, jobs, log });
	watcher?.start();
	const app = mount(place, { readers, cache }, options.pages ?? notFound);
	app.use(problems({ log, onFatal }));
	const close = async () => {
		await watcher?.close();
		await jobs.close();
		await readers.close();
		await keeper.close();
		writer.close();
		state.close();
	};
	return { app, close };
}

/** What is said of a job's fault; what is none of the user's doing is logged. */
function explainer(log: Log, onFatal: () => void): (fault: unknown) => string {
	return (fault) => {
		if (fault instanceof Refusal) return fault.message;
		const id = log(fault, 'job');
		if (isFatal(fault)) onFatal();
		const known = refusalFor(fault);
		return known?.message ?? `程序内部错误，没有完成，编号 ${id}。请把编号告诉管理员。`;
	};
}

/** A short piece of writing on a connection of its own, beside a job at work. */
async function alone<T>(database: Database, work: (db: Connection) => Promise<T>): Promise<T> {
	const db = await database.connect();
	try {
		return await work(db);
	} finally {
		db.close();
	}
}

/** Where answers come from. */
type Answers = { readers: Readers; cache: Cache };

/** From the outside in: headers, who may ask at all, what is answered, pages last. */
function mount(place: Workplace, answers: Answers, pages: RequestHandler): Express {
	const app = express().disable('x-powered-by').disable('etag').set('query parser', false);
	const metrics = makeMetrics();
	app.use(headers, localHost, metrics.observe);
	app.use('/api', apiHeaders);
	const known = routes(place, answers, metrics);
	for (const { method, path, handlers } of known) app[method](path, ...handlers);
	for (const [path, methods] of Map.groupBy(known, (route) => route.path)) app.all(path, only(methods));
	app.use('/api', notFound);
	return app.use(pages);
}

function routes(
	place: Workplace,
	{ readers, cache }: Answers,
	metrics: Metrics,
): Pick<Action, 'method' | 'path' | 'handlers'>[] {
	const context = { ...place.context, work: place.folder.work };
	const mine = actions(place);
	const document = openApi(endpoints, mine);
	return [
		...endpoints.map((endpoint) => ({
			method: 'get' as const,
			path: endpoint.path,
			handlers: [answering(endpoint, context, cache)],
		})),
		...mine,
		...operation({ ...place, readers, metrics, document }),
	];
}
