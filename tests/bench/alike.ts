import type { Door } from '../../analytics/access/door.ts';
import { logIn as enter } from '../../analytics/access/login.ts';
import { hashPassword } from '../../analytics/access/password_hash.ts';
import { Refusal } from '../../analytics/refusal.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { openFolder } from '../../ingest/folder.ts';
import { openState } from '../../ingest/state.ts';
import { doorOf, loggedIn } from '../log_in.ts';
import { copyOfCity } from './city.ts';
import { logIn } from './reader_sessions.ts';
import { type Measure, medianOf, millis, quantile, type Result, timed } from './result.ts';
import { serve } from './server.ts';

const runs = 30;
const own = '410505';
const other = '410526';

/** What must not be told apart by its time: names that have an account, and records that another unit has (security.md, R3, R16). */
export const alike: Measure = async (bench) => {
	const city = await copyOfCity(bench, 'alike');
	try {
		const logins = await loginTimes(city.path);
		const slip = await slipOf(city.path);
		const [reader] = logIn(city.path, [own, own], 2).slice(1);
		const server = await serve(city.path);
		try {
			const { there, nowhere } = await recordTimes(server.address, reader?.cookie ?? '', slip);
			return [
				compared('login: a name with an account against one without', logins.known, logins.unknown),
				compared('a county asks for a record of another county against one that is nowhere', there, nowhere),
			];
		} finally {
			await server.close();
		}
	} finally {
		city.remove();
	}
};

function compared(what: string, one: number, another: number): Result {
	const ratio = one / another;
	return {
		what: `${what}, medians of ${runs}`,
		goal: '0.8–1.25 ×',
		measured: `${ratio.toFixed(2)} × (${millis(one)}, ${millis(another)})`,
		isReached: ratio > 0.8 && ratio < 1.25,
		why: 'The two take different ways.',
	};
}

async function recordTimes(address: string, cookie: string, slip: string): Promise<{ there: number; nowhere: number }> {
	const ask = async (path: string) => {
		const answer = await fetch(address + path, { headers: { cookie } });
		if (answer.status !== 404) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
		await answer.arrayBuffer();
	};
	const path = (of: string) => `/api/failures/${of}/1?month=2023-10&scope=ytd`;
	return {
		there: await medianOf(runs, () => ask(path(slip))),
		nowhere: await medianOf(runs, () => ask(path('FF0000000000'))),
	};
}

async function loginTimes(data: string): Promise<{ known: number; unknown: number }> {
	const folder = openFolder(data);
	const state = openState(folder);
	const door = doorOf(folder, state);
	const hash = await hashPassword('Wind-lamp-73-river');
	const [known, unknown]: [number[], number[]] = [[], []];
	for (let run = 0; run < runs; run++) {
		const name = `known${run}`;
		loggedIn(door, { name, role: 'office' });
		state.prepare('update account set password_hash = $hash where name = $name').run({ hash, name });
		const refused = (asked: string) => timed(() => wrong(door, asked, `10.0.0.${run}`));
		known.push((await refused(name)).ms);
		unknown.push((await refused(`unknown${run}`)).ms);
	}
	state.close();
	return { known: quantile(known, 0.5), unknown: quantile(unknown, 0.5) };
}

async function wrong(door: Door, name: string, ip: string): Promise<void> {
	const fault = await enter(door, { name, password: 'Stone-kite-58-harbour' }, { ip }).catch(
		(caught: unknown) => caught,
	);
	if (!(fault instanceof Refusal) || fault.status !== 401) throw new Error(`${name} was not refused as expected`);
}

async function slipOf(data: string): Promise<string> {
	const warehouse = await openWarehouse(data, { now: () => new Date(), creates: false });
	const [row] = await warehouse.writer.rows(
		'select min(slip_no) as slip from slip where region_code = $other and funded_at is not null',
		{ other },
	);
	warehouse.close();
	return String(row?.slip);
}
