import type { Request } from 'express';
import type { Duty, Role } from '../contract/index.ts';
import { nothing, type Visible, wholeCity } from '../visible.ts';
import type { Session } from './session.ts';

/** Who asks, and what of the data is shown; `console` is this machine, `nobody` has not logged in. */
export type Reader = {
	readonly account: string | null;
	readonly role: Role | 'console' | 'nobody';
	readonly visible: Visible;
	/** What the audit says: the account, `console` for the command line, `web` for pages on this machine. */
	readonly actor: string;
	readonly session: Session | null;
	/** What has to be done before anything else. */
	readonly duty: Duty | null;
};

const alone = { account: null, session: null, duty: null } as const;

/** The command line on the server's machine. */
export const command: Reader = { ...alone, role: 'console', visible: wholeCity, actor: 'console' };
/** Pages on the server's machine, while nobody has an account. */
export const localPage: Reader = { ...alone, role: 'console', visible: wholeCity, actor: 'web' };
export const nobody: Reader = { ...alone, role: 'nobody', visible: nothing, actor: 'nobody' };

const readers = new WeakMap<Request, Reader>();

/** Notes who asks; once, before anything is answered. */
export function setReader(request: Request, reader: Reader): void {
	readers.set(request, reader);
}

/** Who asks; nobody where it was not found out. */
export function readerOf(request: Request): Reader {
	return readers.get(request) ?? nobody;
}

/** What the audit calls the one who asks. */
export function actorOf(request: Request): string {
	return readerOf(request).actor;
}
