import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine that nobody listens on, below those that the system hands out by itself at any moment. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = 20_000 + Math.floor(Math.random() * 12_000);
		const server = createServer().listen(port, '127.0.0.1');
		const isFree = await once(server, 'listening').then(
			() => true,
			() => false,
		);
		server.close();
		if (isFree) return port;
	}
}
