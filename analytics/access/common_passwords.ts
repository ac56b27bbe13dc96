let known: Promise<ReadonlySet<string>> | undefined;

/** Passwords that everybody tries, folded; the list is unpacked when somebody first sets a password, not at the start. */
export function commonPasswords(folded: (password: string) => string): Promise<ReadonlySet<string>> {
	known ??= import('@zxcvbn-ts/language-common').then(
		({ dictionary }) => new Set(dictionary['passwords-common'].map(folded)),
	);
	return known;
}
