import type { LetterKind } from '$lib/backend/wire';
import { t } from '$lib/words/words';

/** The kinds of letter to choose from, in the order in which they are offered. */
export const kinds = (
  [
    'parting', 'not_renewing', 'boundary_reminder', 'expectations', 'acknowledgement', 'apology', 'make_it_right',
    'recovery_outcome', 'payment_reminder', 'referral', 'closing_statement',
  ] as const satisfies readonly LetterKind[]
).map((value) => ({ value: value as LetterKind, label: t(`letter-kind-${value}`) }));
