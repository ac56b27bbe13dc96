import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { copyFolder } from '../copy_folder.ts';
import { load } from '../../analytics/load.ts';
import { openWarehouse, type Warehouse } from '../../analytics/warehouse.ts';
import { madeOnce } from '../made_once.ts';
import { secondCity, temporaryFolder } from '../second_city.ts';
import { digestOf } from '../../analytics/digest.ts';
import { type Runs, writeRuns } from './exports.ts';

export const now = () => new Date('2023-06-22T01:40:00Z');

/** A state of the data: its digest, and how many files of which kind lie in the store. */
const State = z.object({ digest: z.record(z.string(), z.string()), stored: z.string() });
type State = z.infer<typeof State>;

/** What is known of the made folders: the files of each run, and the states before and after them. */
const Told = z.object({ runs: z.array(z.array(z.string())), states: z.array(State) });

/**
 * Data folders of the small city before and after each of its runs, undisturbed: `copy(n)` has the first n of them and
 * is one's own.
 */
export type Scene = {
	path: string;
	runs: Runs;
	states: readonly State[];
	copy(stage: number): string;
	remove(): void;
};

/** The scene, whose folders are made once for a state of the sources. */
export async function makeScene(): Promise<Scene> {
	const made = await madeOnce('scene', [import.meta.dirname, secondCity], makeStages);
	const { runs, states } = Told.parse(JSON.parse(readFileSync(join(made, 'told.json'), 'utf8')));
	const place = temporaryFolder();
	let copies = 0;
	const copy = (stage: number) => {
		const data = join(place.path, `data-${++copies}`);
		copyFolder(join(made, `stage-${stage}`), data);
		return data;
	};
	return { path: place.path, runs, states, copy, remove: place.remove };
}

/** Loads the runs one after the other, each into a copy of what the one before has made. */
async function makeStages(made: string): Promise<void> {
	const runs = writeRuns(join(made, 'files'));
	const at = (stage: number) => join(made, `stage-${stage}`);
	const states: State[] = [await opened(at(0), stateOf)];
	for (const [index, run] of runs.entries()) {
		copyFolder(at(index), at(index + 1));
		states.push(
			await opened(at(index + 1), async (warehouse) => {
				await load(warehouse.writer, warehouse.folder, run, { now });
				return stateOf(warehouse);
			}),
		);
	}
	writeFileSync(join(made, 'told.json'), JSON.stringify({ runs, states }));
}

/** Opens a data folder as the next process does. */
export async function opened<T>(data: string, work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
	const warehouse = await openWarehouse(data, { now, creates: true });
	try {
		return await work(warehouse);
	} finally {
		warehouse.close();
	}
}

export async function stateOf({ writer, folder }: Warehouse): Promise<State> {
	const names = readdirSync(folder.imports).map((name) => name.replace(/-\d+(?=\.rejects)/, ''));
	return { digest: await digestOf(writer), stored: names.toSorted().join(' ') };
}

/**
 * What has to be so after any disturbance of run `stage`: the data are those before or after it, nothing lies around,
 * and loading all files again makes what an undisturbed load makes. `isTaken`: the command had said that it was done.
 */
export async function expectWhole(scene: Scene, data: string, stage: number, isTaken = false): Promise<string[]> {
	const [before, done] = [scene.states[stage], scene.states[stage + 1]];
	const repairs = await opened(data, async (warehouse) => {
		expect(isTaken ? [done] : [before, done]).toContainEqual(await stateOf(warehouse));
		const { work, temp } = warehouse.folder;
		expect([...readdirSync(work), ...readdirSync(temp)]).toEqual([]);
		const again = await load(warehouse.writer, warehouse.folder, scene.runs.slice(0, stage + 1).flat(), { now });
		expect(again.files.filter(({ status }) => status === 'rejected')).toEqual([]);
		expect(await stateOf(warehouse)).toEqual(done);
		return [...warehouse.repairs];
	});
	rmSync(data, { recursive: true });
	return repairs;
}
