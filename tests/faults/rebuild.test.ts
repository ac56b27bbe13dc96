import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rebuild } from '../../analytics/rebuild.ts';
import { openFolder } from '../../ingest/folder.ts';
import { makeDemoCity } from '../demo_city.ts';
import { patience } from '../property/runs.ts';
import { temporaryFolder } from '../second_city.ts';
import { makeScene, now, opened, stateOf } from './scene.ts';

async function expectSameAfterRebuild(data: string): Promise<void> {
	const before = await opened(data, stateOf);
	expect((await rebuild(openFolder(data), { now })).unrestored).toEqual([]);
	expect(await opened(data, stateOf)).toEqual(before);
}

test(
	'有更正、重复、拒收的小城市重建后，每一行、每个数都不变',
	async () => {
		const scene = await makeScene();
		await expectSameAfterRebuild(scene.copy(scene.runs.length));
		scene.remove();
	},
	patience,
);

test(
	'示范市的百分之一重建后，每一行、每个数都不变',
	async () => {
		const place = temporaryFolder();
		const data = join(place.path, 'data');
		await makeDemoCity(data, 0.01);
		await expectSameAfterRebuild(data);
		place.remove();
	},
	patience,
);
