import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** Where `vite dev` finds the API; the built dashboard runs inside `server.ts` and needs no proxy. */
const api = process.env.YIKATONG_API ?? 'http://127.0.0.1:3000';

/** What many pages load goes into one chunk; what fewer share would burden all others with it. */
const shared = {
	name: 'shared',
	minShareCount: 6,
	test: /node_modules.(zod|svelte).|dashboard.lib|analytics.contract/,
};

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ out: 'build' }),
			files: { src: 'dashboard', assets: 'dashboard/static' },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					// The style attribute of Kit's own route announcer, by its hash.
					'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
				},
			},
		}),
	],
	build: { target: 'chrome109' },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } } },
	},
	server: { proxy: { '/api': api } },
});
