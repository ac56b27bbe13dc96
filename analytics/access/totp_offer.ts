import { z } from 'zod';
import type { TotpOffer } from '../contract/index.ts';
import type { Door } from './door.ts';
import { newTotpSecret, openTotp, sealTotp, totpAddress } from './totp.ts';

/** Time to take a secret into a telephone and to show a code of it. */
const lifetime = 10 * 60_000;

const Offer = z.object({ account: z.string(), secret: z.string(), until: z.int() });

/**
 * A new secret for an account, of which nothing is kept: the page gives the sealed offer back with the code that
 * confirms it. Nobody but this installation can have made it, and it is good for this account and ten minutes.
 */
export function makeTotpOffer({ installation, now }: Door, account: string): TotpOffer {
	const secret = newTotpSecret();
	const offer = { account, secret, until: now().getTime() + lifetime };
	return { secret, address: totpAddress(secret, account), offer: sealTotp(JSON.stringify(offer), installation) };
}

/** The secret of an offer that was made to this account; null where it is another's, too old or none. */
export function secretOffered({ installation, now }: Door, account: string, sealed: string): string | null {
	try {
		const offer = Offer.parse(JSON.parse(openTotp(sealed, installation)));
		return offer.account === account && offer.until > now().getTime() ? offer.secret : null;
	} catch {
		return null; // not sealed by us
	}
}
