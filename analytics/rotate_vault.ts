import { resolve } from 'node:path';
import { shanghai } from '../ingest/clock.ts';
import { openFolder } from '../ingest/folder.ts';
import { beginRotation } from '../ingest/keys/rotate.ts';
import { inState, withState } from '../ingest/state.ts';
import { keyId } from '../ingest/vault/header.ts';
import { sealStore } from '../ingest/vault/seal_store.ts';
import { writeAudit } from './audit.ts';
import { openWarehouse } from './warehouse.ts';

type Options = { now: () => Date; progress?: (step: string, done: number, of: number) => void };

/**
 * Makes a new key for received files and encrypts all of them with it; the old one is removed at the end. A change that was
 * cut short is finished by the next opening of the data folder, and this then does no more (security.md, R50).
 */
export async function rotateVault(
	root: string,
	options: Options,
): Promise<{ files: number; place: string; isResumed: boolean }> {
	const { current, old } = openFolder(resolve(root)).keys.vault;
	const isResumed = old !== null && old !== current;
	const { folder, close } = await openWarehouse(root, { ...options, creates: false });
	try {
		const { place } = folder.keys;
		if (isResumed) return { files: 0, place, isResumed };
		const keys = beginRotation(openFolder(folder.root).keys);
		const tell = (step: 'begun' | 'done', files: number | null) => {
			const detail = { step, files, from: keyId(current), to: keyId(keys.vault.current) };
			const act = {
				at: shanghai(options.now()),
				actor: 'console',
				act: 'vault-key',
				subject: 'vault',
				detail,
			} as const;
			withState(folder, (state) => inState(state, () => writeAudit(state, act)));
		};
		tell('begun', null);
		const files = await sealStore({ ...folder, keys }, options);
		tell('done', files);
		return { files, place, isResumed };
	} finally {
		close();
	}
}
