import { readdirSync, readFileSync } from 'node:fs';

/** The most memory that a process and all that it started held at once, in bytes. */
export type Peak = {
	/** Sum of resident sets: pages that processes share count in each. */
	rss: number;
	/** Sum of proportional sets, taken when the sum of resident sets was at its highest; shared pages count once. */
	pss: number;
};

/** Samples a tree of processes every 50 ms until it is stopped. */
export function watchMemory(pid: number): { stop(): Peak } {
	const peak: Peak = { rss: 0, pss: 0 };
	const sample = () => {
		const tree = treeOf(pid);
		const rss = sum(tree.map((id) => kibibytes(`/proc/${id}/status`, 'VmRSS')));
		if (rss <= peak.rss) return;
		peak.rss = rss;
		peak.pss = Math.max(peak.pss, sum(tree.map((id) => kibibytes(`/proc/${id}/smaps_rollup`, 'Pss'))));
	};
	const timer = setInterval(sample, 50);
	return {
		stop() {
			clearInterval(timer);
			return peak;
		},
	};
}

/** What a tree of processes holds now. */
export function memoryOf(pid: number): Peak {
	const tree = treeOf(pid);
	return {
		rss: sum(tree.map((id) => kibibytes(`/proc/${id}/status`, 'VmRSS'))),
		pss: sum(tree.map((id) => kibibytes(`/proc/${id}/smaps_rollup`, 'Pss'))),
	};
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** A process and all that it started, those that were started by others after them. */
export function treeOf(root: number): number[] {
	const parents = new Map(
		readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.map((name) => [Number(name), parentOf(name)]),
	);
	const tree = [root];
	for (const known of tree) for (const [id, parent] of parents) if (parent === known) tree.push(id);
	return tree;
}

/** The name of the program, in brackets, may hold anything. */
function parentOf(id: string): number {
	return Number(text(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0);
}

function kibibytes(path: string, field: string): number {
	return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text(path))?.[1] ?? 0) * 1024;
}

/** Processes end while they are looked at. */
function text(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}
