import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Gives what ends servers in order: no more is accepted, what is being answered has `limit` milliseconds to end, and who
 * asks nothing is let go at once (security.md, R66).
 */
export function drainer(servers: readonly Server[]): (limit: number) => Promise<void> {
	const sockets = new Set<Socket>();
	const asked = new Set<ServerResponse>();
	for (const server of servers) {
		server.on('connection', (socket: Socket) => {
			sockets.add(socket);
			socket.once('close', () => sockets.delete(socket));
		});
		server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
			asked.add(response);
			response.once('close', () => asked.delete(response));
		});
	}
	return async (limit) => {
		const end = performance.now() + limit;
		const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
		const look = setInterval(() => {
			for (const server of servers) server.closeIdleConnections();
			if (asked.size === 0 || performance.now() >= end) sockets.forEach((socket) => socket.destroy());
		}, 50);
		await closed;
		clearInterval(look);
	};
}
