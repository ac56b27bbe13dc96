import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import type { Progress } from './progress.ts';

/** Opens a data folder in this process, and says on stderr what had to be repaired. */
export async function openHere(
	root: string,
	progress: Progress,
	{ creates }: { creates: boolean },
): Promise<Warehouse> {
	const warehouse = await openWarehouse(root, { now: () => new Date(), progress: progress.tell, creates });
	for (const sentence of warehouse.repairs) process.stderr.write(`启动检查：${sentence}\n`);
	return warehouse;
}
