import type { Request } from 'express';
import { actorOf } from '../access/reader.ts';
import type { Asker } from '../audit.ts';

/** Who asks, as the audit tells it; role, unit and address go with the request (audit/asking.ts). */
export function askerOf(request: Request): Asker {
	return { actor: actorOf(request) };
}
