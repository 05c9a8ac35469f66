/** What tests of components need: the fake in the shell's place, what jsdom lacks, and axe. */
import axe from 'axe-core';
import { tick } from 'svelte';

import { announce, everything } from '../changes';
import { Fake, type Handlers } from './fake';

/** Takes the shell's place and fills the gaps of jsdom. */
export function stage(handlers: Handlers = {}): Fake {
  const dialog = HTMLDialogElement.prototype;
  dialog.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  dialog.close ??= function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  Element.prototype.scrollIntoView ??= () => undefined;
  // Nothing has a size here.
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  // And nothing comes into sight.
  globalThis.IntersectionObserver ??= class {
    readonly root = null;
    readonly rootMargin = '';
    readonly scrollMargin = '';
    readonly thresholds = [];
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  };
  const fake = new Fake(handlers).install();
  // It is another journal: what was known of the last one is forgotten.
  announce(everything);
  return fake;
}

/** Waits until everything that was asked is answered and shown. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await tick();
  }
}

/** What keeps people out, a line for each. Colours are checked where they are declared. */
export async function barriers(node: Element = document.body): Promise<string[]> {
  const found = await axe.run(node, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.flatMap((it) => it.nodes.map((at) => `${it.id}: ${at.html.slice(0, 160)}`));
}

/** A command that never answers, as while something is loading. */
export const never = (): Promise<never> => new Promise(() => undefined);
