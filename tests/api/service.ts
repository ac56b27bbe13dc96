import { createServer } from 'node:http';
import { Problem } from '#contract';
import { createApi } from '../../analytics/api/app.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { copySecondCity } from '../loaded_city.ts';
import { temporaryFolder } from '../second_city.ts';

/** The API on a free port, over a data folder with the second city in it. */
export type Service = {
	address: string;
	root: string;
	secret: string;
	get(path: string, init?: RequestInit): Promise<Response>;
	close(): Promise<void>;
};

const standing = () => new Date('2023-11-22T01:40:00Z');

export type ServiceOptions = { deadline?: number; now?: () => Date; root?: string };

/** `root`: a folder for the data of one's own, on a disk of one's own. */
export async function startService({ now = standing, ...options }: ServiceOptions = {}): Promise<Service> {
	const { path: root, remove } =
		options.root === undefined ? temporaryFolder() : { path: options.root, remove: () => {} };
	await copySecondCity(root);
	const warehouse = await openWarehouse(root, { now, creates: false });
	const secret = 'the secret of this folder';
	const { database, folder } = warehouse;
	const api = await createApi({ database, folder, now, secret, checks: true, ...options });
	// Where a machine is busy for seconds, the server closes what a client takes for open.
	const server = createServer({ keepAliveTimeout: 600_000 }, api.app);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const bound = server.address();
	const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
	return {
		address,
		root,
		secret,
		get: (path, init) => fetch(address + path, init),
		async close() {
			server.close();
			server.closeAllConnections();
			await api.close();
			warehouse.close();
			remove();
		},
	};
}

/** The problem document of an answer; fails where it is something else. */
export async function problemOf(response: Response) {
	return { media: response.headers.get('content-type'), ...Problem.parse(await response.json()) };
}
