import { readFileSync } from 'node:fs';

/** What a reading child may take before it is ended. */
export type Limits = {
	/** Resident memory, in MiB. */
	memory: number;
	/** Milliseconds that any file may take, and more for each of its MiB. */
	patience: number;
	patiencePerMiB: number;
};

export const defaultLimits: Limits = { memory: 1536, patience: 60_000, patiencePerMiB: 1000 };

/** Milliseconds that files of so many bytes may take together. */
export function patienceFor(bytes: number, limits: Limits): number {
	return limits.patience + Math.ceil(bytes / 1024 ** 2) * limits.patiencePerMiB;
}

/** Resident memory of a process in MiB; 0 where it is gone or the system does not tell. */
export function residentMemory(pid: number | undefined): number {
	try {
		const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
		return Number(kibibytes ?? 0) / 1024;
	} catch {
		return 0;
	}
}
