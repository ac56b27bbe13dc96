import type { DataFolder } from '../../ingest/folder.ts';
import type { DatabaseFacts, Finding } from '../contract/index.ts';
import type { Running } from '../server_file.ts';

/** What the checks look at; nothing of it is made or changed by looking. */
export type Place = {
	folder: Pick<DataFolder, 'root' | 'database' | 'state' | 'imports' | 'published' | 'work' | 'temp'>;
	now: Date;
	/** Whether files are read in full that a quick look only measures. */
	isFull: boolean;
	server: Running | null;
	facts: DatabaseFacts;
};

/** What a check says; the rest of the finding is the check's own. */
export type Said = Pick<Finding, 'status' | 'sentence' | 'remedy' | 'rows'>;

/** One question about an installation. What it throws is told as a check that could not be made. */
export type Check = { id: string; title: string; look(place: Place): Said | Promise<Said> };

export function ok(sentence: string): Said {
	return { status: 'ok', sentence, remedy: null, rows: [] };
}

export function attention(sentence: string, remedy: string, rows: readonly string[] = []): Said {
	return { status: 'attention', sentence, remedy, rows: [...rows] };
}

export function fault(sentence: string, remedy: string, rows: readonly string[] = []): Said {
	return { status: 'fault', sentence, remedy, rows: [...rows] };
}
