import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patience } from '../property/runs.ts';
import { ingestSteps, killAt, later, rebuildSteps, watch } from './kill.ts';
import { expectWhole, makeScene, type Scene } from './scene.ts';

const isLong = process.env.YIKATONG_LONG === '1';
/** The runs that are killed: a first load of answers, and a corrected export with known, other and bad rows. */
const stages = isLong ? [0, 1, 2, 3] : [2];
/** Kills at moments that nothing but chance has chosen, for each of the runs. */
const randomKills = isLong ? 45 : 1;
/** The steps that are always tried; the long form tries all. */
const steps = Object.entries(ingestSteps).filter(([name]) => isLong || !/子进程读取|写类型化|登记/.test(name));

let scene: Scene;
beforeAll(async () => void (scene = await makeScene()), patience);
afterAll(() => scene.remove());

describe.each(stages)('R60 第 %i 次导入被强行终止', (stage) => {
	test.each(steps)(
		'%s',
		async (_, moment) => {
			const data = scene.copy(stage);
			const status = await killAt(watch(data, 'ingest', ...(scene.runs[stage] ?? [])), moment());
			await expectWhole(scene, data, stage, status !== null);
		},
		patience,
	);

	test(
		`随机的 ${randomKills} 个时刻`,
		async () => {
			const begun = performance.now();
			const undisturbed = scene.copy(stage);
			const run = watch(undisturbed, 'ingest', ...(scene.runs[stage] ?? []));
			expect(await killAt(run, () => false)).toBeLessThan(2);
			const duration = performance.now() - begun;
			await expectWhole(scene, undisturbed, stage, true);
			for (let kill = 0; kill < randomKills; kill++) {
				const data = scene.copy(stage);
				const status = await killAt(
					watch(data, 'ingest', ...(scene.runs[stage] ?? [])),
					later(Math.random() * duration),
				);
				await expectWhole(scene, data, stage, status !== null);
			}
		},
		patience,
	);
});

test.each(Object.entries(rebuildSteps))(
	'R60 重建被强行终止：%s',
	async (_, moment) => {
		const stage = scene.runs.length - 1;
		const data = scene.copy(stage + 1);
		await killAt(watch(data, 'rebuild'), moment());
		await expectWhole(scene, data, stage, true);
	},
	patience,
);
