import { z } from 'zod';
import { commonPasswords } from './common_passwords.ts';

/** Which rules hold (security.md, R2 and R5): 等保二级, 等保三级, or NIST 800-63B. */
export const Profile = z.enum(['dengbao2', 'dengbao3', 'nist']);
export type Profile = z.infer<typeof Profile>;

/** Days a password is good for; null for ever. */
export function passwordDays(profile: Profile): number | null {
	return profile === 'nist' ? null : 90;
}

/** How many earlier passwords may not come again. */
export const formerPasswords = 5;

/** Words of this office that anybody would try. */
const ofTheOffice = [
	'yikatong',
	'yi ka tong',
	'caizheng',
	'butie',
	'huimin',
	'huinong',
	'一卡通',
	'财政',
	'补贴',
	'惠民',
	'惠农',
];

/**
 * Why a password is refused, in Chinese; null where it is good. `own` are the names of the account and its unit. A word
 * of the office is a fault where little else is left: twelve further characters make a passphrase of it.
 */
export async function passwordFault(
	password: string,
	profile: Profile,
	own: readonly string[],
): Promise<string | null> {
	const length = [...password].length;
	const least = profile === 'nist' ? 15 : 12;
	if (length < least) return `口令至少${least}个字符`;
	if (length > 128) return '口令最长128个字符';
	if (profile !== 'nist' && classesOf(password) < 3) return '口令须含大写字母、小写字母、数字、其他字符中的至少三类';
	const bare = folded(password);
	const common = await commonPasswords(folded);
	if (common.has(bare) || common.has(bare.replace(/[\d\W_]+$/u, ''))) return '口令太常见，请换一个';
	const word = [...ofTheOffice, ...own]
		.map(folded)
		.find((each) => each.length > 1 && bare.includes(each) && bare.length - each.length < 12);
	return word === undefined ? null : '口令含有单位、账号或业务的名称，请换一个';
}

function classesOf(password: string): number {
	return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
}

/** Without case, blanks and the digits that stand for letters. */
function folded(password: string): string {
	return password
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\s/g, '')
		.replace(/[0@$]/g, (sign) => ({ '0': 'o', '@': 'a', $: 's' })[sign] ?? sign);
}
