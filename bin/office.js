// The LibreOffice that makes PDFs of notices in the tests, and the programs that read these: found, or installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.js';

const programs = ['soffice', 'pdftotext'];
const packages = ['libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'fonts-noto-cjk'];

/** Ends the program with status 3 and advice where one is missing and cannot be installed. */
export async function office() {
	if (isThere()) return;
	await installFromDebian(packages);
	if (isThere()) return;
	console.error(
		`测试通报的 DOCX 和 PDF 需要 LibreOffice 和 poppler：请安装 ${packages.join(' ')}（例如用 apt-get install）后重试。`,
	);
	console.error(`LibreOffice and poppler are needed to test notices: install ${packages.join(' ')}.`);
	process.exit(3);
}

/** @returns {boolean} */
function isThere() {
	const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
	return programs.every((name) => folders.some((folder) => existsSync(join(folder, name))));
}
