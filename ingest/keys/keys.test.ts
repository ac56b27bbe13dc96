import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyFolder } from '../../tests/copy_folder.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { openFolder } from '../folder.ts';
import { Unsafe } from '../refusal.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => void (place = temporaryFolder()));
afterEach(() => {
	vi.unstubAllEnvs();
	place.remove();
});

const root = () => join(place.path, 'data');
const key = (name: string) => join(root(), 'keys', `${name}.key`);
const names = ['pseudonym', 'vault', 'audit'];
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** A folder that was used before. */
function used(): void {
	openFolder(root());
	writeFileSync(join(root(), 'state.sqlite'), '');
}

function refusal(): string {
	try {
		openFolder(root());
	} catch (fault) {
		if (fault instanceof Unsafe) return fault.message;
		throw fault;
	}
	throw new Error('It was opened');
}

test('R50 密钥第一次启动时各造一份，32个随机字节，只有所有者能读，以后不变', () => {
	const { keys } = openFolder(root());
	const made = [keys.pseudonym, keys.vault.current, keys.audit];
	expect(new Set(made).size).toBe(3);
	expect(made.every((one) => /^[0-9a-f]{64}$/.test(one))).toBe(true);
	expect(readdirSync(keys.place).toSorted()).toEqual(['audit.key', 'pseudonym.key', 'vault.key']);
	expect([modeOf(root()), modeOf(keys.place), ...names.map((name) => modeOf(key(name)))]).toEqual([
		...['700', '700', '600', '600', '600'],
	]);
	expect(openFolder(root()).keys).toEqual(keys);
});

test.each(names)('R50 已有数据而缺少密钥 %s 时不启动，也不另造', (name) => {
	used();
	rmSync(key(name));
	expect(refusal()).toContain(`缺少密钥 ${key(name)}`);
	expect(existsSync(key(name))).toBe(false);
});

test('R50 已有数据而没有密钥目录时不启动', () => {
	used();
	rmSync(join(root(), 'keys'), { recursive: true });
	expect(refusal()).toMatch(/缺少密钥 .*请从密钥的备份恢复.*YIKATONG_KEYS/);
});

test.each([
	['短于32字节', 'ab'.repeat(31)],
	['是样例或太简单', '5a'.repeat(32)],
	['是样例或太简单', '0123456789abcdef'.repeat(4)],
	['是样例或太简单', Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(2, '0')).join('')],
	['内容不是密钥', 'please-change-me'],
	['短于32字节', ''],
])('R50 密钥%s时不启动', (reason, text) => {
	used();
	for (const name of names) {
		const kept = readFileSync(key(name), 'utf8');
		writeFileSync(key(name), text);
		expect(refusal()).toContain(`${key(name)} 已损坏（${reason}）`);
		writeFileSync(key(name), kept);
	}
	openFolder(root());
});

test.each([0o640, 0o604, 0o620, 0o602, 0o644])('R50 密钥文件权限是 %o 时不启动，说明怎样改', (mode) => {
	used();
	for (const name of names) {
		chmodSync(key(name), mode);
		expect(refusal()).toContain(`chmod 600 '${key(name)}'`);
		chmodSync(key(name), 0o600);
	}
	openFolder(root());
});

test.each([0o750, 0o705, 0o720, 0o701, 0o777])('R50 数据目录或密钥目录权限是 %o 时不启动，说明怎样改', (mode) => {
	used();
	for (const folder of [root(), join(root(), 'keys')]) {
		chmodSync(folder, mode);
		expect(refusal()).toContain(`chmod 700 '${folder}'`);
		chmodSync(folder, 0o700);
	}
	openFolder(root());
});

test('R50 密钥属于别的用户时不启动', () => {
	used();
	vi.spyOn(process, 'getuid').mockReturnValue((process.getuid?.() ?? 0) + 1);
	expect(refusal()).toMatch(/属于另一个用户.*chown/);
	vi.restoreAllMocks();
});

test('R50 空的目录由本系统收紧权限', () => {
	mkdirSync(root(), { mode: 0o755 });
	openFolder(root());
	expect(modeOf(root())).toBe('700');
});

test('R50 以前版本的 secret.key 移到密钥目录，假名不变；移到一半中断的接着移', () => {
	used();
	const { pseudonym } = openFolder(root()).keys;
	rmSync(join(root(), 'keys'), { recursive: true });
	const secret = join(root(), 'secret.key');
	writeFileSync(secret, pseudonym, { mode: 0o600 });
	const { keys } = openFolder(root());
	expect([keys.pseudonym, existsSync(secret)]).toEqual([pseudonym, false]);
	writeFileSync(secret, pseudonym, { mode: 0o600 });
	rmSync(key('audit'));
	expect(openFolder(root()).keys.vault).toEqual(keys.vault);
	expect(existsSync(secret)).toBe(false);
	writeFileSync(secret, keys.audit, { mode: 0o600 });
	expect(refusal()).toContain('与密钥目录中的 pseudonym.key 不同');
});

test('R50 密钥可以放在数据目录之外', () => {
	const other = join(place.path, 'other');
	vi.stubEnv('YIKATONG_KEYS', other);
	const { keys } = openFolder(root());
	expect([keys.place, existsSync(join(root(), 'keys'))]).toEqual([other, false]);
	writeFileSync(join(root(), 'state.sqlite'), '');
	copyFolder(other, join(place.path, 'backup'));
	rmSync(other, { recursive: true });
	expect(refusal()).toContain(`缺少密钥 ${other}`);
	vi.stubEnv('YIKATONG_KEYS', join(place.path, 'backup'));
	expect(openFolder(root()).keys.vault).toEqual(keys.vault);
});
