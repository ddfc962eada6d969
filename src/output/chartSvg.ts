/** A chart as a piece of SVG that stands in a page or alone: no fonts, no script, no links, everything escaped. */
import { TONES, type Chart, type Shape } from './chart';
import { escapeHtml } from './htmlEscape';

const FONTS = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC','SimHei',sans-serif";

/** `prefix` keeps the ids of title and description apart where several charts stand in one page. */
export function svgOf(chart: Chart, prefix = ''): string {
  const id = `${prefix}${chart.id}`.replace(/[^\w-]/g, '_');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${chart.width} ${round(chart.height)}" width="${chart.width}" height="${round(chart.height)}" font-family="${FONTS}">`,
    `<title id="${id}-title">${escapeHtml(chart.title)}</title><desc id="${id}-desc">${escapeHtml(chart.description)}</desc>`,
    ...chart.shapes.map(shapeOf),
    '</svg>',
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 100) / 100;
const paint = (tone: keyof typeof TONES | null): string => (tone === null ? 'none' : TONES[tone]);

function shapeOf(shape: Shape): string {
  switch (shape.type) {
    case 'rect': {
      const open = `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" fill="${paint(shape.fill)}" stroke="${paint(shape.stroke)}"`;
      return shape.title === undefined ? `${open}/>` : `${open}><title>${escapeHtml(shape.title)}</title></rect>`;
    }
    case 'line':
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}" stroke="${paint(shape.stroke)}" stroke-width="${shape.thickness}"${shape.dashed ? ' stroke-dasharray="5 3"' : ''}/>`;
    case 'path':
      return `<path d="${escapeHtml(shape.d)}" fill="none" stroke="${paint(shape.stroke)}" stroke-width="${shape.thickness}"/>`;
    case 'text':
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.size}" text-anchor="${shape.anchor}" fill="${paint(shape.fill)}"${shape.bold ? ' font-weight="bold"' : ''}>${escapeHtml(shape.text)}</text>`;
  }
}
