import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { alwaysHeaders } from './headers.ts';

const statuses: Record<string, number> = {
	HPE_HEADER_OVERFLOW: 431,
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
	ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is no HTTP, is too large or too slow with a bare status under the headers of every answer (security.md, R41, R42). */
export function answerUnreadable<Own extends Server>(server: Own): Own {
	const answered = new WeakSet<Duplex>();
	server.on('request', ({ socket }) => answered.add(socket));
	server.on('clientError', (fault: NodeJS.ErrnoException, socket: Duplex) => {
		// What follows a request that was taken may be a part of it: a second answer would be another's.
		if (fault.code === 'ECONNRESET' || !socket.writable || answered.has(socket)) return void socket.destroy();
		const status = statuses[fault.code ?? ''] ?? 400;
		const headers = { ...alwaysHeaders, Connection: 'close', 'Content-Length': '0' };
		const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
		socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`);
	});
	return server;
}
