import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Unsafe } from '../refusal.ts';
import { newKey, readKey, syncFolder, writeKey } from './key_file.ts';
import { assertPrivate } from './private.ts';

/** The keys of one installation, 32 random bytes each in hexadecimal digits (security.md, R50). */
export type Keys = {
	/** The folder that they lie in. */
	place: string;
	/** For pseudonyms of persons and accounts; with another one the same person would be another. */
	pseudonym: string;
	/** Encrypts what was received; `old` is there while a change of the key is under way. */
	vault: { current: string; old: string | null };
	/** Chains the audit. */
	audit: string;
};

/** Where the keys of a data folder lie: $YIKATONG_KEYS, or `keys` inside it. */
export function keysPlace(root: string): string {
	const { YIKATONG_KEYS: place } = z.object({ YIKATONG_KEYS: z.string().min(1).optional() }).parse(process.env);
	return place === undefined ? join(root, 'keys') : resolve(place);
}

/** The files of the keys. */
export function keyFiles(place: string) {
	const at = (name: string) => join(place, `${name}.key`);
	return { pseudonym: at('pseudonym'), vault: at('vault'), old: at('vault.old'), audit: at('audit') };
}

/**
 * The keys of a data folder, made once, at random, where it has no data yet. The secret of earlier versions becomes the key
 * of pseudonyms; until that has happened, the other keys are still to be made. Refuses keys that are missing though there
 * are data, weak ones, and ones that others may read (security.md, R50).
 */
export function openKeys(root: string, hasData: boolean): Keys {
	const place = keysPlace(root);
	const [files, secret] = [keyFiles(place), join(root, 'secret.key')];
	const isFirst = !hasData || existsSync(secret);
	if (!existsSync(place)) {
		if (!isFirst) throw missing(place);
		mkdirSync(place, { recursive: true, mode: 0o700 });
	}
	assertPrivate(place, '密钥目录');
	for (const path of [files.vault, files.audit]) makeMissing(path, isFirst, newKey);
	makeMissing(files.pseudonym, isFirst, () => (existsSync(secret) ? readKey(secret) : newKey()));
	const pseudonym = readKey(files.pseudonym);
	dropSecret(secret, pseudonym);
	const vault = { current: readKey(files.vault), old: existsSync(files.old) ? readKey(files.old) : null };
	return { place, pseudonym, vault, audit: readKey(files.audit) };
}

function makeMissing(path: string, isFirst: boolean, make: () => string): void {
	if (existsSync(path)) return;
	if (!isFirst) throw missing(path);
	writeKey(path, make());
}

const missing = (path: string) =>
	new Unsafe(
		`已有数据，但缺少密钥 ${path}，不能启动。请从密钥的备份恢复；密钥放在别处时，用环境变量 YIKATONG_KEYS 指明所在目录。不要另造：已有的数据要靠它读取。`,
	);

/** The secret has moved: it lies in one place only. */
function dropSecret(secret: string, pseudonym: string): void {
	if (!existsSync(secret)) return;
	if (readKey(secret) !== pseudonym) {
		throw new Unsafe(
			`${secret} 与密钥目录中的 pseudonym.key 不同，不能启动。请核对哪一个是这个数据目录的，把另一个移走；人数要靠它去重。`,
		);
	}
	rmSync(secret);
	syncFolder(join(secret, '..'));
}
