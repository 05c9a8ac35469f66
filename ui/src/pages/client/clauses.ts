/** Clauses: where they stand, how they are quoted, and which boundaries rest on them. */
import type { BoundaryView, ContractView, EngagementView, TermView } from '$lib/backend/wire';
import { t } from '$lib/words/words';

/** `section 4.2, page 2 of Contract.pdf`; empty where nothing is known. */
export function placeOf(clause: TermView, contracts: readonly ContractView[]): string {
  const contract = contracts.find((it) => it.id === clause.contract);
  const parts = [clause.place ?? ''];
  if (contract && clause.page) parts.push(t('clause-page-of', { page: String(clause.page), contract: contract.name }));
  else if (contract) parts.push(contract.name);
  return parts.filter(Boolean).join(', ');
}

/** A clause as it is quoted in a reply: its words, and where they stand. */
export function quoted(clause: TermView, engagement: EngagementView): string {
  const place = placeOf(clause, engagement.contracts);
  const where = place ? t('clause-quote-place', { title: engagement.title, place }) : engagement.title;
  return t('clause-quote', { wording: clause.wording, where });
}

/** The boundaries that rest on a clause. */
export const restingOn = (clause: string, boundaries: readonly BoundaryView[]): BoundaryView[] =>
  boundaries.filter((it) => it.term === clause);

/** The clauses of a client to choose from, each by what it is about and its beginning. */
export function clauseChoices(engagements: readonly EngagementView[]): { value: string; label: string }[] {
  return engagements.flatMap((engagement) =>
    engagement.clauses.map((it) => ({ value: it.id, label: clauseName(it) })),
  );
}

/** `Working hours: We answer from Monday to …`. */
export function clauseName(clause: TermView): string {
  const words = clause.wording.replace(/\s+/g, ' ');
  const wording = words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
  return t('clause-name', { kind: t(`engagement-clause-${clause.kind}`), wording });
}
