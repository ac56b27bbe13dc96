import { type City, idOf, type KnownSlip, type Line } from './city.ts';
import { inOrder, toldBy } from './outcome.ts';

/** An obligation: its first line, and the place along the chain of each line that pays it. */
export type Obligation = { line: Line; slip: KnownSlip; places: Map<string, number> };

/** The obligations of slips whose unit is known; re-issues in a cycle or without their original are in none. */
export function obligationsOf(city: City): Obligation[] {
	const found = new Map<string, Map<string, number>>();
	for (const line of city.lines.values()) {
		const path = pathOf(city, line);
		const root = path?.at(-1);
		if (path && root && city.lines.has(root)) {
			found.set(root, (found.get(root) ?? new Map<string, number>()).set(line.id, path.length - 1));
		}
	}
	return [...found].flatMap(([id, places]) => {
		const line = city.lines.get(id);
		const slip = line && city.slips.get(line.slip);
		return line && slip ? [{ line, slip, places }] : [];
	});
}

/** From a line to the first one of its chain, or undefined where it goes round. */
function pathOf(city: City, line: Line): string[] | undefined {
	const path = [line.id];
	for (let at: Line | undefined = line; at;) {
		const parent = parentOf(city, at);
		if (parent === undefined) return path;
		if (path.includes(parent)) return undefined;
		path.push(parent);
		at = city.lines.get(parent);
	}
	return path;
}

/** The line that a line re-issues: the one it names, or the one unpaid line that its slip can mean. */
function parentOf(city: City, line: Line): string | undefined {
	if (line.payment.of !== undefined) return line.payment.of;
	const slip = city.slips.get(line.slip);
	if (slip?.original === undefined) return undefined;
	const there = [...city.lines.values()].filter((other) => other.slip === slip.original);
	if (there.length === 0) return `${slip.original}/?`;
	const meant = there.filter((other) => isSame(other, line) && !isPaid(city, other, slip.funded));
	return meant.length === 1 ? meant[0]?.id : undefined;
}

const isSame = (a: Line, b: Line) => {
	const [one, other] = [a.payment, b.payment];
	return one.person === other.person && (one.amount ?? 10_000) === (other.amount ?? 10_000);
};

/** Whether a line itself was paid when a re-issue was funded (or is, while it is not). */
function isPaid({ rows }: City, { id }: Line, funded: string | null): boolean {
	const told = (rows.feedback ?? []).filter((one) => idOf(one) === id).flatMap((one) => toldBy(one, 0));
	return inOrder(told.filter(({ at }) => funded === null || at < funded)).at(-1)?.result === '成功';
}
