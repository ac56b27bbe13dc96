import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Freezes } from '#contract';
import { verify } from '../../analytics/backup/verify.ts';
import { backUp, ownSecret } from '../backup/backed_up.ts';
import { json } from '../cli/program.ts';
import { patience } from '../property/runs.ts';
import { killAt, later, type Moment, watch } from './kill.ts';
import { expectWhole, makeScene, type Scene } from './scene.ts';

const isLong = process.env.YIKATONG_LONG === '1';
/** Kills at moments that nothing but chance has chosen. */
const random = Array.from({ length: isLong ? 25 : 1 }, (_, kill): [string, () => Moment] => [
	`随机的第 ${kill + 1} 次`,
	() => later(700 + Math.random() * 1500),
]);

let scene: Scene;
let stage = 0;
beforeAll(async () => {
	scene = await makeScene();
	stage = scene.runs.length - 1;
}, patience);
afterAll(() => scene.remove());

const says =
	(text: string): Moment =>
	({ said }) =>
		said().includes(text);

const publishes =
	(end: string): Moment =>
	({ data }) =>
		readdirSync(join(data, 'published')).some((name) => name.endsWith(end));

describe('R60 备份被强行终止', () => {
	const packs: Moment = ({ data }) => existsSync(`${data}.backup.part`);
	test.each([
		['核对数据时', () => says('核对数据')],
		['打包时', () => packs],
		['通读时', () => says('通读备份')],
		...random,
	])(
		'%s：没有写成的不叫备份，写成的完好；数据不变，再备份一次即可',
		async (_, moment) => {
			const data = scene.copy(stage + 1);
			const archive = `${data}.backup`;
			await killAt(watch(data, 'backup', archive), moment());
			if (existsSync(archive)) {
				await verify(archive, ownSecret(data), scene.path);
				rmSync(archive);
			}
			await backUp(data, archive);
			expect(existsSync(`${archive}.part`)).toBe(false);
			const { members } = await verify(archive, ownSecret(data), scene.path);
			expect(members.length).toBeGreaterThan(8);
			await expectWhole(scene, data, stage, true);
		},
		patience,
	);
});

describe('R60 发布被强行终止', () => {
	const steps: [string, () => Moment][] = [
		['写成发布件时', () => publishes('.json')],
		['写发布件时', () => publishes('.json.new')],
		['保存明细时', () => says('保存明细的状态')],
		['保存数字时', () => says('保存各页的数字')],
		['明细写成时', () => publishes('.parquet')],
		...random,
	];
	test.each(isLong ? steps : steps.slice(0, 1))(
		'%s：要么没有发布，要么完整；没有发布的再发布一次即可',
		async (_, moment) => {
			const data = scene.copy(stage + 1);
			await killAt(watch(data, 'freeze', '--month', '2023-03'), moment());
			const { rows } = Freezes.parse(await json(0, data, 'freeze', '--list'));
			expect(rows.length).toBeLessThan(2);
			expect(rows.every(({ damage }) => damage === null)).toBe(true);
			if (rows.length === 0) await json(0, data, 'freeze', '--month', '2023-03');
			expect(Freezes.parse(await json(0, data, 'freeze', '--list')).rows).toHaveLength(1);
			expect(readdirSync(join(data, 'published'))).toHaveLength(2);
			await expectWhole(scene, data, stage, true);
		},
		patience,
	);
});
