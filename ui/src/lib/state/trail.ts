/** The way that led to the page on screen, so that coming back to a page is coming back to a place on it. */

/** A row of a list: what it leads to, and how far below the top of the page it stands, in pixels. */
interface Row {
  to: string;
  below: number;
}

/** Where one is on a page, or was when one left it. */
export class Place {
  /** How far the page is scrolled, in pixels. */
  top = 0;
  /** The row that had the focus last. */
  row: Row | undefined;

  readonly page: string;
  #kept = new Map<string, unknown>();
  #lists = 0;

  constructor(page: string) {
    this.page = page;
  }

  /** What was kept here by this name when one was here before; otherwise what is made now. */
  keep<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, make());
    return this.#kept.get(name) as T;
  }

  /** A name for the next list on the page, the same one when the page is drawn again. */
  nextList(): string {
    return `list ${this.#lists++}`;
  }

  /** The page is about to be drawn again. */
  again(): void {
    this.#lists = 0;
  }

  /** Notes how the page stands, with the row that had the focus last. */
  note(main: HTMLElement, row: HTMLElement | undefined): void {
    this.top = main.scrollTop;
    this.row = row?.isConnected ? { to: nameOf(row), below: below(row, main) } : undefined;
  }
}

/** Places that are kept at most: the way to a page is rarely longer. */
const LONGEST = 20;

export class Trail {
  /** The place on the page on screen. */
  here = new Place('');
  #left: Place[] = [];

  /** Goes to a page. Returns whether one comes back to it on the way that led here. */
  go(page: string): boolean {
    const at = this.#left.findLastIndex((it) => it.page === page);
    const back = this.#left[at];
    if (back) {
      this.#left = this.#left.slice(0, at);
      this.here = back;
      back.again();
      return true;
    }
    this.#left = [...this.#left, this.here].slice(-LONGEST);
    this.here = new Place(page);
    return false;
  }
}

export const trail = new Trail();

const nameOf = (row: HTMLElement): string => row.getAttribute('href') ?? row.textContent?.trim() ?? '';

const below = (row: HTMLElement, main: HTMLElement): number =>
  row.getBoundingClientRect().top - main.getBoundingClientRect().top;

/** How long what a page shows may take to come, in milliseconds. */
const PATIENCE = 20_000;

/** What a person does to go on by themselves. */
const OWN = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Scrolls a page to where one left it and puts the focus on the row one was at, as what the page
 * shows arrives. Gives way as soon as the person does something. Returns what stops it.
 */
export function comeBack(main: HTMLElement, { top, row }: Pick<Place, 'top' | 'row'>): () => void {
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
    for (const kind of OWN) window.removeEventListener(kind, stop, true);
  };
  const attempt = () => {
    if (main.scrollTop !== top) main.scrollTop = top;
    const found = row && rowOf(main, row);
    found?.focus({ preventScroll: true });
    if ((found || !row) && Math.abs(main.scrollTop - top) <= 1) stop();
  };
  const watch = new MutationObserver(attempt);
  watch.observe(main, { childList: true, subtree: true });
  const timer = setTimeout(() => stop(), PATIENCE);
  for (const kind of OWN) window.addEventListener(kind, stop, true);
  attempt();
  return stop;
}

/** The row that leads there; of several, the one nearest to where it stood. */
function rowOf(main: HTMLElement, row: Row): HTMLElement | undefined {
  const off = (it: HTMLElement) => Math.abs(below(it, main) - row.below);
  return [...main.querySelectorAll<HTMLElement>('[data-row]')]
    .filter((it) => nameOf(it) === row.to)
    .sort((a, b) => off(a) - off(b))[0];
}
