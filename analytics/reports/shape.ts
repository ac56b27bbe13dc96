import type { Row } from '../../sql/database.server.ts';

type Value = Row[string];

/** A row as the contract writes it: names in camelCase, also within structs and lists; values untouched. */
export function shaped(row: Row): Record<string, unknown> {
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), shapedValue(value)]));
}

function shapedValue(value: Value | undefined): unknown {
	if (Array.isArray(value)) return value.map(shapedValue);
	return typeof value === 'object' && value !== null ? shaped(value) : value;
}

function camelCase(name: string): string {
	return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
