/** An instant as Shanghai wall time without zone, `2023-11-22 09:40:00`. */
export function shanghai(instant: Date): string {
	return new Date(instant.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
