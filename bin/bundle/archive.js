// The archive of a bundle: the same files give the same bytes, whoever packs them and when.
import { spawn } from 'node:child_process';
import { createWriteStream, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const same = ['--sort=name', '--format=gnu', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];
const modes = ['--mode=u=rwX,go=rX'];

/**
 * Packs `folder/name` into `path`, whole or not at all. Gives tar's exit status.
 * @param {string} folder @param {string} name @param {string} path @returns {Promise<number>}
 */
export async function archive(folder, name, path) {
	const tar = spawn('tar', [...same, ...modes, '-C', folder, '-cf', '-', name], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	/** @type {Promise<number>} */
	const ended = new Promise((resolve, reject) => {
		tar.once('error', reject);
		tar.once('close', (status) => resolve(status ?? 3));
	});
	await pipeline(tar.stdout, createGzip({ level: 6 }), createWriteStream(`${path}.part`));
	const status = await ended;
	if (status === 0) renameSync(`${path}.part`, path);
	return status;
}
