import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { DatabaseSync } from '../../ingest/state.ts';
import { freeBytes } from '../disk_room.ts';
import type { Jobs } from '../jobs.ts';
import { wholeCity } from '../visible.ts';
import type { Readers } from './readers.ts';

type Place = { jobs: Jobs; readers: Readers; state: DatabaseSync; root: string; certificateUntil: Date | null };

/** Values by their labels; without any, what is not known. */
type Values = Record<string, number>;

const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();

/** How the process stands, for Prometheus: work, data, resources. Everything is asked anew. */
export async function gauges({ jobs, readers, state, root, certificateUntil }: Place): Promise<string[]> {
	const memory = process.memoryUsage();
	return [
		...gauge('yikatong_jobs', 'Jobs of this process by state.', byLabel('state', jobs.counts())),
		...gauge('yikatong_readers_running', 'Questions at work in the database.', { '': readers.running() }),
		...gauge('yikatong_readers_waiting', 'Questions that wait for a connection.', { '': readers.queued() }),
		...gauge('yikatong_rows', 'Rows of the files that are loaded, by what became of them.', await rowsOf(readers)),
		...gauge('yikatong_event_loop_delay_seconds', 'Delay of the event loop since the last look.', loopDelay()),
		...gauge('process_resident_memory_bytes', 'Memory of the process.', { '': memory.rss }),
		...gauge('yikatong_heap_bytes', 'Memory of JavaScript objects.', { '': memory.heapUsed }),
		...gauge('process_cpu_seconds_total', 'Processor time of the process.', { '': cpuSeconds() }, 'counter'),
		...gauge('process_start_time_seconds', 'When the process was started.', { '': startedAt }),
		...gauge('yikatong_disk_free_bytes', 'Room on the disk of the data folder.', { '': freeBytes(root) }),
		...gauge('yikatong_audit_entries', 'Entries of the audit.', { '': auditEntries(state) }),
		...gauge('yikatong_last_backup_timestamp_seconds', 'When the last backup was made.', lastBackup(state)),
		...gauge(
			'yikatong_certificate_until_timestamp_seconds',
			'Until when the certificate holds.',
			until(certificateUntil),
		),
	];
}

function until(date: Date | null): Values {
	return date === null ? {} : { '': Math.floor(date.getTime() / 1000) };
}

const startedAt = Math.round(Date.now() / 1000 - process.uptime());

function gauge(name: string, help: string, values: Values, type: 'gauge' | 'counter' = 'gauge'): string[] {
	const lines = Object.entries(values).map(([labels, value]) => `${name}${labels && `{${labels}}`} ${value}`);
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}

function byLabel(label: string, counts: Iterable<[string, number]>): Values {
	return Object.fromEntries([...counts].map(([key, count]) => [`${label}="${key}"`, count]));
}

async function rowsOf(readers: Readers): Promise<Values> {
	const [row = {}] = await readers.read(wholeCity, (db) =>
		db.rows(
			`select
				coalesce(sum(loaded), 0)::bigint as loaded, coalesce(sum(duplicate), 0)::bigint as duplicate,
				coalesce(sum(corrected), 0)::bigint as corrected, coalesce(sum(rejected), 0)::bigint as rejected
			from import where status = 'loaded'`,
		),
	);
	return byLabel(
		'outcome',
		Object.entries(row).map(([outcome, count]) => [outcome, Number(count)]),
	);
}

function loopDelay(): Values {
	const quantiles = [0.5, 0.99, 1].map((quantile): [string, number] => [
		String(quantile),
		(quantile === 1 ? delay.max : delay.percentile(quantile * 100)) / 1e9,
	]);
	delay.reset();
	return byLabel('quantile', quantiles);
}

function cpuSeconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}

/** Entries only come: the last one's number is how many there are. */
function auditEntries(state: DatabaseSync): number {
	return Number(state.prepare('select coalesce(max(entry), 0) as entries from audit').get()?.entries);
}

/** Shanghai time, as the audit has it. */
function lastBackup(state: DatabaseSync): Values {
	const at = state.prepare(`select max(at) as at from audit where act = 'backup'`).get()?.at;
	return typeof at === 'string' ? { '': Date.parse(`${at.replace(' ', 'T')}+08:00`) / 1000 } : {};
}
