import { loadedCity } from './city.ts';
import { type Measure, quantile, type Result, seconds, timed } from './result.ts';
import { serve } from './server.ts';

/** Each month is another question, so that no answer is one that was kept. */
const months = ['2023-10', '2023-09', '2023-08', '2023-07', '2023-06', '2023-05', '2023-04'];

/** Drawing a month's notice up, and checking its DOCX, at a running server. */
export const drafts: Measure = async (bench) => {
	const { path } = await loadedCity(bench, bench.scale);
	const server = await serve(path);
	const [drawn, checked]: [number[], number[]] = [[], []];
	try {
		for (const month of months) {
			const at = `${server.address}/api/notices/${month}`;
			drawn.push((await timed(() => answered(fetch(`${at}/draft`)))).ms);
			const body = await answered(fetch(`${at}/document`));
			const sent = {
				method: 'POST',
				headers: { 'content-type': 'application/octet-stream', origin: server.address },
				body,
			};
			const asked = `${server.address}/api/notices/check?month=${month}`;
			checked.push((await timed(() => answered(fetch(asked, sent)))).ms);
		}
	} finally {
		await server.close();
	}
	return [result('draft of a notice', drawn, 2000), result('check of a notice as DOCX', checked, 3000)];
};

function result(what: string, times: readonly number[], goal: number): Result {
	const slowest = Math.max(...times);
	return {
		what: `${what}, first answer (slowest of ${times.length} months)`,
		goal: seconds(goal),
		measured: `${seconds(slowest)} (median ${seconds(quantile(times, 0.5))})`,
		isReached: slowest <= goal,
		why: 'Statements over nested views are planned anew for each part of the text.',
	};
}

async function answered(asked: Promise<Response>): Promise<ArrayBuffer> {
	const answer = await asked;
	const body = await answer.arrayBuffer();
	if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${new TextDecoder().decode(body)}`);
	return body;
}
