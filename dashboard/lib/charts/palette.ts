/** Colours of a chart by the names of the design tokens. */
export type Palette = {
	readonly bg: string;
	readonly surface: string;
	readonly text: string;
	readonly text2: string;
	readonly text3: string;
	readonly accent: string;
	readonly out: string;
	readonly pend: string;
	readonly pendText: string;
	readonly pendWeak: string;
	readonly ref: string;
	readonly paid: string;
	readonly control: string;
	readonly line: string;
	readonly font: string;
};

/** The tokens in force on an element: read when a chart is drawn, since theme and print change them. */
export function paletteOf(element: Element): Palette {
	const style = getComputedStyle(element);
	const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		bg: read('bg'),
		surface: read('surface'),
		text: read('text'),
		text2: read('text2'),
		text3: read('text3'),
		accent: read('accent'),
		out: read('out'),
		pend: read('pend'),
		pendText: read('pendText'),
		pendWeak: read('pendWeak'),
		ref: read('ref'),
		paid: read('paid'),
		control: read('control'),
		line: read('line'),
		font: read('font'),
	};
}
