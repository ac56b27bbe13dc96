import { statSync } from 'node:fs';
import { isMarkedDamaged } from '../host_fault.ts';
import { attention, type Check, fault, ok, type Place, type Said } from './check.ts';

const MB = 1024 ** 2;

/** The database opens and is not marked as damaged; its log (WAL) is not left over and not large. */
export const database: Check = {
	id: 'database',
	title: '数据库',
	look(place) {
		const { folder, facts } = place;
		const restart = '请重新启动服务：启动检查会用收到的文件重新生成数据库，数字不变。';
		if (isMarkedDamaged(folder.root)) return fault('读到了损坏的地方，已作标记', restart);
		if (facts.state === 'open') return openSaid(place);
		return {
			missing: fault('不见了', restart),
			damaged: fault('打不开，文件损坏', restart),
			busy: attention('正被另一个命令使用，没有查', '等那个命令结束，再做一次体检。'),
			silent: fault('服务没有回答，没有查', '请查看服务的日志，重新启动服务，再做一次体检。'),
		}[facts.state];
	},
};

function openSaid({ folder, server, facts }: Place): Said {
	const log = statSync(`${folder.database}.wal`, { throwIfNoEntry: false })?.size ?? 0;
	if (facts.isOutdated)
		return attention('是另一个版本的程序生成的', '启动服务时用收到的文件自动重新生成，数字不变，请预留时间。');
	if (log > 0 && server === null)
		return attention(`上次没有正常关闭，日志（.wal）还有 ${size(log)}`, '启动服务时自动补上，不必处理。');
	if (log > 512 * MB && !facts.isAtWork)
		return attention(`日志（.wal）有 ${size(log)}，没有写回数据库`, '请在空闲时重新启动服务。');
	return ok(`打得开，${size(statSync(folder.database).size)}${log > 0 ? `，日志 ${size(log)}` : ''}`);
}

const size = (bytes: number) => `${Math.ceil(bytes / MB)} MB`;
