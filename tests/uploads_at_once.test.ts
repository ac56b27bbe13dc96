import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { Indicators, JobList } from '#contract';
import { type Digest, digestOf } from '../analytics/digest.ts';
import { load } from '../analytics/load.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { copyFolder } from './copy_folder.ts';
import { said, start, stop } from './cli/program.ts';
import { files, temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
afterAll(place.remove);
const now = () => new Date('2023-11-22T01:40:00Z');

const [region = '', project = '', slip = '', payment = '', feedback = '', ...rest] = files;
const lines = readFileSync(feedback, 'utf8').trimEnd().split('\n');
const part = (from: number, until: number) => [lines[0], ...lines.slice(1 + from, 1 + until)].join('\n');

/** Eight files: two alike, two that share rows, one that is no file at all. */
const sent: [string, string | Uint8Array<ArrayBuffer>][] = [
	...[slip, payment, ...rest].map((path) => [basename(path), readFileSync(path)] as [string, Buffer<ArrayBuffer>]),
	['发放明细（再传一次）.csv', readFileSync(payment)],
	['反馈（前半）.csv', part(0, lines.length * 0.6)],
	['反馈（后半）.csv', part(lines.length * 0.4, lines.length)],
	['坏.xlsx', randomBytes(5_000)],
];

/** Loads files one after the other; gives what the database says then, but for which files told it. */
async function loaded(data: string, paths: string[]): Promise<Digest> {
	const warehouse = await openWarehouse(data, { now, creates: true });
	try {
		for (const path of paths) await load(warehouse.writer, warehouse.folder, [path], { now });
		const { import: _, ...digest } = await digestOf(warehouse.writer);
		return digest;
	} finally {
		warehouse.close();
	}
}

test(
	'R55 八个文件同时上传（有相同的、有重叠的、有坏的）：与一个接一个导入的结果一样，其间的答复总是完整的一份',
	{ timeout: 600_000 },
	async () => {
		expect(sent).toHaveLength(8);
		const [data, other] = [join(place.path, 'at-once'), join(place.path, 'one-by-one')];
		await loaded(data, [region, project]);
		// With the same keys: persons have the same pseudonyms in both.
		copyFolder(data, other);
		const server = start(data, 'serve', '--port', '0');
		const address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
		const jobs = async () => JobList.parse(await (await fetch(`${address}/api/jobs`)).json()).rows;
		const isOver = async () => (await jobs()).filter(({ state }) => state === 'done').length === sent.length;
		let order: string[] = [];
		try {
			const answers = await Promise.all(
				sent.map(([name, body]) =>
					fetch(`${address}/api/imports?name=${encodeURIComponent(name)}`, {
						method: 'PUT',
						body,
						headers: { origin: address },
					}),
				),
			);
			expect(answers.map(({ status }) => status)).toEqual(sent.map(() => 202));
			while (!(await isOver())) {
				const answer = await fetch(`${address}/api/indicators?month=2023-04&scope=ytd`);
				await setTimeout(50);
				if (answer.status === 409 || answer.status === 404) continue;
				const { total, rows } = Indicators.parse(await answer.json());
				expect(rows.reduce((sum, { due }) => sum + due, 0)).toBe(total.due);
			}
			order = (await jobs()).toReversed().map(({ name }) => name);
			const bad = (await jobs()).find(({ name }) => name === '坏.xlsx');
			expect(bad?.result?.files[0]).toMatchObject({
				status: 'rejected',
				reason: expect.stringMatching(/\p{Script=Han}/u),
			});
		} finally {
			await stop(server);
		}
		const folder = join(place.path, 'files');
		mkdirSync(folder);
		const paths = order.map((name) => {
			writeFileSync(join(folder, name), sent.find(([known]) => known === name)?.[1] ?? '');
			return join(folder, name);
		});
		expect(paths).toHaveLength(sent.length);
		expect(await loaded(data, [])).toEqual(await loaded(other, paths));
	},
);
