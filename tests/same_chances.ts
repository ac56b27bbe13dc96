import fc from 'fast-check';

// The same chances in every run, so that what passed once passes again; the long form tries new ones.
if (process.env.YIKATONG_LONG !== '1') fc.configureGlobal({ seed: 202310 });
