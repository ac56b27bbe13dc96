import type { RequestListener } from 'node:http';
import type { Problem } from '../contract/index.ts';
import { alwaysHeaders } from './headers.ts';

const hostName = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d+)?$/i;

/**
 * What answers on the port without TLS: pages are to be found at the other one; the API is refused, for what was sent here
 * has been sent in the clear (security.md, R9).
 */
export function toHttps(port: number): RequestListener {
	return (request, response) => {
		for (const [name, value] of Object.entries(alwaysHeaders)) response.setHeader(name, value);
		const [, host] = hostName.exec(request.headers.host ?? '') ?? [];
		const path = request.url ?? '/';
		const isPage = request.method === 'GET' && path.startsWith('/') && !/^\/(api|healthz|metrics)\b/.test(path);
		if (isPage && host !== undefined) {
			response.writeHead(308, { Location: `https://${host}:${port}${path}`, 'Content-Length': '0' }).end();
			return;
		}
		const problem: Omit<Problem, 'requestId'> = {
			type: 'about:blank',
			title: '地址不对',
			status: 421,
			detail: '这个端口不加密，只把页面转到 https。请用 https 访问。',
		};
		response.writeHead(421, { 'Content-Type': 'application/problem+json; charset=utf-8', Connection: 'close' });
		response.end(JSON.stringify(problem));
	};
}
