/** Headers of the columns that a reject file has behind those of the file its rows came from. */
export const addedHeaders = ['行号', '问题列', '拒绝原因'] as const;

/** A header row without the columns that a reject file adds: a corrected reject file is read as what it was made of. */
export function withoutAdded(header: string[]): string[] {
	const width = header.length - addedHeaders.length;
	return addedHeaders.every((name, at) => header[width + at]?.trim() === name) ? header.slice(0, width) : header;
}
