/**
 * Headers of every answer (security.md, R42). The policy is that of what is no page: SvelteKit puts the page's own in its
 * place, so that there is never more than one.
 */
export const alwaysHeaders = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
	'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;
