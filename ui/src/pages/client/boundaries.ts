/** When a boundary was told and how often it was crossed, in words. */
import type { BoundaryView } from '$lib/backend/wire';
import { dayOf, shortDay } from '$lib/format/dates';
import { t } from '$lib/words/words';

/** `Told 2 times, last on Tue 3 Nov`. */
export function told({ tellings }: BoundaryView, today: string): string {
  const [last] = tellings;
  if (!last) return t('boundary-told-never');
  return t('boundary-told-often', { count: tellings.length, date: shortDay(dayOf(last.at, last.zone), today) });
}

/** `3 crossings count; 1 doesn't: it came before the rule was told`, or nothing. */
export function crossed({ strikes: count, untold_crossings: untold }: BoundaryView): string {
  if (count === 0) return untold === 0 ? '' : t('boundary-crossings-only-untold', { untold });
  const counted = t('boundary-crossings-count', { count });
  if (untold === 0) return counted;
  return t('boundary-crossings-both', { counted, uncounted: t('boundary-crossings-untold', { untold }) });
}
