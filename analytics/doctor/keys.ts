import { basename, join, resolve, sep } from 'node:path';
import { existsSync } from 'node:fs';
import { backupKeyFile, dataKeys } from '../backup/key_files.ts';
import { keyFiles, keysPlace } from '../../ingest/keys/keys.ts';
import { Refusal } from '../refusal.ts';
import { attention, type Check, fault, ok } from './check.ts';

/** Keys are there and whole, and lie elsewhere than what they open (security.md, R50). */
export const keys: Check = {
	id: 'keys',
	title: '密钥',
	look({ folder: { root, state } }) {
		const place = keysPlace(root);
		try {
			const known = dataKeys(root);
			const missing = existsSync(state) ? missingOf(root) : [];
			if (missing.length > 0)
				return fault(
					`密钥文件夹 ${place} 中没有密钥 ${missing.join('、')}`,
					'请从另外保管的那一份恢复密钥，不要另造：换了密钥，已有的数据读不出，人数也去不了重。',
				);
			const rows = known.map(({ name, fingerprint }) => `${name}（指纹 ${fingerprint}）`);
			const own = existsSync(join(root, 'secret.key'));
			if (own || `${place}${sep}`.startsWith(`${resolve(root)}${sep}`))
				return attention(
					'密钥与数据在同一个文件夹：拿到数据目录的人也就拿到了密钥',
					`请停止服务，把密钥文件夹移到别处（如 /etc/yikatong/keys），用环境变量 YIKATONG_KEYS 指明，再启动。`,
					rows,
				);
			const spare = existsSync(backupKeyFile(root)) ? '' : '，还没有备份密钥（第一次备份时生成）';
			return ok(`${known.length} 个密钥完好，在 ${place}${spare}`);
		} catch (broken) {
			if (broken instanceof Refusal) return fault(broken.message, '请从另外保管的那一份恢复这个密钥文件。');
			throw broken;
		}
	},
};

/** The keys without which nothing opens; the secret of earlier versions becomes the key of pseudonyms at the next start. */
function missingOf(root: string): string[] {
	if (existsSync(join(root, 'secret.key'))) return [];
	const { pseudonym, vault, audit } = keyFiles(keysPlace(root));
	return [pseudonym, vault, audit].filter((path) => !existsSync(path)).map((path) => basename(path));
}
