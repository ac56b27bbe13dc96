/** Columns a text takes on a terminal: Chinese characters and full-width signs take two. */
export function widthOf(text: string): number {
	let width = 0;
	for (const character of text) {
		if (/\p{Mn}|\p{Cf}/u.test(character)) continue;
		width +=
			/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’—…‰]|[\u{1F300}-\u{3FFFD}]/u.test(
				character,
			)
				? 2
				: 1;
	}
	return width;
}

export function padEnd(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
	return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}
