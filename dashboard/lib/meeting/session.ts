/** Every five minutes: well within the twenty after which an idle session ends. */
const every = 5 * 60_000;

/**
 * Keeps the session of a meeting from ending for idleness while its slides are shown (security.md, R7); its absolute limit
 * stays. What pages poll keeps none alive, so it asks what the slides stand on. Gives how to stop. A lost connection is tried
 * again the next time.
 */
export function keepSession(): () => void {
	const timer = setInterval(() => void fetch('/api/meta').catch(() => {}), every);
	return () => clearInterval(timer);
}
