/** The paragraphs of a text: its lines that hold anything, without what no document may hold. */
export function paragraphsOf(text: string): string[] {
	return text
		.toWellFormed()
		.replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
		.replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
		.split('\n')
		.filter((line) => line.trim() !== '');
}
