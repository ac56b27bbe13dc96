/** An instant as Shanghai wall time without zone, `2023-11-22 09:40:00`. */
export function shanghai(instant: Date): string {
	return new Date(instant.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The same instant in UTC with its offset, `2023-11-22T01:40:00Z`, from Shanghai wall time. */
export function utcOf(shanghaiTime: string): string {
	return `${new Date(`${shanghaiTime.replace(' ', 'T')}+08:00`).toISOString().slice(0, 19)}Z`;
}
