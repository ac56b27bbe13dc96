/** Fewer different bytes than any 32 random ones have: repeated bytes and words, samples of manuals. */
const leastDifferent = 16;

/** Why 64 hexadecimal digits or what stands in their place are no key, in Chinese; null for one that is. */
export function keyFault(text: string): string | null {
	if (!/^[0-9a-f]*$/i.test(text)) return '内容不是密钥';
	if (text.length < 64) return '短于32字节';
	if (text.length > 64) return '内容不是密钥';
	const bytes = Buffer.from(text, 'hex');
	if (new Set(bytes).size < leastDifferent) return '是样例或太简单';
	const [first = 0, second = 0] = bytes;
	const step = (second - first) & 0xff;
	return bytes.every((byte, at) => byte === ((first + at * step) & 0xff)) ? '是样例或太简单' : null;
}
