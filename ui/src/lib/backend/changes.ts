import type { Change, PromptView } from './wire';

/** What happened: what was touched, and the prompts that it raised. */
export interface News {
  change: Change;
  raised: PromptView[];
}

type Listener = (news: News) => void;

const listeners = new Set<Listener>();

/** Everything may have changed, as after an import or a write by another program. */
export const everything: News = {
  change: { op: 'import', can_undo: false, clients: [], nouns: [] },
  raised: [],
};

/** Calls back after each write. Returns what stops it. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let told = 0;

/** How often something changed so far. */
export const changesTold = (): number => told;

/** Tells every listener. */
export function announce(news: News): void {
  told += 1;
  for (const listener of [...listeners]) listener(news);
}

/** Whether a change may touch this client. */
export const touches = ({ change }: News, client: string): boolean =>
  change.clients.length === 0 || change.clients.includes(client);
