import { createHmac } from 'node:crypto';

/** What binds an entry to the one before it: HMAC-SHA256 of the mac before and the entry's canonical JSON, hex (security.md, R48). */
export function auditMac(key: string, previous: string, entry: string): string {
	return createHmac('sha256', Buffer.from(key, 'hex')).update(previous).update(entry).digest('hex');
}
