import type { HandleFetch } from '@sveltejs/kit/hooks';

/** Where this process itself answers `/api`: its own port, or the API that `vite dev` was told of. */
function apiOrigin(): string {
	return process.env.YIKATONG_API ?? `http://127.0.0.1:${process.env.YIKATONG_PORT ?? '3000'}`;
}

/** On the first paint a page's `/api` request would stay inside Kit; it goes to Express instead, with the reader's cookie. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
	const { pathname, search } = new URL(request.url);
	if (!pathname.startsWith('/api/')) return fetch(request);
	const local = new Request(apiOrigin() + pathname + search, request);
	local.headers.set('cookie', event.request.headers.get('cookie') ?? '');
	return globalThis.fetch(local);
};
