/** The closed table of measures: every unit that converts by an exact factor, and those that stand alone. */
import type { UnitKind } from './unit';

/** `names` holds `name=factor` pairs; the factor is to the base unit named in the comment. */
export interface Measure {
  dimension: string;
  kind: UnitKind;
  names: string;
  /** Factor of the largest unit in use: as a denominator every unit of the family is then an exact multiple. */
  top?: string;
}

export const MEASURES: readonly Measure[] = [
  // base %; a 百分点 is a percent of the same scale here
  { dimension: 'ratio', kind: 'ratio', names: '%=1 ％=1 百分比=1 百分数=1 百分率=1 个百分比=1 百分点=1 个百分点=1 ‰=0.1 千分比=0.1 千分点=0.1 个千分点=0.1 ‱=0.01 万分点=0.01 个万分点=0.01 基点=0.01 个基点=0.01 倍=100 成=10' },
  // base 元; other currencies have no fixed rate
  { dimension: 'money', kind: 'money', names: '元=1 元人民币=1 元钱=1 块钱=1 角=0.1' },
  { dimension: 'money/美元', kind: 'money', names: '美元=1 美金=1' },
  { dimension: 'money/港元', kind: 'money', names: '港元=1 港币=1' },
  { dimension: 'money/欧元', kind: 'money', names: '欧元=1' },
  { dimension: 'money/日元', kind: 'money', names: '日元=1' },
  // base 米
  { dimension: 'length', kind: 'length', top: '1000', names: '米=1 m=1 延米=1 延长米=1 公里=1000 千米=1000 km=1000 ㎞=1000 里=500 华里=500 分米=0.1 厘米=0.01 公分=0.01 cm=0.01 ㎝=0.01 毫米=0.001 mm=0.001 ㎜=0.001 海里=1852' },
  // base one third of a square metre, so that 亩 (2000/3 ㎡) and 公顷 stay exact
  { dimension: 'area', kind: 'area', top: '3000000', names: '平方米=3 平米=3 平方=3 ㎡=3 m2=3 m²=3 m^2=3 亩=2000 公顷=30000 ㏊=30000 hm2=30000 hm²=30000 ha=30000 平方公里=3000000 平方千米=3000000 km2=3000000 km²=3000000 ㎢=3000000' },
  // base 升
  { dimension: 'volume', kind: 'volume', top: '1000', names: '升=1 公升=1 L=1 l=1 毫升=0.001 ml=0.001 mL=0.001 ㎖=0.001 立方米=1000 立方=1000 立米=1000 方=1000 m3=1000 m³=1000 m^3=1000 ㎥=1000' },
  // base 克
  { dimension: 'mass', kind: 'mass', top: '1000000', names: '克=1 g=1 毫克=0.001 mg=0.001 ㎎=0.001 微克=0.000001 μg=0.000001 µg=0.000001 ug=0.000001 千克=1000 公斤=1000 kg=1000 ㎏=1000 斤=500 市斤=500 两=50 担=50000 吨=1000000 公吨=1000000 t=1000000' },
  // base 秒; days and months are two families: no month has a fixed number of days
  { dimension: 'time/day', kind: 'time', top: '604800', names: '秒=1 秒钟=1 分钟=60 min=60 小时=3600 个小时=3600 钟头=3600 h=3600 天=86400 日=86400 自然日=86400 个自然日=86400 日历天=86400 周=604800 个周=604800 星期=604800 个星期=604800' },
  // base 月
  { dimension: 'time/month', kind: 'time', top: '12', names: '月=1 个月=1 个自然月=1 季=3 季度=3 个季度=3 年=12 周年=12' },
  { dimension: 'time/workday', kind: 'time', names: '工作日=1 个工作日=1' },
  // base KB; 1024, as storage is counted
  { dimension: 'data', kind: 'data', names: 'KB=1 MB=1024 GB=1048576 TB=1073741824 PB=1099511627776' },
  { dimension: 'bandwidth', kind: 'data', names: 'Kbps=0.001 kbps=0.001 Mbps=1 Mb/s=1 M/s=1 兆=1 Gbps=1000' },
  // base 千瓦时
  { dimension: 'energy', kind: 'energy', top: '1', names: '度=1 度电=1 千瓦时=1 千瓦·时=1 千瓦小时=1 kWh=1 KWH=1 kW·h=1 兆瓦时=1000 MWh=1000' },
  { dimension: 'power', kind: 'other', names: '瓦=0.001 W=0.001 千瓦=1 kW=1 KW=1 ㎾=1 kWp=1 兆瓦=1000 MW=1000 MWp=1000 吉瓦=1000000 GW=1000000' },
  { dimension: 'apparent power', kind: 'other', names: '千伏安=1 kVA=1 KVA=1 兆伏安=1000 MVA=1000' },
  { dimension: 'voltage', kind: 'other', names: '伏=0.001 千伏=1 kV=1 KV=1' },
  { dimension: 'standard coal', kind: 'other', names: '吨标准煤=1 吨标煤=1 千克标准煤=0.001 公斤标准煤=0.001' },
  { dimension: 'temperature', kind: 'other', names: '℃=1 °C=1 摄氏度=1' },
  { dimension: 'noise', kind: 'other', names: '分贝=1 dB(A)=1 dB=1' },
  { dimension: 'points', kind: 'other', names: '分=1' },
  { dimension: 'age', kind: 'other', names: '岁=1 周岁=1' },
  { dimension: 'pressure', kind: 'other', names: 'Pa=1 帕=1 kPa=1000 千帕=1000 MPa=1000000 兆帕=1000000' },
  { dimension: 'area treated', kind: 'other', names: '亩次=1' },
];

/** Spellings of one unit that are read as the first. */
export const SPELLING: Record<string, string> = {
  '％': '%', 百分比: '%', 百分数: '%', 百分率: '%', 个百分比: '%', 个百分点: '百分点', 千分比: '‰', 个千分点: '千分点', 个万分点: '万分点',
};

/** Factors that may stand before a unit. */
export const MULTIPLIERS: readonly (readonly [string, string])[] = [
  ['万亿', '1000000000000'], ['千亿', '100000000000'], ['百亿', '10000000000'], ['十亿', '1000000000'], ['个亿', '100000000'], ['亿', '100000000'],
  ['千万', '10000000'], ['百万', '1000000'], ['十万', '100000'], ['万', '10000'], ['千', '1000'], ['百', '100'],
];
