/**
 * Where a list begins inside the element that scrolls it. A virtual list needs both to know which
 * of its rows are in sight; what stands above it may grow, such as a form that is unfolded.
 */
export function startOf(list: () => HTMLElement | undefined): { readonly scroller: HTMLElement | undefined; readonly start: number } {
  let scroller = $state.raw<HTMLElement | undefined>();
  let start = $state(0);

  $effect(() => {
    const node = list();
    if (!node) return;
    const around = scrollerOf(node);
    const measure = () => {
      const top = node.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop;
      if (Math.abs(top - start) >= 1) start = top;
    };
    measure();
    scroller = around;
    const watch = new ResizeObserver(measure);
    for (let it: Element | null = node; it && it !== around; it = it.parentElement) {
      watch.observe(it);
      for (let before = it.previousElementSibling; before; before = before.previousElementSibling) watch.observe(before);
    }
    return () => watch.disconnect();
  });

  return {
    get scroller() {
      return scroller;
    },
    get start() {
      return start;
    },
  };
}

function scrollerOf(node: HTMLElement): HTMLElement {
  for (let it = node.parentElement; it; it = it.parentElement) {
    const { overflowY } = getComputedStyle(it);
    if (overflowY === 'auto' || overflowY === 'scroll') return it;
  }
  return document.documentElement;
}
