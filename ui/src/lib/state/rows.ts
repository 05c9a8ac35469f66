/** Moving through a list by keyboard: arrows, j and k, Home and End, from row to row. */

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  j: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  k: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The row that a key leads to, or nothing where the key does not move. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  const step = steps[key];
  if (!step || count === 0) return undefined;
  return step(at, count - 1);
}

/**
 * Lets the arrow keys, j and k move the focus among the `[data-row]` elements inside a node.
 * For lists that stand in the page whole.
 */
export function rows(node: HTMLElement) {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    if (target.matches('input, textarea, select')) return;
    const all = [...node.querySelectorAll<HTMLElement>('[data-row]')];
    const at = all.findIndex((it) => it.contains(target));
    const to = rowAfter(event.key, at, all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  node.addEventListener('keydown', press);
  return () => node.removeEventListener('keydown', press);
}
