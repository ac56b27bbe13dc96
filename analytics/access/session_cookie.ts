import type { Request, Response } from 'express';

/** The cookie's name where the way is encrypted, and where it is this machine's or an insecure one (security.md, R6, R9). */
const names = { secure: '__Host-sid', plain: 'sid' };

/**
 * The session that a request names. The painting of pages asks us over this machine's own port with the browser's cookie:
 * there the secure one counts too, which no browser sends in clear.
 */
export function sessionIdOf(request: Request): string | null {
	return cookieOf(request, names.secure) ?? (request.secure ? null : cookieOf(request, names.plain));
}

function cookieOf(request: Request, name: string): string | null {
	const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
	const found = cookies
		.filter((cookie) => cookie.startsWith(`${name}=`))
		.map((cookie) => cookie.slice(name.length + 1));
	// Two of one name: somebody else has set one.
	return found.length === 1 ? (found[0] ?? null) : null;
}

export function giveSession(request: Request, response: Response, id: string): void {
	const { secure } = request;
	response.cookie(secure ? names.secure : names.plain, id, { secure, httpOnly: true, sameSite: 'strict', path: '/' });
}

/** Takes the cookie away, and what the browser kept (security.md, R24). */
export function takeSession(request: Request, response: Response): void {
	const { secure } = request;
	response.clearCookie(secure ? names.secure : names.plain, { secure, httpOnly: true, sameSite: 'strict', path: '/' });
	response.set('Clear-Site-Data', '"cache", "storage"');
}
