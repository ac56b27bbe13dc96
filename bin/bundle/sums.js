// SHA256SUMS: the hash of every file of a bundle, as `sha256sum -c` reads it.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Writes the list; fails where a bundle holds anything but files and folders, which the list could not answer for.
 * @param {string} folder
 */
export async function writeSums(folder) {
	const lines = [];
	for (const path of filesBelow(folder)) lines.push(`${await sha256(path)}  ./${relative(folder, path)}\n`);
	writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
	return readdirSync(folder, { withFileTypes: true })
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return filesBelow(path);
			if (!entry.isFile()) throw new Error(`${path} is neither a file nor a folder`);
			return [path];
		});
}

/** @param {string} path */
async function sha256(path) {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}
