import { readingKey, receivedFiles } from '../../ingest/ledger.ts';
import { attention, type Check, fault, ok } from './check.ts';
import { readState } from './read_state.ts';

/** What is registered as loaded is what the database has loaded (security.md, D3, R61). */
export const ledger: Check = {
	id: 'ledger',
	title: '登记与数据库',
	look(place) {
		const { facts } = place;
		if (facts.state !== 'open') return attention('数据库没有打开，没有核对', '先按“数据库”一项处理。');
		const files = readState(place, receivedFiles) ?? [];
		const [registered, loaded] = [new Map(files.map((file) => [readingKey(file), file.name])), new Set(facts.readings)];
		const missing = [...registered].filter(([key]) => !loaded.has(key)).map(([, name]) => `${name}：数据库中没有`);
		const unknown = facts.readings.filter((key) => !registered.has(key)).map((key) => `${key}：没有登记`);
		if (missing.length + unknown.length === 0) return ok(`登记的 ${registered.size} 次读入都在数据库中，一个不多`);
		if (facts.isAtWork)
			return attention('正在导入，暂时对不上', '等导入结束，再做一次体检。', [...missing, ...unknown]);
		return fault('登记与数据库对不上', '请重新启动服务：启动检查会把缺少的重新载入，没有登记的补登记。', [
			...missing,
			...unknown,
		]);
	},
};
