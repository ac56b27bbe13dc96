import { projects, type Payment, type Region, regions, type Rows, type Slip } from '../../world/rows.ts';

// The product's counting rules in slow, plain words, written from domain.md and not from the SQL.

/** A slip whose unit is known. */
export type KnownSlip = { no: string; funded: string | null; unit: string; department: string; bank: string } & Pick<
	Slip,
	'project' | 'township' | 'original'
>;

/** A payment line and the events that name it. */
export type Line = { id: string; slip: string; payment: Payment };

export type City = {
	slips: Map<string, KnownSlip>;
	lines: Map<string, Line>;
	rows: Rows;
};

/** Times as one form that sorts: `2023-10-08 09:00:00.000000`. */
export function instant(text: string): string {
	const [day = '', time = '00:00:00'] = text.split(' ');
	const [clock = '', fraction = ''] = time.split('.');
	return `${day} ${clock.length === 5 ? `${clock}:00` : clock}.${fraction.padEnd(6, '0')}`;
}

export const idOf = ({ slip = 'A', line = 1 }: { slip?: string; line?: number | null }) => `${slip}/${line}`;

/** What is there: slips of known units, and all payment lines. */
export function cityOf(rows: Rows): City {
	const known = (rows.slips ?? []).flatMap((slip) => knownSlip(slip) ?? []);
	const lines = (rows.payments ?? []).map((payment) => ({ id: idOf(payment), slip: payment.slip ?? 'A', payment }));
	return {
		slips: new Map(known.map((slip) => [slip.no, slip])),
		lines: new Map(lines.map((line) => [line.id, line])),
		rows,
	};
}

function knownSlip(slip: Slip): KnownSlip | undefined {
	const { no = 'A', funded = '2023-10-08 09:00', project = '2080502', bank = '农商行' } = slip;
	const unit = unitOf(slip.region ?? '419901');
	if (unit === undefined) return undefined;
	const listed = projects.find(({ code }) => code === project)?.department;
	return {
		...{ no, funded: funded && instant(funded), unit, project, bank: slip.bankCode ?? bank },
		...{ department: slip.department ?? listed ?? '-', township: slip.township, original: slip.original },
	};
}

/** The ranked unit that a way of writing a region counts for. */
function unitOf(written: string): string | undefined {
	const names = ({ code, name, short, aliases }: Region) => [code, name, short, ...(aliases?.split(/[;；]/) ?? [])];
	let region = regions.find((one) => names(one).includes(written));
	const named = region;
	while (region && !region.ranked) region = regions.find(({ code }) => code === region?.parent);
	return (region ?? named)?.code;
}
