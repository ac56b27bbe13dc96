import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const period = 30;

/** A new secret of an authenticator, base32. */
export function newTotpSecret(): string {
	return new Secret({ size: 20 }).base32;
}

/** What an authenticator reads. */
export function totpAddress(secret: string, account: string): string {
	return totp(secret, account).toString();
}

/**
 * The step that a code belongs to: now or one beside, and later than the last that was used; null where it is wrong
 * (RFC 6238; security.md, R5).
 */
export function totpStep(secret: string, code: string, { last, now }: { last: number; now: Date }): number | null {
	const step = Math.floor(now.getTime() / 1000 / period);
	const isCode = (at: number) => {
		const expected = Buffer.from(totp(secret, '').generate({ timestamp: at * period * 1000 }));
		const shown = Buffer.from(code);
		return shown.length === expected.length && timingSafeEqual(shown, expected);
	};
	return [step, step - 1, step + 1].find((at) => at > last && isCode(at)) ?? null;
}

function totp(secret: string, account: string): TOTP {
	return new TOTP({ issuer: '一卡通监测', label: account, secret: Secret.fromBase32(secret), period, digits: 6 });
}

/** The secret as it is kept: only with the installation's own secret can it be read. */
export function sealTotp(secret: string, installation: string): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyOf(installation), nonce);
	const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

export function openTotp(sealed: string, installation: string): string {
	const bytes = Buffer.from(sealed, 'base64');
	const decipher = createDecipheriv('aes-256-gcm', keyOf(installation), bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

function keyOf(installation: string): Buffer {
	return Buffer.from(hkdfSync('sha256', Buffer.from(installation, 'hex'), '', 'totp', 32));
}
