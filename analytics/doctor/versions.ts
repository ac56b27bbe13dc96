import { programVersion } from '../program_version.ts';
import { attention, type Check, ok } from './check.ts';

/** Which versions are at work; a server that was not started anew after an upgrade is still the old one. */
export const versions: Check = {
	id: 'versions',
	title: '版本',
	look({ facts, server }) {
		const own = programVersion();
		const told = `程序 ${own}，Node ${process.versions.node}，DuckDB ${facts.duckdb ?? '未知'}`;
		if (server !== null && facts.program !== null && facts.program !== own)
			return attention(`${told}；正在运行的服务还是 ${facts.program}`, '请重新启动服务。');
		if (!process.versions.node.startsWith('24.'))
			return attention(`${told}；程序是按 Node 24 测试的`, '请用 bin/yikatong 启动，它会用随程序安装的 Node。');
		return ok(told);
	},
};
