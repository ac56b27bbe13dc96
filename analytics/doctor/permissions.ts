import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { keysPlace } from '../../ingest/keys/keys.ts';
import { type Check, fault, ok, type Place } from './check.ts';
import { namesIn } from './names_in.ts';

/** Only the owner of the data folder may open it and the keys; a file of another owner can't be written by the service. */
export const permissions: Check = {
	id: 'permissions',
	title: '权限',
	look(place) {
		if (process.platform === 'win32') return ok('本系统不适用');
		const { root } = place.folder;
		const owner = lstatSync(root).uid;
		const found = pathsOf(place).flatMap((path) => {
			const stat = lstatSync(path, { throwIfNoEntry: false });
			return stat ? [{ path, stat }] : [];
		});
		const open = found.filter(({ path, stat }) => isOpen(stat, path === root || path === keysPlace(root)));
		const strange = found.filter(({ stat }) => stat.uid !== owner);
		const rows = [
			...open.map(({ path, stat }) => `${path}（权限 ${(stat.mode & 0o777).toString(8)}）`),
			...strange.map(({ path, stat }) => `${path}（属于用户 ${stat.uid}，数据目录属于 ${owner}）`),
		];
		if (rows.length === 0) return ok('数据目录和密钥只有它们的用户可读');
		return fault(
			'有别的用户可读的，或不属于服务用户的文件',
			`请执行 chown -R 服务的用户 ${root} 和 chmod -R go= ${root}，密钥文件夹同样；命令不要用 root 执行。`,
			rows,
		);
	},
};

/** Inside a folder that is closed, what its parts allow matters less: only what is a secret by itself is looked at. */
function isOpen(stat: Stats, isOuter: boolean): boolean {
	return (stat.mode & 0o077) !== 0 && (isOuter || stat.isFile());
}

function pathsOf({ folder }: Place): string[] {
	const { root, database, state, imports, published } = folder;
	const keys = keysPlace(root);
	const inside = [imports, published, keys].flatMap((path) => namesIn(path).map((name) => join(path, name)));
	return [root, keys, database, state, join(root, 'secret.key'), join(root, 'yikatong.log'), ...inside];
}
