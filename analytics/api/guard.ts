import { randomUUID, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { readerOf } from '../access/reader.ts';
import { csrfOf } from '../access/session.ts';
import { csrfHeader } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { secretHeader } from '../server_file.ts';
import { alwaysHeaders } from '../serving/headers.ts';

/**
 * Headers of every answer, and the number under which a problem can be asked about (security.md, R42). A browser that came
 * through TLS under a name is told to do so always (R9); an address can't be told.
 */
export const headers: RequestHandler = (request, response, next) => {
	response.locals.requestId = randomUUID();
	response.set(alwaysHeaders);
	if (request.secure && isName(request.hostname)) response.set('Strict-Transport-Security', 'max-age=31536000');
	next();
};

/** Other programs of this machine have the name localhost too. */
function isName(host: string): boolean {
	return isIP(host.replace(/^\[|\]$/g, '')) === 0 && host !== 'localhost';
}

/** What the API and its files say beyond that: never stored. */
export const apiHeaders: RequestHandler = (_request, response, next) => {
	response.set('Cache-Control', 'no-store');
	next();
};

/** How long a body is, everybody on its way has to read in the same way: whole, or in chunks (security.md, R41). */
export const plainLength: RequestHandler = (request, response, next) => {
	if (!['chunked', undefined].includes(request.headers['transfer-encoding']?.toLowerCase())) {
		response.set('Connection', 'close');
		throw new Refusal(400, '请求无法识别');
	}
	next();
};

/** Whoever sends slowly is cut off after `limit` milliseconds; uploads of files watch over themselves (security.md, R41). */
export function bodyInTime(limit: number): RequestHandler {
	return (request, response, next) => {
		if (request.path === '/api/imports') return next();
		const timer = setTimeout(() => request.complete || request.destroy(), limit);
		response.once('close', () => clearTimeout(timer));
		next();
	};
}

/** Pages are only read; what else is asked of them is refused here (security.md, R41). */
export const pagesAreRead: RequestHandler = (request, response, next) => {
	if (request.method === 'GET' || request.method === 'HEAD') return next();
	response.set('Allow', 'GET, HEAD');
	throw new Refusal(405, `页面不支持 ${request.method.slice(0, 10)}`);
};

/** Whether a request came under this machine's own name. */
export function isLocalName(request: Request): boolean {
	const name = hostOf(`http://${request.headers.host ?? ''}`)?.hostname;
	return name !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(name);
}

/** What only asks. */
const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whoever changes something comes from our own pages, with what only a page of the session knows, or knows the secret of
 * the data folder (security.md, R10).
 */
export function sameOrigin(secret: string): RequestHandler {
	return (request, _response, next) => {
		if (harmless.has(request.method) || knowsSecret(request, secret)) return next();
		if (!isSameOrigin(request)) throw new Refusal(403, '只接受本站页面或本机命令的请求');
		const { session } = readerOf(request);
		if (session !== null && request.get(csrfHeader) !== csrfOf(session.id))
			throw new Refusal(403, '页面已过期，请刷新后再试');
		next();
	};
}

/** Whoever asks may read the data folder: the command line on this machine. */
export function localCommand(secret: string): RequestHandler {
	return (request, _response, next) => {
		if (!knowsSecret(request, secret)) throw new Refusal(403, '只接受本机命令的请求');
		next();
	};
}

/**
 * Whoever asks is on this machine, or knows the secret: how the server does is nobody else's business. What a proxy of
 * this machine hands on comes from elsewhere.
 */
export function ownMachine(secret: string): RequestHandler {
	return (request, _response, next) => {
		const from = request.socket.remoteAddress ?? '';
		const isHandedOn = request.get('x-forwarded-for') !== undefined || request.get('forwarded') !== undefined;
		const isOwn = /^(127\.|::1$|::ffff:127\.)/.test(from) && !isHandedOn;
		if (!isOwn && !knowsSecret(request, secret)) throw new Refusal(403, '只在服务器本机上可以查看');
		next();
	};
}

/** Whether a request brings the secret of the data folder. */
export function knowsSecret(request: Request, secret: string): boolean {
	const shown = Buffer.from(request.get(secretHeader) ?? '');
	const own = Buffer.from(secret);
	return shown.length === own.length && timingSafeEqual(shown, own);
}

function isSameOrigin(request: Request): boolean {
	const site = request.get('sec-fetch-site');
	if (site !== undefined) return site === 'same-origin' || site === 'none';
	const origin = request.get('origin');
	return origin !== undefined && hostOf(origin)?.host === request.headers.host;
}

function hostOf(address: string): URL | null {
	return URL.canParse(address) ? new URL(address) : null;
}
