/** Numbers of cards and documents in what somebody wrote keep their last four digits. */
export function masked(words: string): string {
	return words.replace(/\d{7,}[\dXx]?/g, (run) => '*'.repeat(run.length - 4) + run.slice(-4));
}
