import type { Palette } from './palette.ts';

const names = [
	'bg',
	'surface',
	'text',
	'text2',
	'text3',
	'accent',
	'out',
	'pend',
	'pendText',
	'pendWeak',
	'ref',
	'paid',
	'control',
	'line',
	'font',
] as const;
const [bg, surface, text, text2, text3, accent, out, pend, pendText, pendWeak, ref, paid, control, line, font] = names;
/** A palette whose colours are their own names. */
export const palette: Palette = {
	bg,
	surface,
	text,
	text2,
	text3,
	accent,
	out,
	pend,
	pendText,
	pendWeak,
	ref,
	paid,
	control,
	line,
	font,
};
