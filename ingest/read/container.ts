import type { FileHandle } from 'node:fs/promises';

export type ContainerName = 'text' | 'zip' | 'ole2' | 'gzip' | 'parquet';

/** What a file is by its first bytes. */
export type Container = { container: ContainerName } | { reason: string };

const magics: [string, Container][] = [
	['PK\x03\x04', { container: 'zip' }],
	['PK\x05\x06', { reason: '压缩包是空的，请重新打包' }],
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { container: 'ole2' }],
	['\x1f\x8b', { container: 'gzip' }],
	['PAR1', { container: 'parquet' }],
	['%PDF', { reason: '不支持的格式（PDF），请另存为 CSV 或 XLSX' }],
	['Rar!', { reason: '不支持的格式（RAR 压缩包），请解压后再导入' }],
	['7z\xbc\xaf\x27\x1c', { reason: '不支持的格式（7z 压缩包），请解压后再导入' }],
];

/** Tells a container by its magic bytes; what has none is text. */
export async function containerOf(file: FileHandle): Promise<Container> {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
	const start = buffer.toString('latin1', 0, bytesRead);
	const known = magics.find(([magic]) => start.startsWith(magic));
	if (known) return known[1];
	const text = start.replace(/^\xef\xbb\xbf/, '').trimStart();
	if (/^<(!doctype|html|table|head|meta|\?xml|!--)/i.test(text)) {
		return { reason: '不支持的格式（网页 HTML/XML），请用表格软件另存为 XLSX' };
	}
	return { container: 'text' };
}
