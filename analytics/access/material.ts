import type { Request } from 'express';

/** What pages are made of: no data are in it, so nobody is asked who they are for it. */
export function isMaterial({ path }: Request): boolean {
	return /^\/(?:_app\/|favicon\.)/.test(path);
}
