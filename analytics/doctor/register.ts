import { existsSync } from 'node:fs';
import { stateVersion } from '../../ingest/state.ts';
import { faultsOf } from '../../ingest/state_copy.ts';
import { versionOf } from '../../ingest/upgrade.ts';
import { attention, type Check, fault, ok } from './check.ts';
import { readState } from './read_state.ts';

/** The register is whole, and of a version that this program knows. */
export const register: Check = {
	id: 'register',
	title: '登记 state.sqlite',
	look(place) {
		const { state, database } = place.folder;
		if (!existsSync(state)) {
			if (!existsSync(database)) return attention('还没有数据', '导入第一批文件以后再查。');
			return fault('不见了', '请从备份恢复；没有备份时启动服务，会按数据库中的导入记录重新登记。');
		}
		const faults = faultsOf(state);
		if (faults.length > 0)
			return fault('损坏', '请停止服务，用 yikatong restore 恢复昨夜的备份，再导入此后收到的文件。', faults);
		const version = readState(place, versionOf) ?? 0;
		if (version > stateVersion)
			return fault(`是更新的程序写的（第${version}版，现在的程序只认到第${stateVersion}版）`, '请装回新版程序。');
		if (version < stateVersion)
			return attention(
				`是第${version}版，现在的程序用第${stateVersion}版`,
				'启动服务时自动升级，先在副本上试；请先备份。',
			);
		return ok(`完好，第${version}版`);
	},
};
