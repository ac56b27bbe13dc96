/** A piece of a sentence; strong pieces are the figures that answer the question. */
export type Phrase = { readonly text: string; readonly strong: boolean };

/** Running text. */
export const say = (text: string): Phrase => ({ text, strong: false });

/** A figure or a name that the eye must find. */
export const stress = (text: string): Phrase => ({ text, strong: true });

/** The sentence without emphasis, for titles, labels and tests. */
export function plain(phrases: readonly Phrase[]): string {
	return phrases.map((phrase) => phrase.text).join('');
}
