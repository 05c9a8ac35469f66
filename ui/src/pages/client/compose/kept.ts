/**
 * Unsaved entries, by client. They live as long as the window and never reach a disk: what is
 * written about a client stands in the journal and nowhere else.
 */
const key = (client: string) => `draft-entry-${client}`;

export function keepDraft(client: string, draft: unknown): void {
  sessionStorage.setItem(key(client), JSON.stringify(draft));
}

export function keptDraft(client: string): unknown {
  const text = sessionStorage.getItem(key(client));
  return text ? JSON.parse(text) : undefined;
}

export function forgetDraft(client: string): void {
  sessionStorage.removeItem(key(client));
}
