import type { Fraction, ProcessId, ProcessRow, StageId, Timeliness } from '#contract';
import { heldBands, processIndicators } from '#contract';

/** The parts of one rate of a row; null where there is nothing to count. */
export function rateOf(row: ProcessRow, id: ProcessId): Fraction | null {
	return row.rates.find(({ indicator }) => indicator === id) ?? null;
}

/** Median and P90 of a stage; null where nobody went through it. */
export function stageOf(row: ProcessRow, id: StageId): ProcessRow['stages'][number] | null {
	return row.stages.find(({ stage }) => stage === id) ?? null;
}

/** What is held in a band of age. */
export function heldIn(row: ProcessRow, id: (typeof heldBands)[number]['id']): ProcessRow['held'][number] | null {
	return row.held.find(({ band }) => band === id) ?? null;
}

/** The bands that a table shows: the one of unknown age only where there is something in it. */
export function bandsOf({ total }: Timeliness) {
	return heldBands.filter(({ id }) => id !== 'unknown' || heldIn(total, id) !== null);
}

/** Which of the indicators a dimension has values for. */
export function indicatorsOf({ by }: Timeliness) {
	return processIndicators.filter(({ id }) => {
		if (id === 'projectCoverage') return by === 'region' || by === 'department';
		if (id === 'cardActivation') return by === 'region' || by === 'bank';
		if (id === 'allocationTimeliness') return by !== 'bank' && by !== 'township';
		return true;
	});
}

/** Whether a rate counts what should not be. */
export function isBetterLow(id: ProcessId): boolean {
	return processIndicators.find((indicator) => indicator.id === id)?.better === 'lower';
}
