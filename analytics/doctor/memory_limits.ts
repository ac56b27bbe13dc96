import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attention, type Check, ok, type Place } from './check.ts';

/** Memory with personal data does not reach the disk: no swap and no core files for the service (security.md, R66). */
export const memoryLimits: Check = {
	id: 'memory-limits',
	title: '交换区和内存转储',
	look(place) {
		if (process.platform !== 'linux') return ok('本系统不适用');
		const rows = [...swaps(place), ...cores(place)];
		if (rows.length === 0) return ok('服务的内存不会写到磁盘上');
		return attention(
			'服务的内存（其中有个人信息）可能被写到磁盘上',
			'请用随程序的 systemd 单元运行服务（MemorySwapMax=0、LimitCORE=0），或关闭交换区（swapoff -a）。',
			rows,
		);
	},
};

const pidOf = ({ server }: Place) => server?.pid ?? process.pid;

function swaps(place: Place): string[] {
	const used = textOf('/proc/swaps').trim().split('\n').slice(1);
	return used.length === 0 || mayNotSwap(pidOf(place)) ? [] : used.map((line) => `交换区 ${line.split(/\s/)[0]}`);
}

function mayNotSwap(pid: number): boolean {
	const [, group = ''] = /^0::(.*)$/m.exec(textOf(`/proc/${pid}/cgroup`)) ?? [];
	return textOf(join('/sys/fs/cgroup', group, 'memory.swap.max')).trim() === '0';
}

function cores(place: Place): string[] {
	const [, soft = '0'] = /^Max core file size\s+(\S+)/m.exec(textOf(`/proc/${pidOf(place)}/limits`)) ?? [];
	return soft === '0' ? [] : [`内存转储（core）上限 ${soft}`];
}

function textOf(path: string): string {
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
