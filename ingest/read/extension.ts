import { extname } from 'node:path';
import type { ContainerName } from './container.ts';

const meant: Record<string, ContainerName> = {
	'.csv': 'text',
	'.tsv': 'text',
	'.txt': 'text',
	'.xlsx': 'zip',
	'.xlsm': 'zip',
	'.zip': 'zip',
	'.xls': 'ole2',
	'.gz': 'gzip',
	'.parquet': 'parquet',
};

const titles: Record<ContainerName, string> = {
	text: 'CSV 文本',
	zip: 'XLSX 或 zip',
	ole2: 'XLS',
	gzip: 'gzip',
	parquet: 'Parquet',
};

/** What to tell of a file whose name says another thing than its content, which decides. */
export function extensionWarnings(name: string, container: ContainerName): string[] {
	const extension = extname(name).toLowerCase();
	const expected = meant[extension];
	if (expected === undefined || expected === container) return [];
	return [`扩展名 ${extension} 与内容不符，已按实际内容（${titles[container]}）读取；下次请用正确的扩展名`];
}
