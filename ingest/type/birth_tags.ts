import { createHash } from 'node:crypto';
import { innerKey } from './secret.ts';

/**
 * The tags of all birth dates of who is a minor on a day (`2023-10-31`): 18 years are full on the day after the 18th
 * birthday. Each is what the macro `birth_tag` makes of an ID with that date.
 */
export function minorTags(secret: string, on: string): string[] {
	const key = innerKey(secret);
	const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
	const last = Date.UTC(year, month - 1, day);
	const tags: string[] = [];
	for (let born = Date.UTC(year - 18, month - 1, day); born <= last; born += 86_400_000) {
		const written = new Date(born).toISOString().slice(0, 10).replaceAll('-', '');
		const hash = createHash('sha256').update(key).update(written).digest('hex');
		tags.push(BigInt(`0x${hash.slice(0, 16)}`).toString());
	}
	return tags;
}
