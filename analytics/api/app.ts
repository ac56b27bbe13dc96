import express, { type Express, type RequestHandler } from 'express';
import type { DataFolder } from '../../ingest/folder.ts';
import { type DatabaseSync, openState } from '../../ingest/state.ts';
import type { Connection, Database } from '../../sql/database.server.ts';
import { Inbox } from '../inbox/inbox.ts';
import { Jobs } from '../jobs.ts';
import { makeLock } from '../lock.ts';
import { refusalFor } from '../host_fault.ts';
import { type Log, openLog } from '../log.ts';
import { LogFile } from '../log_file.ts';
import { Refusal } from '../refusal.ts';
import { daily } from '../retention/daily.ts';
import { retain } from '../retention/retain.ts';
import type { Terms } from '../retention/terms.ts';
import { wholeCity } from '../visible.ts';
import { hasAccounts } from '../access/account.ts';
import { gate } from '../access/gate.ts';
import { identify } from '../access/identify.ts';
import { pageGate } from '../access/page_gate.ts';
import type { Profile } from '../access/password_rules.ts';
import { type Reader, readerOf } from '../access/reader.ts';
import { type Action } from './action.ts';
import { actions, type Workplace } from './actions.ts';
import { type AuditFailing, makeAuditFailing } from './audit_failing.ts';
import { type Cache, makeCache } from './cache.ts';
import type { Context } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { openFigureKeeper } from './figure_keeper.ts';
import { apiHeaders, bodyInTime, headers, pagesAreRead, plainLength, sameOrigin } from './guard.ts';
import { makeMetrics, type Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { operation } from './operation.ts';
import { isFatal, notFound, problems } from './problem.ts';
import { openReaders, type Readers } from './readers.ts';
import { requestLog } from './request_log.ts';
import { answering, only } from './route.ts';

export type ApiOptions = {
	database: Database;
	folder: DataFolder;
	now: () => Date;
	/** Folder from which files are taken in, if there is one. */
	inbox?: string;
	/** What the command line of this machine shows. */
	secret: string;
	/** How long personal data is kept; without it nothing is deleted. */
	terms?: Terms;
	/** What answers everything outside the API. */
	pages?: RequestHandler;
	/** Whether answers are held against their schema. */
	checks?: boolean;
	/** Called after the database has given up. */
	onFatal?: () => void;
	/** Which rules of passwords and logins hold. */
	profile?: Profile;
	/** Milliseconds a question may take. */
	deadline?: number;
	/** Until when the server's certificate holds; none: it has none. */
	certificateUntil?: Date | null;
	/** Whose X-Forwarded-For is believed. */
	trustProxy?: string | null;
};

/** The API; `stop` ends the running job early and takes no more; `close` then lets go of the database. */
export type Api = { app: Express; stop(): Promise<void>; close(): Promise<void> };

/** Opens the connections that the API works with and mounts everything it answers. */
export async function createApi(options: ApiOptions): Promise<Api> {
	const { database, folder, now, deadline = 10_000, onFatal = () => {} } = options;
	const [lock, log, state] = [makeLock(), openLog(folder.root), openState(folder)];
	const readers = await openReaders(database, { size: 4, deadline });
	const keeper = await openFigureKeeper(database, readers, { lock, deadline });
	const writer = await database.connect();
	const cache = makeCache();
	const auditFailing = makeAuditFailing(state, now);
	const jobs = new Jobs(state, { now, explain: explainer({ log, onFatal, auditFailing }) });
	const contextFor = ({ visible }: Pick<Reader, 'visible'>): Context => ({
		visible,
		checks: options.checks ?? false,
		read: (work, deadline) => readers.read(visible, work, deadline),
		ensure: keeper.ensure,
	});
	const { secret, inbox = null, profile = 'dengbao2', terms } = options;
	const write = <T>(work: (db: Connection) => Promise<T>) => alone(database, work);
	const place: Workplace = {
		...{ writer, folder, lock, now, changed: cache.clear },
		...{ jobs, context: contextFor({ visible: wholeCity }), contextFor, state, write, secret, inbox },
		...{ cached: cache.get, auditFailing, profile, installation: folder.keys.pseudonym },
	};
	if (hasAccounts(state)) void readers.openWalls().catch((fault: unknown) => log(fault, 'walls'));
	const watcher = inbox === null ? null : new Inbox(inbox, { loader: place, jobs, log });
	watcher?.start();
	const requests = new LogFile(folder.root, { now });
	requests.write({ level: 'info', event: 'start', id: String(process.pid) });
	const { certificateUntil = null } = options;
	const app = mount(place, { readers, cache, log, requests, certificateUntil }, options.pages ?? notFound).set(
		'trust proxy',
		options.trustProxy ?? false,
	);
	app.use(problems({ log, onFatal, onRefusal: auditFailing.note }));
	const retention = terms ? daily(() => keepTerms(place, terms), { log, what: 'retention' }) : null;
	return { app, ...ending({ watcher, jobs, readers, keeper, writer, state, requests, retention }) };
}

type Running = {
	watcher: Inbox | null;
	jobs: Jobs;
	readers: Readers;
	keeper: { close(): Promise<void> };
	writer: Connection;
	state: DatabaseSync;
	requests: LogFile;
	retention: { close(): void } | null;
};

function ending(running: Running): Pick<Api, 'stop' | 'close'> {
	const { watcher, jobs, readers, keeper, writer, state, requests, retention } = running;
	const stop = async () => {
		retention?.close();
		await watcher?.close();
		await jobs.close();
	};
	const close = async () => {
		await stop();
		await readers.close();
		await keeper.close();
		writer.close();
		state.close();
		requests.write({ level: 'info', event: 'stop', id: String(process.pid) });
		await requests.close();
	};
	return { stop, close };
}

/** Who is told of faults. */
type Faults = { log: Log; onFatal: () => void; auditFailing: AuditFailing };

/** What is said of a job's fault; what is none of the user's doing is logged. */
function explainer({ log, onFatal, auditFailing }: Faults): (fault: unknown) => string {
	return (fault) => {
		auditFailing.note(refusalFor(fault));
		if (fault instanceof Refusal) return fault.message;
		const id = log(fault, 'job');
		if (isFatal(fault)) onFatal();
		const known = refusalFor(fault);
		return known?.message ?? `程序内部错误，没有完成，编号 ${id}。请把编号告诉管理员。`;
	};
}

function keepTerms(place: Workplace, terms: Terms): Promise<unknown> {
	const { lock, write, now } = place;
	return lock(() => write((db) => retain(db, place, { terms, now, actor: 'console' })));
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
type Answers = { readers: Readers; cache: Cache; log: Log; requests: LogFile; certificateUntil: Date | null };

/** From the outside in: headers, who may ask at all, what is answered, pages last. */
function mount(place: Workplace, answers: Answers, pages: RequestHandler): Express {
	const app = express().disable('x-powered-by').disable('etag').set('query parser', false);
	const metrics = makeMetrics();
	app.use(
		headers,
		requestLog(answers.requests, (request) => readerOf(request).account),
		plainLength,
		metrics.observe,
		identify(place),
	);
	app.use(bodyInTime(120_000));
	app.use('/api', apiHeaders, place.auditFailing.requests);
	const fromUs = sameOrigin(place.secret);
	const known = routes(place, answers, metrics);
	for (const route of known) app[route.method](route.path, fromUs, gate(place, route), ...route.handlers);
	for (const [path, methods] of Map.groupBy(known, (route) => route.path)) app.all(path, only(methods));
	app.use('/api', notFound);
	return app.use(pagesAreRead, pageGate, pages);
}

function routes(
	place: Workplace,
	{ readers, cache, log, certificateUntil }: Answers,
	metrics: Metrics,
): Pick<Action, 'method' | 'path' | 'handlers'>[] {
	const context = { contextFor: place.contextFor, read: place.context.read, work: place.folder.work };
	const mine = actions(place);
	const document = openApi(endpoints, mine);
	return [
		...endpoints.map((endpoint) => ({
			method: 'get' as const,
			path: endpoint.path,
			handlers: [answering(endpoint, context, cache)],
		})),
		...mine,
		...operation({ ...place, root: place.folder.root, log, readers, metrics, document, certificateUntil }),
	];
}
