/** What the window says, from the catalogue that it shares with Rust. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

import type { WordId } from './generated/ids';

export type { WordId };
export type Args = Record<string, FluentVariable>;

const english: Record<string, string> = import.meta.glob(
  [
    '../../../../locales/en/*.ftl',
    // Said by Rust alone.
    '!../../../../locales/en/{cli,errors,formats,letters,playbooks,playbook-flaws,due,complaint-lines}.ftl',
  ],
  { query: '?raw', import: 'default', eager: true },
);

// No isolation marks: all six languages are written from left to right.
const bundle = new FluentBundle('en-GB', { useIsolating: false });
for (const text of Object.values(english)) bundle.addResource(new FluentResource(text));

/**
 * Says a message with its arguments. A number chooses the plural form; dates and money are
 * handed over as text.
 */
export function t(id: WordId, args?: Args): string {
  const message = bundle.getMessage(id);
  if (!message?.value) return `⟦${id}⟧`;
  return bundle.formatPattern(message.value, args, []);
}

/** Says a message whose id is put together at run time, or what stands in for it. */
export function say(id: string, args?: Args, otherwise = `⟦${id}⟧`): string {
  const message = bundle.getMessage(id);
  return message?.value ? bundle.formatPattern(message.value, args, []) : otherwise;
}
