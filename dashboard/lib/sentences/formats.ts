import type { FormatPreview, FormatProfile } from '#contract';
import { printCount } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “现行第2版，登记了3个列名、1个单位。” */
export function formatsSentence(version: number, profile: FormatProfile): Phrase[] {
	const { headers, units, words, reasons } = profile;
	const parts = [
		some(headers.length, '个列名'),
		some(units.length, '个单位'),
		some(words.length, '个用语'),
		some(reasons.length, '条失败原因对照'),
	].filter((part) => part !== '');
	if (version === 0)
		return [say('还没有登记。自带的列名和用语都认得；县里的导出另有叫法时，在这里登记，文件就读得懂。')];
	const said = parts.length === 0 ? '没有登记' : `登记了${parts.join('、')}`;
	return [say('现行'), stress(`第${version}版`), say(`，${said}。`)];
}

/** What has changed in a draft; empty where nothing has. */
export function draftSentence(added: number, removed: number): string {
	const parts = [some(added, '条增加'), some(removed, '条去掉')].filter((part) => part !== '');
	return parts.length === 0 ? '' : `有改动没有保存：${parts.join('，')}`;
}

/** What a real import would make of a table of a sample. */
export function previewSentence(table: FormatPreview['tables'][number]): string {
	const needed = table.missing.filter(({ required }) => required).map(({ title }) => title);
	if (needed.length > 0) return `按“${table.title ?? ''}”读，还缺必需列：${needed.join('、')}。整个文件会被拒绝。`;
	if (table.refused !== null) return `整个被拒绝：${table.refused}。`;
	const { rows, loaded, rejected, skipped } = table;
	const parts = [`能载入${printCount(loaded)}行`];
	if (rejected > 0) parts.push(`被拒绝${printCount(rejected)}行`);
	if (skipped > 0) parts.push(`跳过${printCount(skipped)}行`);
	return `按“${table.title ?? ''}”读，${printCount(rows)}行：${parts.join('，')}。`;
}

function some(count: number, name: string): string {
	return count === 0 ? '' : `${printCount(count)}${name}`;
}
