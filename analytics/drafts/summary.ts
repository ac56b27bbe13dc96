import type { StatedParagraph } from '../contract/index.ts';

/** What was changed between two texts, in a few words: “改2段，增1段，调整顺序”. */
export function changeSummary(before: readonly StatedParagraph[], after: readonly StatedParagraph[]): string {
	const was = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
	const now = new Map(after.map((paragraph) => [paragraph.id, paragraph]));
	const changed = after.filter(({ id, text, role }) => was.has(id) && !isSame(was.get(id), text, role)).length;
	const added = after.filter(({ id }) => !was.has(id)).length;
	const removed = before.filter(({ id }) => !now.has(id)).length;
	const isMoved =
		String(before.filter(({ id }) => now.has(id)).map(({ id }) => id)) !==
		String(after.filter(({ id }) => was.has(id)).map(({ id }) => id));
	const said = [
		...(changed > 0 ? [`改${changed}段`] : []),
		...(added > 0 ? [`增${added}段`] : []),
		...(removed > 0 ? [`删${removed}段`] : []),
		...(isMoved ? ['调整顺序'] : []),
	];
	return said.length === 0 ? '文字没有变化' : said.join('，');
}

const isSame = (one: StatedParagraph | undefined, text: string, role: StatedParagraph['role']) =>
	one?.text === text && one.role === role;
