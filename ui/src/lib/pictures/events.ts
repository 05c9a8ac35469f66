/** What happened while a standing was as it was: said, and gathered into marks that can be told apart. */
import type { HistoryEventView } from '$lib/backend/wire';
import { brief } from '$lib/sentences/findings';
import { say, t } from '$lib/words/words';

/** How a mark looks: against them, for them, something one did oneself, or other numbers. */
export type Look = 'against' | 'for' | 'ours' | 'policy';

const GOOD = new Set(['fixed', 'followed_up', 'withdrawn', 'worked']);

/** How an event looks on the picture. */
export function lookOf({ kind, word }: HistoryEventView): Look {
  switch (kind) {
    case 'gesture':
      return 'for';
    case 'policy':
      return 'policy';
    case 'decision':
    case 'review':
    case 'move':
    case 'recovery_began':
      return 'ours';
    case 'complaint':
    case 'recovery_ended':
      return GOOD.has(word ?? '') ? 'for' : 'against';
    case 'incident':
    case 'prompt':
      return 'against';
  }
}

/** What an event was, without its day: `A boundary was crossed – “No calls on Sundays”`. */
export function eventSaid({ kind, word, label }: HistoryEventView): string {
  if (kind === 'move') return t('standing-event-move', { stage: say(`clients-stage-${word}`, {}, word ?? '').toLowerCase() });
  const id = word && kind !== 'policy' && kind !== 'prompt' ? `standing-event-${kind}-${word}` : `standing-event-${kind}`;
  const said = say(id, {}, t('standing-event-other'));
  // The label of bad treatment is its manner, as a closed word.
  if (kind === 'incident' && word === 'abuse' && label) return say(`entry-manner-${label}`, {}, said);
  // What was said is often written down in quotes already.
  const bare = label?.replace(/^["“”«„']+|["“”»']+$/gu, '');
  return bare ? t('standing-history-event-label', { said, label: brief(bare, 60) }) : said;
}

/** A mark: what happened so close together that it is drawn as one. */
export interface Mark<P> {
  at: P;
  look: Look;
  events: HistoryEventView[];
}

/** Marks nearer than this are one, in pixels. */
const NEAR = 9;

const WEIGHT: Record<Look, number> = { policy: 0, for: 1, ours: 2, against: 3 };

/** Gathers events, oldest first, into marks. Other numbers stand for themselves. */
export function gather<P extends { x: number }>(
  events: readonly HistoryEventView[],
  place: (event: HistoryEventView) => P | undefined,
): Mark<P>[] {
  const marks: Mark<P>[] = [];
  for (const event of events) {
    const at = place(event);
    if (!at) continue;
    const look = lookOf(event);
    const last = marks.findLast((it) => (it.look === 'policy') === (look === 'policy'));
    if (last && at.x - last.at.x < NEAR) {
      last.events.push(event);
      if (WEIGHT[look] > WEIGHT[last.look]) last.look = look;
    } else {
      marks.push({ at, look, events: [event] });
    }
  }
  return marks.sort((a, b) => a.at.x - b.at.x);
}
