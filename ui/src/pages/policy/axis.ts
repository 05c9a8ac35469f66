/** The thresholds on one line from 0 to 100: where everything is drawn, without drawing it. */
import type { Standing } from '$lib/backend/wire';
import { scaleLinear } from '$lib/format/scale';

export interface Thresholds {
  watch: number;
  strained: number;
  line: number;
  clears: number;
}

export interface Axis {
  bands: { standing: Exclude<Standing, 'too_early'>; x: number; width: number; named: boolean }[];
  marks: { value: number; x: number }[];
  clears: { value: number; x: number; end: boolean };
}

/** Room that a band's name needs, in pixels. */
const NAME: Record<Axis['bands'][number]['standing'], number> = {
  steady: 48, watch: 44, strained: 58, over_the_line: 84,
};

/** Lays the axis out. Thresholds out of their order leave a band without width. */
export function draw({ watch, strained, line, clears }: Thresholds, width: number): Axis {
  const x = scaleLinear([0, 100], [0, width], true);
  const edges = [0, watch, Math.max(watch, strained), Math.max(watch, strained, line), 100];
  const names = ['steady', 'watch', 'strained', 'over_the_line'] as const;
  const bands = names.map((standing, at) => {
    const [from, to] = [x(edges[at]!), x(edges[at + 1]!)];
    return { standing, x: from, width: to - from, named: to - from >= NAME[standing] };
  });
  return {
    bands,
    marks: [watch, strained, line].map((value) => ({ value, x: x(value) })),
    clears: { value: clears, x: x(clears), end: x(clears) > width - 120 },
  };
}
