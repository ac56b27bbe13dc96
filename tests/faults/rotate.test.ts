import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder } from '../../ingest/folder.ts';
import { headerBytes, idIn, keyId } from '../../ingest/vault/header.ts';
import { keep } from '../../ingest/vault/seal.ts';
import { json } from '../cli/program.ts';
import { copySecondCity } from '../loaded_city.ts';
import { temporaryFolder } from '../second_city.ts';
import { stored } from '../stored.ts';
import { killAt, watch } from './kill.ts';

const place = temporaryFolder();
const data = join(place.path, 'data');
afterAll(() => place.remove());

/** How many files of the store each key encrypts. */
function byKey(): Map<string, number> {
	const imports = join(data, 'imports');
	const ids = readdirSync(imports).map((name) => idIn(readFileSync(join(imports, name)).subarray(0, headerBytes)));
	return new Map([...Map.groupBy(ids, (id) => id)].map(([id, files]) => [id, files.length]));
}

test('R50 换钥到一半被 kill -9，再执行一次做完：全部能读，旧钥已删，用旧钥打不开任何一个', async () => {
	await copySecondCity(data);
	const folder = openFolder(data);
	for (let number = 0; number < 30; number++) {
		const bytes = randomBytes(1 << 20);
		const path = join(folder.work, createHash('sha256').update(bytes).digest('hex'));
		writeFileSync(path, bytes);
		await keep(folder, [path]);
	}
	const names = readdirSync(folder.imports);
	const old = folder.keys.vault.current;
	const run = watch(data, 'keys', 'rotate');
	await killAt(run, () => [...byKey().keys()].length > 1 && (byKey().get(keyId(old)) ?? 0) <= names.length - 8);
	const { old: left, current } = openFolder(data).keys.vault;
	expect([left, current === old]).toEqual([old, false]);
	expect([...byKey().keys()].toSorted()).toEqual([keyId(old), keyId(current)].toSorted());
	for (const name of names) await stored(openFolder(data), name);

	expect(await json(0, data, 'keys', 'rotate')).toMatchObject({ isResumed: true });
	const done = openFolder(data);
	expect(done.keys.vault).toEqual({ current, old: null });
	expect(existsSync(join(data, 'keys', 'vault.old.key'))).toBe(false);
	expect([...byKey()]).toEqual([[keyId(current), names.length]]);
	for (const name of names) {
		const hash = createHash('sha256')
			.update(await stored(done, name))
			.digest('hex');
		expect(name.startsWith(hash)).toBe(true);
	}

	expect(await json(0, data, 'keys', 'rotate')).toMatchObject({ isResumed: false, files: names.length });
	expect(openFolder(data).keys.vault.current).not.toBe(current);
	expect(await json(0, data, 'rebuild')).toMatchObject({ unrestored: [] });
}, 300_000);
