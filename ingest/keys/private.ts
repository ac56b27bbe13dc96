import { statSync } from 'node:fs';
import { Unsafe } from '../refusal.ts';

/**
 * Refuses, saying how to mend it, a file or folder that is another user's, or that others than its owner may read, write
 * or enter (security.md, R50). Windows has no such modes: there the folder's own rights are the site's to set.
 */
export function assertPrivate(path: string, what: string): void {
	if (!process.getuid) return;
	const stat = statSync(path);
	const { uid, mode } = stat;
	const own = process.getuid();
	if (uid !== own) {
		throw new Unsafe(
			`${what} ${path} 属于另一个用户（编号 ${uid}），不能启动。请用运行本系统的用户（编号 ${own}）登录，或由管理员执行：chown ${own} '${path}'`,
		);
	}
	if ((mode & 0o077) === 0) return;
	const [found, mended] = [(mode & 0o777).toString(8), stat.isDirectory() ? '700' : '600'];
	throw new Unsafe(`${what} ${path} 的权限是 ${found}，其他用户也能打开，不能启动。请执行：chmod ${mended} '${path}'`);
}
