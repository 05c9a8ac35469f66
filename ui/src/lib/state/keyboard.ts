/** Shortcuts of the whole window, and the list of them. */

interface Binding {
  /** `n`, `?`, `Ctrl+K`, `Ctrl+Shift+Z`, or two keys one after another: `g t`. */
  keys: string;
  /** What it does, as the list of keys says it. */
  label: string;
  run: () => void;
  /** Whether it also works while typing. Chords with Ctrl do unless this says otherwise. */
  whileTyping?: boolean;
}

/** How long the second key of a pair may take, in milliseconds. */
const PAIR = 1200;

/** Names a key press: `Ctrl+Shift+Z`, `g`, `?`. */
export function chordOf(event: KeyboardEvent): string {
  const { key } = event;
  if (event.altKey || key === 'Control' || key === 'Shift' || key === 'Meta') return '';
  if (!(event.ctrlKey || event.metaKey)) return key;
  const name = key.length === 1 ? key.toUpperCase() : key;
  return `Ctrl+${event.shiftKey ? 'Shift+' : ''}${name}`;
}

/** Whether keys typed here are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  const buttons = ['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'];
  return target instanceof HTMLInputElement && !buttons.includes(target.type);
}

export class Keyboard {
  #bindings: Binding[] = [];
  #first = '';
  #firstAt = 0;

  /** Adds a shortcut; a later one goes before an earlier one. Returns what removes it. */
  bind(keys: string, label: string, run: () => void, options: { whileTyping?: boolean } = {}): () => void {
    const binding = { keys, label, run, ...options };
    this.#bindings = [binding, ...this.#bindings];
    return () => (this.#bindings = this.#bindings.filter((it) => it !== binding));
  }

  /** Every shortcut that works now, in the order in which they were added. */
  get list(): { keys: string; label: string }[] {
    return this.#bindings.toReversed().filter((it) => it.label !== '');
  }

  /** Does what a key press asks for. Returns whether it asked for anything. */
  press(event: KeyboardEvent): boolean {
    const chord = chordOf(event);
    if (chord === '' || event.defaultPrevented) return false;
    const typing = isTyping(event.target);
    const inDialog = document.querySelector('dialog[open]') !== null;
    const pair = event.timeStamp - this.#firstAt < PAIR ? `${this.#first} ${chord}` : '';
    this.#first = chord;
    this.#firstAt = event.timeStamp;
    const fits = this.#bindings.filter((it) => it.keys === chord || it.keys === pair);
    const chosen = fits.find((it) => it.keys === pair) ?? fits[0];
    if (!chosen || inDialog) return false;
    if (typing && !(chosen.whileTyping ?? chord.startsWith('Ctrl+'))) return false;
    event.preventDefault();
    this.#first = '';
    chosen.run();
    return true;
  }
}

export const keyboard = new Keyboard();
