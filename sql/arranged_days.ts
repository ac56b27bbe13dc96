import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The State Council's arrangements of holidays as the package chinese-days has them: the text of a JSON object of
 * `holidays` and `workdays` (worked in exchange), each `{ '2023-10-07': 'National Day,国庆节,3' }`. A file of data: none of
 * the package's code runs.
 */
export function arrangedDays(): string {
	return readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8');
}
