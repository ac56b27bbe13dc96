// The bill of materials of a bundle, as CycloneDX 1.6: made from the lock file and from what really lies there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that only develop, but stand in the built pages; `tests/bundle.test.ts` holds the list against the build. */
export const compiledIn = [
	...['@sveltejs/adapter-node', '@sveltejs/kit', 'clsx', 'cookie', 'devalue', 'esm-env', 'svelte'],
	...['@tanstack/svelte-virtual', '@tanstack/virtual-core', 'echarts', 'zrender', 'tslib', 'uqr'],
];

/** Licences that leave us free to hand on programs with their notices. */
const free = new Set([
	...['MIT', 'MIT/X11', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
	...['(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'],
]);

/** Packages that state no licence in their metadata, and what their author states elsewhere. */
const stated = new Map([['buffers@0.1.1', 'MIT/X11']]);

/** @typedef {{ expression: string } | { license: { id?: string, name?: string } }} Licence */
/** @typedef {{ version: string, license?: string, integrity?: string, dev?: boolean }} Locked */

/**
 * The document of what lies in a bundle's folder.
 * @param {string} folder @param {{ version: string, arch: string }} bundle
 */
export function sbom(folder, { version, arch }) {
	/** @type {{ packages: Record<string, Locked> }} */
	const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
	const components = Object.entries(packages)
		.filter(([path, { dev }]) => path !== '' && (isCompiledIn(path) || (!dev && existsSync(join(folder, path)))))
		.map(([path, locked]) => component(path, locked));
	const yikatong = { type: 'application', 'bom-ref': 'yikatong', name: 'yikatong', version };
	return {
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		version: 1,
		metadata: {
			component: { ...yikatong, licenses: [{ license: { id: 'Apache-2.0' } }] },
			properties: [{ name: 'yikatong:architecture', value: `linux-${arch}` }],
		},
		components,
	};
}

/**
 * One sentence for each component whose licence nobody has looked at.
 * @param {{ components: { name: string, version: string, licenses: Licence[] }[] }} document
 */
export function licenceFaults({ components }) {
	return components
		.map(({ name, version, licenses }) => ({ name, version, licence: licenses.map(textOf).join() }))
		.filter(({ licence }) => !free.has(licence))
		.map(({ name, version, licence }) => `${name}@${version} has the licence ${licence}: look at it first`);
}

/** @param {string} path */
function isCompiledIn(path) {
	return compiledIn.some((name) => path === `node_modules/${name}`);
}

/** @param {string} path @param {Locked} locked */
function component(path, { version, license, integrity = '' }) {
	const name = path.replace(/^.*node_modules\//, '');
	const licence = license ?? stated.get(`${name}@${version}`) ?? 'NOASSERTION';
	const [algorithm, digest] = integrity.split('-', 2);
	return {
		type: 'library',
		'bom-ref': path,
		name,
		version,
		purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
		licenses: [licensed(licence)],
		...(algorithm === 'sha512' && digest ? { hashes: [{ alg: 'SHA-512', content: hex(digest) }] } : {}),
		...(isCompiledIn(path) ? { properties: [{ name: 'yikatong:compiled-into-pages', value: 'true' }] } : {}),
	};
}

/** @param {string} licence @returns {Licence} */
function licensed(licence) {
	if (/ (OR|AND) /.test(licence)) return { expression: licence };
	return { license: licence === 'MIT/X11' || licence === 'NOASSERTION' ? { name: licence } : { id: licence } };
}

/** @param {Licence} licence */
function textOf(licence) {
	return 'expression' in licence ? licence.expression : (licence.license.id ?? licence.license.name);
}

/** @param {string} base64 */
function hex(base64) {
	return Buffer.from(base64, 'base64').toString('hex');
}
