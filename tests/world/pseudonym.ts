import { createHash } from 'node:crypto';

/** The pseudonym that `given` makes of a person's name, as lists of persons carry it. */
export function pseudonym(person: string): string {
	return createHash('md5')
		.update(person)
		.digest('hex')
		.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
