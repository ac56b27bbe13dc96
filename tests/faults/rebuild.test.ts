import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rebuild } from '../../analytics/rebuild.ts';
import { openFolder } from '../../ingest/folder.ts';
import { copyDemoCity, makeDemoCity } from '../demo_city.ts';
import { patience } from '../property/runs.ts';
import { temporaryFolder } from '../second_city.ts';
import { makeScene, now, opened, stateOf } from './scene.ts';

async function expectSameAfterRebuild(data: string): Promise<void> {
	const before = await opened(data, stateOf);
	expect((await rebuild(openFolder(data), { now })).unrestored).toEqual([]);
	expect(await opened(data, stateOf)).toEqual(before);
}

test(
	'R61 有更正、重复、拒收的小城市重建后，每一行、每个数都不变',
	async () => {
		const scene = await makeScene();
		await expectSameAfterRebuild(scene.copy(scene.runs.length));
		scene.remove();
	},
	patience,
);

const isLong = process.env.YIKATONG_LONG === '1';

/** A data folder of one's own with a hundredth of the demo city, in the long form a tenth. */
async function demoCity(): Promise<{ path: string; remove(): void }> {
	if (isLong) return copyDemoCity();
	const place = temporaryFolder();
	const path = join(place.path, 'data');
	await makeDemoCity(path, 0.01);
	return { path, remove: place.remove };
}

test(
	`R61 示范市的${isLong ? '十' : '百'}分之一重建后，每一行、每个数都不变`,
	async () => {
		const city = await demoCity();
		await expectSameAfterRebuild(city.path);
		city.remove();
	},
	patience,
);
