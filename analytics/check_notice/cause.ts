import { type AskedClaim, blank } from './asked.ts';
import type { Gathering } from './claims.ts';
import { sentenceBefore } from './named.ts';
import { original } from './normal.ts';
import { unknownUnit } from './note.ts';
import type { Said } from './sentence.ts';
import type { Written } from './token.ts';

/** The causes of notice_cause as notices write them, before a share of 遗留 or a number of 人次. */
const causes: readonly (readonly [string, RegExp])[] = [
	['未激活', /因[^,，;]*未激活[^,，;]*(?:占|有)$/],
	['账户信息', /因[^,，;]*(?:户名|账号)[^,，;]*有误[^,，;]*(?:占|有)$/],
	['账户状态', /因[^,，;]*(?:销户|冻结|挂失)[^,，;]*(?:占|有)$/],
	['对象死亡', /因[^,，;]*死亡[^,，;]*(?:占|有)$/],
	['银行系统', /因[^,，;]*(?:银行系统|清算)[^,，;]*(?:占|有)$/],
	['原因不明', /(?:没有写明原因|原因不[清明])[^,，;]*(?:占|有)$/],
	['月末集中', /最后5个工作日拨付[^,，;]*?(?:为|占)?(?:[\d.]+万?人次，占当月应发人次的)?$/],
	['序时进度', /序时进度(?:应?为|是|应?达到?)?$/],
	['滞留', /超过5个工作日[^。，,;:]*(?:没有|未)办结的?[^。，,;:]{0,6}(?:共|有|合计)(?:[\d.]+万?人次[、，])?$/],
	['滞留', /超过5个工作日[^。]*(?:没有|未)办结[^。]*[:;][^:;，]*$/],
];

/** The claim of a share or number that is of one cause in the whole city, of 序时进度, of what is held; null where it is of none. */
export function causeClaim(gathering: Gathering, said: Said, token: Written): AskedClaim | null {
	const { city, whole, normal, paragraph, original: text } = gathering;
	const before = sentenceBefore(normal.text, token.from);
	const cause = causes.find(([, words]) => words.test(before))?.[0];
	const unit = unitOf(token);
	if (cause === undefined || unit === null || (whole.key !== city.key && cause !== '序时进度')) return null;
	if (cause === '滞留' && (said.isFresh || !/个$|元$/.test(unit))) return null;
	const place = { paragraph, ...original(normal, token.from, token.to) };
	const [own] = cause === '滞留' ? said.group : [city];
	if (own === undefined) return null;
	return {
		...blank,
		...{ kind: 'cause', against: cause, region: own.key, regionName: own.name, place },
		hindrance: own.key === null ? unknownUnit(own) : null,
		...{ scope: cause === '月末集中' ? 'month' : 'ytd', month: said.period.month },
		number: { ...token.number, unit, isBelow: false, isLoose: false },
		stated: token.written,
		unit: token.scale + token.unit,
		text: text.slice(place.start, place.end),
	};
}

/** The unit of a number as notice_unit.sql knows it; null for what no cause is told in. */
function unitOf({ unit, scale }: Written): string | null {
	if (unit === '%' || unit === '‰') return unit;
	if (unit === '人次') return `${scale}个`;
	return unit.endsWith('元') ? scale + unit : null;
}
