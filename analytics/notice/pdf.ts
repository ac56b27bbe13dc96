import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeLock } from '../lock.ts';
import { Refusal } from '../refusal.ts';
import { fontSettings } from './pdf/fonts.ts';
import { profileSettings } from './pdf/profile.ts';

/** One at a time: a conversion takes a processor and 300 MB for some seconds. */
const one = makeLock();

/** Where it is installed when it is not in the path. */
const places = [
	'/usr/bin',
	'/usr/lib/libreoffice/program',
	'/opt/libreoffice/program',
	'/Applications/LibreOffice.app/Contents/MacOS',
	'C:\\Program Files\\LibreOffice\\program',
];

/** The LibreOffice of this machine: `SOFFICE_PATH`, or the one that is installed; null where there is none. */
export function findOffice(env: NodeJS.ProcessEnv = process.env): string | null {
	if (env.SOFFICE_PATH !== undefined) return existsSync(env.SOFFICE_PATH) ? env.SOFFICE_PATH : null;
	const folders = [...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...places];
	const files = folders.flatMap((folder) => ['soffice', 'soffice.com'].map((name) => join(folder, name)));
	return files.find((path) => existsSync(path)) ?? null;
}

type Options = { work: string; office?: string | null; patience?: number };

/**
 * A Word document as PDF, by LibreOffice in a folder of its own below `work`, of which nothing stays. Refuses, in Chinese,
 * where LibreOffice is not installed, and where it does not answer within `patience` milliseconds.
 */
export function docxToPdf(docx: Buffer, { work, office = findOffice(), patience = 90_000 }: Options): Promise<Buffer> {
	if (office === null) throw new Refusal(501, missing);
	return one(async () => {
		const folder = await mkdtemp(join(resolve(work), 'pdf-'));
		try {
			await prepare(folder, docx);
			await convert(office, folder, patience);
			return await readFile(join(folder, 'notice.pdf'));
		} finally {
			await rm(folder, { recursive: true, force: true, maxRetries: 3 });
		}
	});
}

const missing =
	'服务器上没有安装 LibreOffice，不能生成 PDF。请管理员安装（Debian、Ubuntu、麒麟：apt install libreoffice-writer），' +
	'或下载 DOCX，用 WPS、Word 打开后另存为 PDF。';

async function prepare(folder: string, docx: Buffer): Promise<void> {
	await mkdir(join(folder, 'profile', 'user'), { recursive: true });
	await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profileSettings);
	await writeFile(join(folder, 'fonts.conf'), fontSettings);
	await writeFile(join(folder, 'notice.docx'), docx, { mode: 0o600 });
}

/** It sees nothing of this process but the path, and writes nowhere but in its folder. */
async function convert(office: string, folder: string, patience: number): Promise<void> {
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
	const args = [profile, '--headless', '--norestore', '--nolockcheck', '--convert-to', 'pdf:writer_pdf_Export'];
	const { PATH, SystemRoot } = process.env;
	const child = spawn(office, [...args, '--outdir', folder, join(folder, 'notice.docx')], {
		cwd: folder,
		detached: true,
		env: {
			PATH,
			SystemRoot,
			HOME: folder,
			TMPDIR: folder,
			LC_ALL: 'C.UTF-8',
			FONTCONFIG_FILE: join(folder, 'fonts.conf'),
		},
		stdio: 'ignore',
	});
	const timer = setTimeout(() => end(child.pid), patience);
	const status = await new Promise<number | null>((resolve) => {
		child.once('error', () => resolve(null));
		child.once('close', (code) => resolve(code));
	});
	clearTimeout(timer);
	if (status === 0 && existsSync(join(folder, 'notice.pdf'))) return;
	throw new Refusal(503, 'LibreOffice 没有完成转换，请稍后再试，或下载 DOCX，用 WPS、Word 打开后另存为 PDF。');
}

/** With all that it has started: LibreOffice works in a child of its own. */
function end(pid: number | undefined): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// It has just ended by itself.
	}
}
