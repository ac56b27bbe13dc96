/** What asks for the password and says whether it was given; a page sets it when it stands in the browser. */
let ask: (() => Promise<boolean>) | null = null;

/** Sets who asks; gives what takes it back. */
export function provingBy(asker: () => Promise<boolean>): () => void {
	ask = asker;
	return () => {
		if (ask === asker) ask = null;
	};
}

/** Asks for the password; whether it was given. */
export function askProof(): Promise<boolean> {
	return ask?.() ?? Promise.resolve(false);
}
