/** How the window looks, kept on this machine rather than in the journal. */
export type Light = 'system' | 'light' | 'dark';

const SIZES = [90, 100, 112, 125, 150];

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const keep = (key: string, value: string) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A window without storage looks as it did at the start next time.
  }
};

export class Theme {
  light = $state<Light>('system');
  /** The size of text, in per cent. */
  size = $state(100);
  readonly sizes = SIZES;

  /** Puts on what was chosen the last time. */
  start(): void {
    const light = read('light');
    const size = Number(read('size'));
    this.setLight(light === 'light' || light === 'dark' ? light : 'system');
    this.setSize(SIZES.includes(size) ? size : 100);
  }

  setLight(light: Light): void {
    this.light = light;
    keep('light', light);
    if (light === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = light;
  }

  setSize(size: number): void {
    this.size = size;
    keep('size', String(size));
    document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
  }
}

export const theme = new Theme();
