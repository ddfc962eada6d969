/** A chart as plain data: shapes in pixels with tones instead of colours, drawn by whoever shows it (SVG text here, React in the view). */
import stringWidth from 'string-width';
import { wrap } from './wrap';

/** Lightness first: on a grey printer the tones stay apart, and `hatched` areas carry lines besides. */
export type Tone = 'ink' | 'muted' | 'rule' | 'dark' | 'middle' | 'light' | 'paper';

/** Colours of the tones on white paper; a dark or high-contrast theme may put its own in their place. */
export const TONES: Readonly<Record<Tone, string>> = {
  ink: '#1a1a1a', muted: '#555555', rule: '#bdbdbd', dark: '#1f4e79', middle: '#5a8fc0', light: '#cfe0f0', paper: '#ffffff',
};

export type Anchor = 'start' | 'middle' | 'end';

/** `title`, where given, is what a pointer resting on the shape is told. */
export type Shape =
  | { type: 'rect'; x: number; y: number; width: number; height: number; fill: Tone | null; stroke: Tone | null; title?: string }
  | { type: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: Tone; thickness: number; dashed: boolean }
  | { type: 'path'; d: string; stroke: Tone; thickness: number }
  /** `y` is the base line; `size` in pixels. */
  | { type: 'text'; x: number; y: number; text: string; size: number; anchor: Anchor; fill: Tone; bold: boolean };

/** `title` and `description` are for readers who do not see the picture: the description holds every figure. */
export interface Chart {
  id: string;
  width: number;
  height: number;
  title: string;
  description: string;
  shapes: Shape[];
}

export const TEXT_SIZE = 12;
export const LINE_HEIGHT = 17;

type Words = Partial<Pick<Extract<Shape, { type: 'text' }>, 'size' | 'anchor' | 'fill' | 'bold'>>;

export const words = (x: number, y: number, text: string, { size = TEXT_SIZE, anchor = 'start', fill = 'ink', bold = false }: Words = {}): Shape =>
  ({ type: 'text', x, y, text, size, anchor, fill, bold });

export const line = (x1: number, y1: number, x2: number, y2: number, { stroke = 'rule' as Tone, thickness = 1, dashed = false } = {}): Shape =>
  ({ type: 'line', x1, y1, x2, y2, stroke, thickness, dashed });

/** How a bar is filled: one tone, or lines over paper. */
export type Fill = Tone | 'hatched';

/** A bar with its outline; nothing when it has no extent. */
export function bar(x: number, y: number, width: number, height: number, fill: Fill, title?: string): Shape[] {
  if (!(width > 0) || !(height > 0)) return [];
  const told = title === undefined ? {} : { title };
  const box: Shape = { type: 'rect', x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height), fill: fill === 'hatched' ? 'paper' : fill, stroke: 'dark', ...told };
  return fill === 'hatched' ? [box, { type: 'path', d: hatching(x, y, width, height), stroke: 'dark', thickness: 1 }] : [box];
}

const HATCH_STEP = 5;

/** Slanting lines that end at the edges of the bar, so that no renderer has to clip them. */
function hatching(x: number, y: number, width: number, height: number): string {
  const parts: string[] = [];
  for (let at = HATCH_STEP; at < width + height; at += HATCH_STEP) {
    const from = [x + Math.max(0, at - height), y + Math.min(at, height)];
    const to = [x + Math.min(at, width), y + Math.max(0, at - width)];
    parts.push(`M${from.map(tenth).join(' ')}L${to.map(tenth).join(' ')}`);
  }
  return parts.join('');
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Width of a text in pixels: a Chinese character takes the size of the type, a Latin one a good half. */
export const widthOf = (text: string, size = TEXT_SIZE): number => {
  const latin = text.match(/[\x21-\x7e]/g)?.length ?? 0;
  return (stringWidth(text) * 0.5 + latin * 0.08) * size;
};

/** Lines that fit into so many pixels, at most `most`; what does not fit ends in …. A label is never turned or shrunk. */
export function linesOf(text: string, pixels: number, most: number, size = TEXT_SIZE): string[] {
  const places = Math.max(4, Math.floor(pixels / (size * 0.54)));
  const lines = wrap(text.replace(/\s+/g, ' ').trim(), places);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (stringWidth(last) > places - 2) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** A legend in as many lines as it needs: a sample of each fill and what it stands for. */
export function legend(entries: readonly { fill: Fill; text: string }[], width: number, top: number): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, top];
  for (const { fill, text } of entries) {
    const wide = 20 + widthOf(text) + 14;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE_HEIGHT];
    shapes.push(...bar(x + 0.5, y + 3.5, 14, 9, fill), words(x + 20, y + 12, text, { fill: 'muted' }));
    x += wide;
  }
  return { shapes, bottom: y + LINE_HEIGHT + 4 };
}
