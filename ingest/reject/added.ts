/** Headers of the columns that a reject file has behind those of the file its rows came from. */
export const addedHeaders = ['行号', '问题列', '拒绝原因'] as const;

/** The same of a list that was checked before payment (发放前校验). */
export const checkedHeaders = ['结论', '原因'] as const;

/**
 * A header row without the columns that we add: a corrected reject file, and a checked list, are read as what they were
 * made of.
 */
export function withoutAdded(header: string[]): string[] {
	for (const added of [addedHeaders, checkedHeaders]) {
		const width = header.length - added.length;
		if (width >= 0 && added.every((name, at) => header[width + at]?.trim() === name)) return header.slice(0, width);
	}
	return header;
}
