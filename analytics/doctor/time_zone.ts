import { existsSync, readlinkSync } from 'node:fs';
import { attention, type Check, ok } from './check.ts';

const local = '/etc/localtime';

/** The program reckons in Shanghai time whatever the machine's; logs of others and times of files do not. */
export const timeZone: Check = {
	id: 'time-zone',
	title: '时区',
	look() {
		if (process.platform !== 'linux') return ok('程序一律按北京时间计算');
		const zone = existsSync(local) ? linked().split('zoneinfo/')[1] : 'UTC';
		if (zone === undefined) return ok('系统的时区不可辨认；程序一律按北京时间计算');
		if (/^(posix\/)?(Asia\/(Shanghai|Chongqing|Harbin|Urumqi)|PRC)$/.test(zone)) return ok(`系统的时区是 ${zone}`);
		return attention(
			`系统的时区是 ${zone}；程序一律按北京时间计算，不受影响，但系统日志和文件的时间不好对照`,
			'请执行 timedatectl set-timezone Asia/Shanghai。',
		);
	},
};

function linked(): string {
	try {
		return readlinkSync(local);
	} catch {
		return ''; // a copy, which does not tell its name
	}
}
