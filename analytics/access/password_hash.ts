import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Memory in KiB, passes, lanes (security.md, R1). */
const cost = { memory: 65_536, passes: 3, parallelism: 1 };

/** A password as `$argon2id$v=19$m=…,t=…,p=…$salt$hash`: another text every time. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const hash = await derive('argon2id', { ...cost, message: password, nonce: salt, tagLength: 32 });
	return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${text(salt)}$${text(hash)}`;
}

/** Whether a password is the one of a stored text; a text of another make is none. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
	const [, , version, costs = '', salt = '', hash = ''] = stored.split('$');
	const [, memory, passes, parallelism] = /^m=(\d+),t=(\d+),p=(\d+)$/.exec(costs) ?? [];
	if (version !== 'v=19' || memory === undefined) return false;
	const expected = Buffer.from(hash, 'base64');
	const found = await derive('argon2id', {
		...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
		...{ message: password, nonce: Buffer.from(salt, 'base64'), tagLength: expected.length },
	});
	return timingSafeEqual(found, expected);
}

/** Whether a stored text was made with less than today's cost: it is made anew at the next login. */
export function isWeaker(stored: string): boolean {
	return !stored.startsWith(`$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`);
}

function text(bytes: Buffer): string {
	return bytes.toString('base64').replace(/=+$/, '');
}
