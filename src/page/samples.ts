/** The bundled samples: published forms and a blank one, carried in the script so that they open offline and from a folder. */
import blank from '../../assets/空白模板-部门整体支出绩效自评表.xlsx';
import heshui from '../../assets/示例-合水县2021.xlsx';
import longmen from '../../assets/示例-龙门镇2024.xlsx';

/** Data addresses by the sample's id. */
const FILES = { heshui, longmen, blank } as const;

export type SampleId = keyof typeof FILES;

const NAMES: Record<SampleId, string> = { heshui: '示例-合水县2021.xlsx', longmen: '示例-龙门镇2024.xlsx', blank: '空白自评表.xlsx' };

export function sample(id: SampleId): { name: string; bytes: Uint8Array } {
  const base64 = FILES[id].slice(FILES[id].indexOf(',') + 1);
  return { name: NAMES[id], bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) };
}
