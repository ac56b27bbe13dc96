// The Chromium that browser tests drive: found, or installed where that is possible without asking anyone.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * Path of a Chromium; ends the program with status 3 and advice where there is none and none can be installed.
 * @returns {Promise<string>}
 */
export async function browser() {
	const path = find() ?? (await installFromDebian(packages), find());
	if (path) return path;
	console.error(
		`需要 Chromium 浏览器和中文字体：请安装 ${packages.join(' ')}（例如用 apt-get install），或用 CHROMIUM_PATH 指明浏览器的位置。`,
	);
	console.error(`Chromium and a Chinese font are needed: install ${packages.join(' ')}, or set CHROMIUM_PATH.`);
	process.exit(3);
}

/** @returns {string | undefined} */
function find() {
	const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
	const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
	return [process.env.CHROMIUM_PATH ?? '', ...places].find((path) => path && existsSync(path));
}
