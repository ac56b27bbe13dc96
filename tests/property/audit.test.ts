import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFolder } from '../copy_folder.ts';
import { anchorFile } from '../../analytics/audit/anchors.ts';
import { audited, auditedFolder, forge, tamper } from '../../analytics/audit/tampered.fixture.ts';
import { verifyAudit } from '../../analytics/audit/verify.ts';
import { openFolder } from '../../ingest/folder.ts';
import type { AuditEntry } from '../../analytics/contract/index.ts';
import { temporaryFolder } from '../second_city.ts';
import { patience, runs } from './runs.ts';

// P15 (security.md): whatever is done to the audit, verification fails, unless nothing was done.

const many = 16;
const place = temporaryFolder();
afterAll(place.remove);
let [entries, copies]: [AuditEntry[], number] = [[], 0];
beforeAll(() => void (entries = audited(auditedFolder(join(place.path, 'whole'), many)).entries));

function copy() {
	const root = join(place.path, `copy-${++copies}`);
	copyFolder(join(place.path, 'whole'), root);
	return openFolder(root);
}

const seq = fc.integer({ min: 1, max: many });
const column = fc.constantFrom(
	'update audit set at = ? where entry = ?',
	'update audit set actor = ? where entry = ?',
	'update audit set subject = ? where entry = ?',
	'update audit set detail = ? where entry = ?',
	'update audit set mac = ? where entry = ?',
	'update audit set request_id = ? where entry = ?',
);

/** What somebody may do to the rows. */
const edit: fc.Arbitrary<(state: DatabaseSync) => void> = fc.oneof(
	fc.tuple(column, fc.string(), seq).map(([text, value, one]) => (state: DatabaseSync) => {
		state.prepare(text).run(value, one);
	}),
	seq.map((one) => (state: DatabaseSync) => void state.prepare('delete from audit where entry = ?').run(one)),
	seq.map((one) => (state: DatabaseSync) => void state.prepare('delete from audit where entry >= ?').run(one)),
	fc.tuple(seq, seq).map(([one, two]) => (state: DatabaseSync) => {
		const move = state.prepare('update audit set entry = ? where entry = ?');
		for (const [to, from] of [
			[-1, one],
			[one, two],
			[two, -1],
		] as const)
			if (one !== two) move.run(to, from);
	}),
	// A line is doubled at the end, or put in with all that follow renumbered.
	seq.map((one) => (state: DatabaseSync) => {
		const [like] = entries.slice(one - 1);
		if (like) forge(state, [{ ...like, seq: many + 1 }], 'e'.repeat(64), like.mac ?? '');
	}),
	seq.map((one) => (state: DatabaseSync) => {
		state.prepare('update audit set entry = -entry - 1 where entry > ?').run(one);
		state.exec('update audit set entry = -entry where entry < 0');
		const [like] = entries.slice(one - 1);
		if (like) forge(state, [{ ...like, seq: one + 1 }], 'e'.repeat(64), like.mac ?? '');
	}),
);

/** The rows as they stand. */
const rowsOf = (state: DatabaseSync) => JSON.stringify(state.prepare('select * from audit order by entry').all());

test(
	'R48 P15 对各条任意改、删、截、换、插、重复：没有动过才核对为完整',
	() => {
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 3 }), (edits) => {
				const folder = copy();
				let isSame = true;
				tamper(folder, (state) => {
					const before = rowsOf(state);
					for (const work of edits) work(state);
					isSame = rowsOf(state) === before;
				});
				expect(verifyAudit(folder).faults.length === 0).toBe(isSame);
			}),
			runs(150),
		);
	},
	patience,
);

test(
	'R48 P15 对审计所在文件的任一字节：各条读出来不是原样的，核对都看得出',
	() => {
		const whole = readFileSync(copy().state);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
				const folder = copy();
				writeFileSync(folder.state, whole.with(at, (whole[at] ?? 0) ^ bits));
				const { faults } = verifyAudit(folder);
				if (faults.length === 0) expect(audited(folder).entries).toEqual(entries);
			}),
			runs(150),
		);
	},
	patience,
);

test(
	'R48 P15 锚点文件任意截短、改动：读出来不是原样的锚点，核对都看得出',
	() => {
		const whole = readFileSync(anchorFile(join(place.path, 'whole')), 'utf8');
		fc.assert(
			fc.property(fc.integer({ min: 0, max: whole.length - 2 }), fc.constantFrom('0', 'x', '"'), (at, sign) => {
				const folder = copy();
				const text = whole.slice(0, at) + sign + whole.slice(at + 1);
				writeFileSync(anchorFile(folder.root), text);
				const told = text.replaceAll(/"(date|at)":"[^"]*"/g, '');
				const isSame = told === whole.replaceAll(/"(date|at)":"[^"]*"/g, '');
				if (!isSame) expect(verifyAudit(folder).faults).not.toEqual([]);
			}),
			runs(100),
		);
	},
	patience,
);
