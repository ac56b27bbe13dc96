/** The instant that 月底冲刺 of a month shows without being asked: now in Shanghai while it runs, else its 25th. */
export function sprintInstant(month: string, now: Date): string {
	const shanghai = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
	return shanghai.startsWith(month) ? `${shanghai}:00` : `${month}-25`;
}

/** Whether a month is still running. */
export function isRunning(month: string, now: Date): boolean {
	return sprintInstant(month, now).length > 10;
}
