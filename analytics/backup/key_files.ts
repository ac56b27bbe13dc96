import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { keysPlace } from '../../ingest/keys/keys.ts';
import { Refusal } from '../refusal.ts';
import { fingerprintOf, type Secret } from './archive_key.ts';

/** A key of an installation by its file's name; the fingerprint tells it from others. */
export type KnownKey = { name: string; fingerprint: string };

/** The file with which archives are encrypted unless a passphrase is given. */
export const backupKeyFile = (root: string) => join(keysPlace(root), 'backup.key');

/** The keys that the data need, without the one for archives: files that hold 32 bytes in hexadecimal digits. */
export function dataKeys(root: string): KnownKey[] {
	const folder = keysPlace(root);
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.key')) : [];
	const paths = [join(root, 'secret.key'), ...names.sort().map((name) => join(folder, name))];
	return paths
		.filter((path) => existsSync(path) && basename(path) !== 'backup.key')
		.map((path) => ({ name: basename(path), fingerprint: fingerprintOf(readKey(path)) }));
}

/** The secret of a passphrase file, of a named key file, or of the installation's own key, which is made where `creates`. */
export function secretFor(
	root: string,
	{ passphrase, keyFile, creates }: { passphrase: string | null; keyFile: string | null; creates: boolean },
): Secret {
	if (passphrase !== null) return { passphrase };
	const path = keyFile ?? backupKeyFile(root);
	if (keyFile === null && creates && !existsSync(path)) makeKey(path);
	if (existsSync(path)) return { key: readKey(path) };
	throw new Refusal(
		404,
		`找不到备份密钥 ${path}。请把备份时的 backup.key 放到那里，或用 --key 指明；用口令加密的备份，用 --passphrase-file 或 --passphrase。`,
	);
}

/** Whole or not at all, and readable by its owner only. */
function makeKey(path: string): void {
	mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
	writeFileSync(`${path}.new`, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
	renameSync(`${path}.new`, path);
}

function readKey(path: string): Buffer {
	const text = readFileSync(path, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/.test(text)) throw new Refusal(500, `密钥文件 ${path} 损坏。请从另外保管的那一份恢复。`);
	return Buffer.from(text, 'hex');
}
