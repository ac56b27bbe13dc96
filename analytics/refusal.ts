/** Something asked for that cannot be given. The message is one Chinese sentence fit to show; `status` is HTTP's. */
export class Refusal extends Error {
	readonly status: number;

	constructor(status: number, detail: string) {
		super(detail);
		this.name = 'Refusal';
		this.status = status;
	}
}
