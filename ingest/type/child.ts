import { type Connection, openDatabase } from '../../sql/database.server.ts';
import { knowAnswers } from '../../sql/typing/answer_patterns.ts';
import { loadFolder } from '../../sql/load.ts';
import { statement } from '../../sql/statement.ts';
import { codesOf } from '../formats/vocabulary.ts';
import { extend } from '../formats/extend.ts';
import { formats } from '../formats/index.ts';
import type { FromChild, ReadJob, ReadTable, ToChild } from '../messages.ts';
import { makeBatch } from './batch.ts';
import { type Groups, takeGroups } from './group.ts';
import { readFile } from './read_file.ts';
import { setSecret } from './secret.ts';

// The reading child: decodes, checks structure, types and validates. It has no handle on the product's database,
// and what it knows of persons ends with it.

/** Canonical bytes that are typed together: large enough for both cores, small enough for memory. */
const batchBytes = 256 * 1024 * 1024;

/** Batches that may wait for the owner. */
const waitingBatches = 2;

const inbox: ToChild[] = [];
let waiting = 0;
let wake: () => void = () => {};
process.on('message', (message: ToChild) => {
	if (message.type === 'merged') waiting--;
	else inbox.push(message);
	wake();
});
process.on('disconnect', () => process.exit(0));

const woken = () => new Promise<void>((resolve) => (wake = resolve));

async function receive(): Promise<ToChild> {
	for (;;) {
		const message = inbox.shift();
		if (message) return message;
		await woken();
	}
}

function send(message: FromChild): void {
	process.send?.(message);
}

async function openTyping(job: ReadJob): Promise<Connection> {
	const memory = await openDatabase(':memory:', { memoryLimit: '700MB', threads: 2, temp: job.work });
	const db = await memory.connect();
	await setSecret(db, job.secret);
	for (const folder of ['cells', 'kinds', 'recipient']) {
		await loadFolder(db, new URL(`../../sql/typing/${folder}/`, import.meta.url));
	}
	await knowAnswers(db);
	await db.run(statement('typing/know_words.sql'), { words: JSON.stringify(codesOf(job.profile)) });
	return db;
}

async function work(job: ReadJob): Promise<void> {
	const db = await openTyping(job);
	const known = { kind: job.kind, formats: extend(formats, job.profile) };
	const groups: Groups = new Map();
	let tables: ReadTable[] = [];
	let typing: Promise<void> = Promise.resolve();
	let numbered = job.firstTable - 1;

	/** Typing of one batch runs while the next one is read. */
	const flush = async () => {
		await typing;
		while (waiting >= waitingBatches) await woken();
		const [taken, done] = [takeGroups(groups), tables];
		tables = [];
		waiting++;
		send({ type: 'typing', files: [...new Set(done.map((table) => table.file))] });
		typing = makeBatch(db, job, taken, done).then((batch) => send({ type: 'batch', batch }));
		typing.catch(fail);
	};

	/** Nothing is left to type. */
	const settle = async () => {
		if (tables.length > 0) await flush();
		await typing;
	};

	for (let message = await receive(); message.type === 'file'; message = await receive()) {
		if (message.isAlone) await settle();
		send({ type: 'begin', file: message.file });
		tables.push(...(await readFile(groups, job.work, { ...message, ...known, nextTable: () => ++numbered })));
		send({ type: 'read', file: message.file });
		const bytes = [...groups.values()].reduce((sum, group) => sum + group.bytes, 0);
		if (message.isAlone) await settle();
		else if (bytes >= batchBytes) await flush();
	}
	await settle();
	send({ type: 'done' });
}

function fail(fault: unknown): void {
	if (!process.connected) return;
	send({ type: 'fault', message: String(fault) });
	process.exitCode = 1;
	process.disconnect?.();
}

process.umask(0o077);
const first = await receive();
if (first.type === 'start') work(first).catch(fail);
