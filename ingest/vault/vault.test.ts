import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/second_city.ts';
import { type DataFolder, openFolder } from '../folder.ts';
import { newKey } from '../keys/key_file.ts';
import { Refusal } from '../refusal.ts';
import { blockBytes, headerBytes, tagBytes } from './header.ts';
import { keep } from './seal.ts';
import { sealStore } from './seal_store.ts';
import { clearSize, unsealed } from './unseal.ts';

const place = temporaryFolder();
const folder = openFolder(join(place.path, 'data'));
afterAll(() => place.remove());

const read = async (name: string, keys: DataFolder['keys'] = folder.keys) =>
	Buffer.concat(await Array.fromAsync(unsealed(join(folder.imports, name), keys.vault)));

const reasonOf = (name: string, keys?: DataFolder['keys']) =>
	read(name, keys).then(
		() => 'It was opened',
		(fault) => (fault instanceof Refusal ? fault.message : String(fault)),
	);

/** Keeps bytes as a received file; answers its name. */
async function kept(bytes: Buffer): Promise<string> {
	const name = `${createHash('sha256').update(bytes).digest('hex')}.csv`;
	writeFileSync(join(folder.work, name), bytes);
	await keep(folder, [join(folder.work, name)]);
	return name;
}

const block = blockBytes + tagBytes;
const blocks = (name: string) => {
	const bytes = readFileSync(join(folder.imports, name));
	const parts = [bytes.subarray(0, headerBytes)];
	for (let at = headerBytes; at < bytes.length; at += block) parts.push(bytes.subarray(at, at + block));
	return parts;
};

test.each([0, 1, blockBytes - 1, blockBytes, blockBytes + 1, 3 * blockBytes, 3 * blockBytes + 7])(
	'R26 收到的文件加密存放，解密后一字节不差（%i 字节）',
	async (size) => {
		const bytes = randomBytes(size);
		const name = await kept(bytes);
		expect((await read(name)).equals(bytes)).toBe(true);
		expect(await clearSize(join(folder.imports, name))).toBe(size);
		if (size > 15) expect(readFileSync(join(folder.imports, name)).includes(bytes.subarray(0, 16))).toBe(false);
		expect(readdirSync(folder.work)).toEqual([]);
	},
);

test('R26 同一内容两次加密，密文不同', async () => {
	const name = await kept(Buffer.from('甲'));
	const first = readFileSync(join(folder.imports, name));
	await kept(Buffer.from('甲'));
	expect(readFileSync(join(folder.imports, name)).equals(first)).toBe(false);
});

test('R26 改动任何一处的一个字节都会发现，指出是哪个文件', async () => {
	const name = await kept(randomBytes(2 * blockBytes + 100));
	const path = join(folder.imports, name);
	const sound = readFileSync(path);
	const places = [0, 8, 9, 20, headerBytes, headerBytes + block - 1, headerBytes + block, sound.length - 1];
	for (const at of places) {
		const damaged = Buffer.from(sound);
		damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
		writeFileSync(path, damaged);
		expect(await reasonOf(name)).toContain(`imports/${name}`);
	}
	writeFileSync(path, sound);
	await read(name);
});

test('R26 截短、补长、块的次序和数目改变都会发现', async () => {
	const name = await kept(randomBytes(3 * blockBytes));
	const path = join(folder.imports, name);
	const [head = Buffer.alloc(0), one = head, two = head, three = head] = blocks(name);
	const others = blocks(await kept(randomBytes(3 * blockBytes)));
	const faults = [
		[head, one, two],
		[head, one],
		[head],
		[head.subarray(0, 10)],
		[],
		[head, one, two, three.subarray(0, -1)],
		[head, one, two, three, three],
		[head, one, two, three, Buffer.alloc(1)],
		[head, two, one, three],
		[head, one, three],
		[head, one, one, three],
		[head, one, others[2] ?? head, three],
		[others[0] ?? head, one, two, three],
	];
	for (const parts of faults) {
		writeFileSync(path, Buffer.concat(parts));
		expect(await reasonOf(name)).toContain('收到的文件已损坏');
	}
});

test('R26 一个加密文件换成另一个的名字会发现', async () => {
	const [one, two] = [await kept(Buffer.from('一')), await kept(Buffer.from('二'))];
	copyFileSync(join(folder.imports, one), join(folder.imports, two));
	expect(await reasonOf(two)).toContain(`收到的文件已损坏，内容与收到时不同，请从备份恢复数据目录中的 imports/${two}`);
});

test('R26 用别的密钥打不开，说明要恢复哪个文件', async () => {
	const name = await kept(Buffer.from('甲'));
	const vault = { current: newKey(), old: null };
	expect(await reasonOf(name, { ...folder.keys, vault })).toContain('请恢复与它一起备份的 vault.key');
});

test('R26 以前版本的明文在启动时加密；R50 换钥时旧钥的文件改用新钥，已改的不再改', async () => {
	const name = await kept(Buffer.from('张三'));
	const plain = createHash('sha256').update('李四').digest('hex');
	writeFileSync(join(folder.imports, plain), '李四');
	for (const file of readdirSync(folder.imports))
		if (![name, plain].includes(file)) renameSync(join(folder.imports, file), join(place.path, file));
	expect(await sealStore(folder)).toBe(1);
	expect(await sealStore(folder)).toBe(0);
	const fresh = { ...folder, keys: { ...folder.keys, vault: { current: newKey(), old: folder.keys.vault.current } } };
	expect(await sealStore(fresh)).toBe(2);
	expect(await sealStore(fresh)).toBe(0);
	for (const [file, text] of [
		[name, '张三'],
		[plain, '李四'],
	] as const) {
		expect((await read(file, fresh.keys)).toString()).toBe(text);
		expect(await reasonOf(file)).toContain('另一把密钥');
	}
});
