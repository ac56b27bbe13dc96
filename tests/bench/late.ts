import { setTimeout } from 'node:timers/promises';
import { Indicators, Job } from '../../analytics/contract/index.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { copyOfCity } from './city.ts';
import { type Measure, seconds, timed } from './result.ts';
import { ask, serve } from './server.ts';

const rows = 10_000;

const october = `select slip_number.slip_no, payment.line_no
from payment
join slip using (slip_key)
join slip_number using (slip_key)
where slip.funded_at >= timestamp '2023-10-01' and slip.funded_at < timestamp '2023-10-31' and not slip.is_reissue
order by slip_number.slip_no, payment.line_no
limit $rows::integer`;

/**
 * A bank takes 10,000 successes of October back in a file that comes late: upload until October's figures are others. The
 * data checks come after.
 */
export const late: Measure = async (bench) => {
	const city = await copyOfCity(bench, 'late');
	const body = await lateFile(city.path);
	const server = await serve(city.path);
	try {
		const paid = async () => Indicators.parse(await ask(`${server.address}/api/indicators?month=2023-10`)).total.paid;
		const before = await paid();
		const { value: after, ms } = await timed(async () => {
			await until(server.address, await upload(server.address, body), (job) => job.progress?.step === '检查数据');
			return paid();
		});
		if (after > before - rows / 2) throw new Error(`The late file changed ${before - after} payments only`);
		return [
			{
				what: 'one late feedback file of 10,000 rows, from upload to fresh figures, at a running server',
				goal: '3 s',
				measured: seconds(ms),
				isReached: ms <= 3000,
				why: 'The figures of the months that the file touches are made again from all their facts.',
			},
		];
	} finally {
		await server.close();
		city.remove();
	}
};

async function lateFile(data: string): Promise<string> {
	const warehouse = await openWarehouse(data, { now: () => new Date(), creates: false });
	const found = await warehouse.writer.rows(october, { rows });
	warehouse.close();
	if (found.length < rows) throw new Error(`October has ${found.length} payments only`);
	const lines = found.map((row) => `${row.slip_no},${row.line_no},1,退票,0031,账户冻结,2023-10-31 20:00:00`);
	return ['发放单号,明细序号,发放次数,结果,返回码,失败原因,反馈时间', ...lines, ''].join('\n');
}

async function upload(address: string, body: string): Promise<Job> {
	const name = encodeURIComponent('反馈_迟到.csv');
	const headers = { origin: address };
	const answer = await fetch(`${address}/api/imports?name=${name}`, { method: 'PUT', body, headers });
	return Job.parse(await answer.json());
}

/** Waits until a job has come so far; fails where it ended without having loaded the file whole. */
async function until(address: string, sent: Job, isSoFar: (job: Job) => boolean): Promise<void> {
	let job = sent;
	while ((job.state === 'waiting' || job.state === 'running') && !isSoFar(job)) {
		await setTimeout(50);
		job = Job.parse(await ask(address + job.address));
	}
	const isLost = job.state !== 'waiting' && job.state !== 'running' && job.result?.totals.loaded !== rows;
	if (isLost) throw new Error(`The late file was not loaded: ${JSON.stringify(job)}`);
}
