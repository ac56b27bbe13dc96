import { existsSync, statSync } from 'node:fs';
import { damageOfRecords } from '../published/damage.ts';
import { type Registered, registeredRevisions } from '../published/register.ts';
import { filesOf, hashOf } from '../published/store.ts';
import { type Check, fault, ok, type Place } from './check.ts';
import { readState } from './read_state.ts';

/** What was published is what was registered, to the byte; the details are only measured in a quick look. */
export const published: Check = {
	id: 'published',
	title: '已发布的月份',
	look(place) {
		const revisions = readState(place, registeredRevisions) ?? [];
		const rows = revisions.flatMap((entry) => damageOf(place, entry));
		if (rows.length > 0)
			return fault(
				`${revisions.length} 次发布中有 ${rows.length} 处不完好`,
				'请从备份恢复 published 中的这些文件。',
				rows,
			);
		return ok(`${revisions.length} 次发布，文件与登记的校验值相同${place.isFull ? '' : '（明细只核对大小）'}`);
	},
};

function damageOf({ folder, isFull }: Place, entry: Registered): string[] {
	const { document, records } = filesOf(folder, entry);
	const name = `${entry.month}（第${entry.revision}次）`;
	if (!existsSync(document)) return [`${name}：发布件不见了`];
	if (hashOf(document) !== entry.sha256) return [`${name}：发布件与登记的校验值不符`];
	if (statSync(records, { throwIfNoEntry: false })?.size !== entry.recordsBytes) return [`${name}：明细缺失或大小不符`];
	return isFull && damageOfRecords({ records, sha256: entry.recordsSha256 }) ? [`${name}：明细与登记的校验值不符`] : [];
}
