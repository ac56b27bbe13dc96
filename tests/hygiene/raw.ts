import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** The first answer to bytes that no HTTP client would send: its status and everything it said. */
export async function raw(address: string, bytes: string): Promise<{ status: number; text: string }> {
	const socket = await open(address);
	let text = '';
	socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
	socket.write(bytes, 'latin1');
	await once(socket, 'close');
	return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), text };
}

/** A connection to a server of this machine. */
export async function open(address: string): Promise<Socket> {
	const { hostname, port } = new URL(address);
	const socket = connect(Number(port), hostname);
	await once(socket, 'connect');
	return socket;
}
