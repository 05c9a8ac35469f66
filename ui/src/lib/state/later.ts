/** Something to be done soon: what was asked for last counts. */
export interface Later<A extends unknown[]> {
  (...asked: A): void;
  /** Does what still waits at once. */
  now: () => void;
  /** Forgets what still waits. */
  drop: () => void;
}

/** Does something once nothing has asked for it for so many milliseconds. */
export function later<A extends unknown[]>(act: (...asked: A) => void, wait: number): Later<A> {
  let waiting: { asked: A; timer: ReturnType<typeof setTimeout> } | undefined;
  const drop = () => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const now = () => {
    const asked = waiting?.asked;
    drop();
    if (asked) act(...asked);
  };
  const ask = (...asked: A) => {
    drop();
    waiting = { asked, timer: setTimeout(now, wait) };
  };
  return Object.assign(ask, { now, drop });
}
