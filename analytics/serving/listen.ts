import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { Refusal } from '../refusal.ts';
import type { Certificate } from './certificate_files.ts';
import { isLoopback } from './exposure.ts';
import type { ServerSettings } from './settings.ts';
import { answerUnreadable } from './unreadable.ts';
import { toHttps } from './to_https.ts';

/** How long and how much a client may take to say what it wants (security.md, R41); uploads have limits of their own. */
const patience = {
	headersTimeout: 20_000,
	requestTimeout: 3_600_000,
	connectionsCheckingInterval: 5_000,
	/** Longer than those who ask keep a connection for the next question: closed as it comes, that question fails. */
	keepAliveTimeout: 75_000,
	maxHeaderSize: 16 * 1024,
};

/** What listens: where users find it, and the port at which this machine's own programs do. */
export type Listening = { address: string; localPort: number; servers: Server[] };

type Place = Pick<ServerSettings, 'host' | 'port' | 'httpPort'> & { certificate: Certificate | null };

/**
 * Opens the ports: the one that users open, for others than this machine one more that only this machine reaches (the
 * command line, and pages that are painted here), and one that sends http on to https. Refuses, in Chinese, a port that
 * is taken.
 */
export async function listen(app: RequestListener, place: Place): Promise<Listening> {
	const { host, port, httpPort, certificate } = place;
	const own = certificate === null ? plainServer(app) : tlsServer(app, certificate);
	const servers = [own];
	const bound = await bind(own, host, port);
	if (isLoopback(host) && certificate === null)
		return { address: `http://127.0.0.1:${bound}`, localPort: bound, servers };
	const local = plainServer(app);
	servers.push(local);
	const localPort = await bind(local, '127.0.0.1', 0);
	if (certificate === null) return { address: `http://${inAddress(host)}:${bound}`, localPort, servers };
	if (httpPort !== null) {
		const redirecting = plainServer(toHttps(bound));
		servers.push(redirecting);
		await bind(redirecting, host, httpPort);
	}
	return { address: `https://${inAddress(certificate.name)}:${bound}`, localPort, servers };
}

/** A server that ends what is malformed, too large or too slow by itself. */
export function plainServer(app: RequestListener, limits: Partial<typeof patience> = {}): Server {
	return answerUnreadable(createServer({ ...patience, ...limits }, app));
}

function tlsServer(app: RequestListener, { cert, key }: Certificate): Server {
	const options = { ...patience, cert, key, minVersion: 'TLSv1.2', handshakeTimeout: 20_000 } as const;
	return answerUnreadable(createTlsServer(options, app));
}

function bind(server: Server, host: string, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (fault: NodeJS.ErrnoException) => {
			const reason = { EADDRINUSE: '已被占用', EACCES: '无权使用' }[fault.code ?? ''];
			const foreign = fault.code === 'EADDRNOTAVAIL' ? new Refusal(409, `这台机器没有地址 ${host}。`) : fault;
			reject(reason ? new Refusal(409, `端口 ${port} ${reason}。请用 --port 另选一个端口。`) : foreign);
		});
		server.listen(port, host, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : port);
		});
	});
}

const inAddress = (host: string) => (host.includes(':') ? `[${host}]` : host);
