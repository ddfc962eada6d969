/** Random choices that a seed repeats: figures, organizations, and causes that read like those of forms and hardly come out twice. */

export interface Dice {
  /** Whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  organization(): string;
  /** Which kind of sentence this writer uses. */
  cause: number;
}

const COUNTIES = ['青', '云', '龙', '平', '安', '宁', '永', '长', '南', '北', '临', '新', '江', '清', '石', '金', '白', '东', '西', '丰', '泰', '兴', '和', '昌', '仁', '定', '康', '嘉', '武', '乐'];
const ENDINGS = ['山', '河', '阳', '水', '源', '溪', '川', '城', '岭', '泉', '湖', '台', '塘', '坪', '口', '林', '桥', '关', '洲', '冈'];
const OFFICES = ['教育局', '水利局', '民政局', '交通运输局', '林业局', '司法局', '统计局', '审计局', '卫生健康局', '文化旅游局', '住建局', '市场监管局', '第一中学', '人民医院', '镇人民政府', '街道办事处'];
const THINGS = ['灌区渠系清淤', '校舍屋面防水', '乡道安全护栏', '旧城管网更新', '公厕改造', '农机购置补贴', '驻村帮扶培训', '敬老院消防改造', '图书采购', '义诊巡回服务', '护林员聘用', '统计入户调查', '普法宣传册印制', '景区标识牌更换', '渔政执法船维修', '窗口叫号系统', '食品快检车', '电子档案扫描', '河道断面监测', '幼儿园玩教具'];
const EVENTS = ['中标人弃标后重新招标', '七月连续暴雨停工', '主材到货晚于合同约定', '设计变更经三次评审', '用地手续由市局批复', '承办人员借调到上级', '验收组年末才能到场', '合作机构注销资质', '补贴对象外出务工未能核实', '设备需等进口配件', '系统与省平台对接反复', '村民对走线方案有异议', '跨部门会签耗时较久', '审计要求补充票据'];
const STEPS = ['已同施工方商定三月底完工', '改由县级平台集中采购', '拟增派两名专职人员跟进', '与供货商签订延期罚则', '分批入户补录并张榜公示', '重新排定巡查日程', '由分管副职每旬调度', '申请调剂同类设备先行使用', '请第三方机构提前介入', '把审批环节并入一窗办理'];

/** Mulberry32: small, and the same on every machine. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[between(0, list.length - 1)]!;
  return { between, pick, organization: () => `${pick(COUNTIES)}${pick(ENDINGS)}${pick(COUNTIES)}${pick(ENDINGS)}县${pick(OFFICES)}`, cause: between(0, 3) };
}

/** Thing, events, measures and a place: with so many parts hardly two writers say the same. */
export function causeFrom(kind: number, { pick, between }: Pick<Dice, 'pick' | 'between'>): string {
  const village = `${pick(COUNTIES)}${pick(ENDINGS)}村`;
  const [thing, other, event, also, step, then, short] = [pick(THINGS), pick(THINGS), pick(EVENTS), pick(EVENTS), pick(STEPS), pick(STEPS), between(2, 89)];
  switch (kind) {
    case 0:
      return `${village}${thing}因${event}，少完成${short}项，${other}又遇${also}，${step}，${then}。`;
    case 1:
      return `${event}，${village}${thing}推迟${short}天；${also}，${other}改到次季；${step}，${then}。`;
    case 2:
      return `偏差原因：${village}${thing}中${event}，影响${short}户，${other}则因${also}。改进措施：${step}；${then}。`;
    default:
      return `${thing}尚差${short}%，系${event}所致，${village}${other}另有${also}，下一步${step}，并${then}。`;
  }
}
