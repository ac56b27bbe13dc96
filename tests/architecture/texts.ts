import { isCode, isTest, type Source } from './source.ts';

const longest = 250;

/** One sentence for each file of code that is too long to be read at once. */
export function lengthFaults(sources: Source[]): string[] {
	return sources
		.filter((source) => isCode(source) && linesOf(source) > longest)
		.map((source) => `${source.path} has ${linesOf(source)} lines`);
}

/** Lines of the file in the middle, of the code that is not test. */
export function medianLength(sources: Source[]): number {
	const lengths = sources.filter((source) => isCode(source) && !isTest(source)).map(linesOf);
	return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}

function linesOf({ text }: Source): number {
	return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Markup inserted unescaped. */
export function markupFaults(sources: Source[]): string[] {
	return sources
		.filter(({ path, text }) => path.endsWith('.svelte') && text.includes('{@html'))
		.map(({ path }) => `${path} inserts markup`);
}

/** A lock file that names the host its packages came from works at that place only. */
export function lockFaults(sources: Source[]): string[] {
	return sources
		.filter(({ path, text }) => path === 'package-lock.json' && text.includes('"resolved"'))
		.map(({ path }) => `${path} names a registry`);
}

/** Folders of the machine that somebody worked on. */
export function placeFaults(sources: Source[]): string[] {
	const place = /(?<![\w.:/}])\/(?:work|root|home|tmp)\/\w+/;
	return sources.flatMap(({ path, text }) => {
		const found = place.exec(text);
		return found ? [`${path} names ${found[0]}`] : [];
	});
}
