import type { Failure } from '$lib/backend/failure';
import type { Code } from '$lib/backend/wire';
import { t, type WordId } from '$lib/words/words';

/** How loud a failure is, and what can be done about it where Rust gave no hint. */
interface Treatment {
  severity: 'note' | 'harm';
  next: WordId;
}

const treatments: Record<Code, Treatment> = {
  not_found: { severity: 'note', next: 'failure-next-not_found' },
  invalid: { severity: 'note', next: 'failure-next-invalid' },
  not_allowed: { severity: 'note', next: 'failure-next-not_allowed' },
  changed: { severity: 'note', next: 'failure-next-changed' },
  full: { severity: 'harm', next: 'failure-next-full' },
  read_only: { severity: 'note', next: 'failure-next-read_only' },
  busy: { severity: 'note', next: 'failure-next-busy' },
  no_journal: { severity: 'note', next: 'failure-next-no_journal' },
  missing: { severity: 'harm', next: 'failure-next-missing' },
  damaged: { severity: 'harm', next: 'failure-next-damaged' },
  newer: { severity: 'harm', next: 'failure-next-newer' },
  wrong_key: { severity: 'note', next: 'failure-next-wrong_key' },
  internal: { severity: 'harm', next: 'failure-next-internal' },
};

/** Says what happened, how loud it is, and what to do next. */
export function describe(failure: Failure): { severity: 'note' | 'harm'; said: string; next: string } {
  const { severity, next } = treatments[failure.code] ?? treatments.internal;
  const unsaid = failure.code === 'not_found' ? 'failure-not-found' : 'failure-unknown';
  return { severity, said: failure.message || t(unsaid), next: failure.hint ?? t(next) };
}
