import type { Code } from '$lib/backend/wire';

/** The ways in which a journal can fail to open that have words of their own. */
const kinds = ['damaged', 'newer', 'missing', 'read_only', 'busy', 'full', 'wrong_key'] as const;

export type FailureKind = (typeof kinds)[number] | 'other';

/** What to call a failure to open; `other` where nothing more is known. */
export const kindOf = (code: Code): FailureKind => kinds.find((it) => it === code) ?? 'other';
