/** What a refusal says beside its sentence: a word that pages act on, and seconds after which to try again. */
type RefusalDetails = { code?: 'totp' | 'step-up' | 'duty' | 'login'; retryAfter?: number };

/** Something asked for that cannot be given. The message is one Chinese sentence fit to show; `status` is HTTP's. */
export class Refusal extends Error {
	readonly status: number;
	readonly code: RefusalDetails['code'];
	readonly retryAfter: number | undefined;

	constructor(status: number, detail: string, { code, retryAfter }: RefusalDetails = {}) {
		super(detail);
		this.name = 'Refusal';
		this.status = status;
		this.code = code;
		this.retryAfter = retryAfter;
	}
}

/** The installation is not safe to work with: keys or folders that are missing, weak or open to others (security.md, R50). */
export class Unsafe extends Refusal {
	constructor(detail: string) {
		super(500, detail);
		this.name = 'Unsafe';
	}
}
