/** Places in a ranking and classes of water: the lower numeral is the better one. 全市前三名 → 第2名, Ⅲ类及以上 → Ⅱ类. */
import { squeeze } from '../value/fold';
import { wholeNumeral } from '../value/numeral';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';

interface Place {
  /** 全省, 全市, 同类县: among whom; '' where it is not said. */
  among: string;
  place: number;
}

const AMONG = '((?:在|位列|位居|排名|列|居|获|获得|进入|保持|综合|考核|成绩)*)((?:全[国省市县区州盟旗镇乡校院系]|同[类级][\\u4e00-\\u9fff]{0,4}|[省市县区]内)?)((?:综合|考核|排名|排|位列|位居|列|居|进入|获|为)*)';
const NUMERAL = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const TOP = new RegExp(`^${AMONG}(?:排名)?前${NUMERAL}(?:名|位|强)?(?:以内|之内|内)?$`);
const NTH = new RegExp(`^${AMONG}第${NUMERAL}(?:名|位)?$`);

function placeIn(text: string): Place | null {
  const seen = squeeze(text).replace(/[。,]$/, '');
  const found = TOP.exec(seen) ?? NTH.exec(seen);
  if (!found) return null;
  const digits = found[4] ?? '';
  const place = /^\d/.test(digits) ? Number(digits) : wholeNumeral(digits);
  return place === null || Number(place) < 1 ? null : { among: found[2] ?? '', place: Number(place) };
}

const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'];
const LATIN = ['I', 'II', 'III', 'IV', 'V'];
const HAN = ['一', '二', '三', '四', '五'];
const CLASS = /^(?:水质)?(?:达到|达|优于|不低于|稳定达到|保持|为)*(?:地表水)?(?:水质)?(Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|III|II|IV|I|V|[一二三四五])类(?:水质|水体|水|标准)*(?:\(含\))?(?:及以上|或以上|以上|及其以上)?(?:标准)?$/;

function waterClassOf(text: string): number | null {
  const numeral = CLASS.exec(squeeze(text).replace(/。$/, ''))?.[1];
  if (numeral === undefined) return null;
  return Math.max(ROMAN.indexOf(numeral), LATIN.indexOf(numeral), HAN.indexOf(numeral)) + 1;
}

function judgePlaces(given: Case, wanted: number, reached: number): Verdict {
  if (reached > wanted) return missed('below-grade', given);
  return met('at-or-above-grade', given, { dueFrom: given.weight === null ? null : 'statement' });
}

/** The verdict where both texts are places in one ranking, or both classes of water; null otherwise. */
export function judgeRank(given: Case): Verdict | null {
  const { row, target, actual } = given;
  const [wanted, reached] = [placeIn(target.text), placeIn(actual.text)];
  if (wanted && reached) {
    if (wanted.among !== '' && reached.among !== '' && wanted.among !== reached.among) return unjudged('not-comparable', given);
    return judgePlaces(given, wanted.place, reached.place);
  }
  if (!/水/.test(row.name + target.text)) return null;
  const [limit, found] = [waterClassOf(target.text), waterClassOf(actual.text)];
  return limit === null || found === null ? null : judgePlaces(given, limit, found);
}
