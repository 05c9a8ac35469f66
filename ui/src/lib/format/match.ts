import { fold } from './amounts';

/**
 * How well a name fits what was typed: 0 not at all, higher is better. All words must be found;
 * the beginning of the name is best, then the beginning of a word, then anywhere.
 */
export function fit(name: string, typed: string): number {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const text = fold(name);
  let sum = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return 0;
    const begins = at === 0 || text.includes(` ${word}`);
    sum += at === 0 ? 4 : begins ? 2 : 1;
  }
  return sum / words.length;
}

/** Keeps what fits, the best first; what fits alike stays in its order. */
export function best<T>(items: readonly T[], typed: string, name: (item: T) => string, most = Infinity): T[] {
  const fits: { item: T; score: number }[] = [];
  for (const item of items) {
    const score = fit(name(item), typed);
    if (score > 0) fits.push({ item, score });
  }
  fits.sort((a, b) => b.score - a.score);
  return fits.slice(0, most).map((it) => it.item);
}

/** A text cut at its marks: what was found, and what stands between. */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): { text: string; found: boolean }[] {
  const cut: { text: string; found: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at || to > text.length || to <= from) continue;
    if (from > at) cut.push({ text: text.slice(at, from), found: false });
    cut.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), found: false });
  return cut;
}
