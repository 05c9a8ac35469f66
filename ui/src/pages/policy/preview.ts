/** What other numbers would do to a client, as sentences. */
import type { CrossingView, PolicyDifference, PolicyPreviewView } from '$lib/backend/wire';
import { plainDay } from '$lib/format/dates';
import { t } from '$lib/words/words';

/** `from 3 March 2026 to 5 May 2026; since 2 August 2026`. */
export function spans(crossings: readonly CrossingView[]): string {
  return crossings
    .map(({ on, cleared_on }) =>
      cleared_on
        ? t('policy-preview-between', { from: plainDay(on), to: plainDay(cleared_on) })
        : t('policy-preview-since', { from: plainDay(on) }),
    )
    .join('; ');
}

const alike = (a: readonly CrossingView[], b: readonly CrossingView[]) => spans(a) === spans(b);

/** What is said of one client: where they would stand, and when they would have crossed the line. */
export function said({ now, proposed }: PolicyDifference): { stands: string | null; story: string[] } {
  const lower = (it: typeof now) => t(`standing-lower-${it.standing}`);
  const stands =
    now.standing === proposed.standing ? t('policy-preview-stands', { standing: lower(now) }) : null;
  if (alike(now.crossings, proposed.crossings)) return { stands, story: [] };
  const then =
    proposed.crossings.length === 0
      ? t('policy-preview-crossed-none-then')
      : t('policy-preview-crossed-then', { when: spans(proposed.crossings) });
  const asIs =
    now.crossings.length === 0
      ? t('policy-preview-crossed-none-now')
      : t('policy-preview-crossed-now', { when: spans(now.crossings) });
  return { stands, story: [then, asIs] };
}

/** What the whole comes to, in a sentence. */
export function summary({ differ, clients, from }: PolicyPreviewView): string {
  const date = plainDay(from);
  if (differ.length === 0) return t('policy-preview-none', { clients, date });
  return t('policy-preview-some', { count: differ.length, clients, date });
}

