import { now } from '$lib/format/now';

const KEY = 'time-out';

/** A time-out that is being taken, after which entry, since when. It goes on while one looks elsewhere. */
class TimeOut {
  entry = $state<string | null>(null);
  since = $state<string | null>(null);

  constructor() {
    const kept = globalThis.sessionStorage?.getItem(KEY)?.split(' ');
    if (kept?.length === 2) [this.entry, this.since] = kept as [string, string];
  }

  begin(entry: string): void {
    this.entry = entry;
    this.since = now();
    sessionStorage.setItem(KEY, `${entry} ${this.since}`);
  }

  end(): void {
    this.entry = null;
    this.since = null;
    sessionStorage.removeItem(KEY);
  }
}

export const timeOut = new TimeOut();
