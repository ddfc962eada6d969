/** A chart of output/ drawn as SVG; what it shows is also said in words for those who do not see it. */
import type { ReactElement } from 'react';
import { TONES, type Chart, type Shape, type Tone } from '../output/chart';

const paint = (tone: Tone | null): string => (tone === null ? 'none' : TONES[tone]);

export function ChartView({ chart }: { chart: Chart }): ReactElement {
  return (
    <svg className="chart" role="img" aria-label={`${chart.title} ${chart.description}`} viewBox={`0 0 ${chart.width} ${chart.height}`} width={chart.width} height={chart.height}>
      {chart.shapes.map((shape, index) => <ShapeView key={index} shape={shape} />)}
    </svg>
  );
}

function ShapeView({ shape }: { shape: Shape }): ReactElement {
  switch (shape.type) {
    case 'rect': return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={paint(shape.fill)} stroke={paint(shape.stroke)}>{shape.title && <title>{shape.title}</title>}</rect>;
    case 'line': return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} stroke={paint(shape.stroke)} strokeWidth={shape.thickness} strokeDasharray={shape.dashed ? '4 3' : undefined} />;
    case 'path': return <path d={shape.d} stroke={paint(shape.stroke)} strokeWidth={shape.thickness} fill="none" />;
    case 'text': return <text x={shape.x} y={shape.y} fontSize={shape.size} textAnchor={shape.anchor} fill={paint(shape.fill)} fontWeight={shape.bold ? 700 : undefined}>{shape.text}</text>;
  }
}
