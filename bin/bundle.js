// `npm run bundle [-- --arch x64|arm64] [--out DIR]`: one archive that installs on a machine without network.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archive } from './bundle/archive.js';
import { stagePackages } from './bundle/packages.js';
import { licenceFaults, sbom } from './bundle/sbom.js';
import { stageSources } from './bundle/sources.js';
import { writeSums } from './bundle/sums.js';
import { root } from './runtime.js';
import { setUp } from './setup.js';
import { step } from './steps.js';

const architectures = ['x64', 'arm64'];
const { arch, out } = optionsOf(process.argv.slice(2));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

await setUp();
mkdirSync(out, { recursive: true });
for (const one of arch === undefined ? architectures : [arch]) console.log(await bundle(one));

/** @param {string[]} args */
function optionsOf(args) {
	const { values } = parseArgs({ args, options: { arch: { type: 'string' }, out: { type: 'string' } } });
	if (values.arch !== undefined && !architectures.includes(values.arch)) {
		console.error(`--arch 只能是 ${architectures.join('、')} 之一`);
		process.exit(2);
	}
	return { arch: values.arch, out: resolve(values.out ?? join(root, 'dist')) };
}

/**
 * Makes the archive of one architecture and gives its path.
 * @param {string} arch @returns {Promise<string>}
 */
async function bundle(arch) {
	const name = `yikatong-${version}-linux-${arch}`;
	const work = mkdtempSync(join(out, '.bundle-'));
	const folder = join(work, name);
	try {
		await must(`取得 ${arch} 的依赖（npm ci）`, () => stagePackages(folder, arch));
		stageSources(folder);
		const document = sbom(folder, { version, arch });
		refuse(licenceFaults(document));
		writeFileSync(join(folder, 'SBOM.cdx.json'), `${JSON.stringify(document, null, '\t')}\n`);
		writeFileSync(join(folder, 'VERSION'), `${version}\n`);
		writeFileSync(join(folder, 'ARCH'), `${arch}\n`);
		await writeSums(folder);
		const path = join(out, `${name}.tar.gz`);
		await must(`打包 ${name}.tar.gz`, () => archive(work, name, path));
		return path;
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

/** @param {string} title @param {() => Promise<number>} work */
async function must(title, work) {
	if (!(await step(title, work))) throw new Error(`${title}没有完成`);
}

/** @param {string[]} faults */
function refuse(faults) {
	if (faults.length > 0) throw new Error(faults.join('\n'));
}
