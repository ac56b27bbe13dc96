import type { Request } from 'express';
import type { From } from './door.ts';

/** Where a request comes from: the address that Express finds out, once believed proxies are left out (security.md, R4). */
export function fromOf({ ip = '' }: Request): From {
	return { ip };
}
