import { newKey, writeKey } from './key_file.ts';
import { keyFiles, type Keys } from './keys.ts';

/**
 * Makes a new vault key, with the one so far beside it until no file needs it any more. A crash between the two leaves the
 * old key twice, and nothing has begun.
 */
export function beginRotation(keys: Keys): Keys {
	const [files, old] = [keyFiles(keys.place), keys.vault.current];
	const current = newKey();
	writeKey(files.old, old);
	writeKey(files.vault, current);
	return { ...keys, vault: { current, old } };
}
