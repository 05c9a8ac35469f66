import type { LintFindingView } from '$lib/backend/wire';
import { t, type WordId } from '$lib/words/words';

/** Says what a finding is about. */
export function findingSaid(it: LintFindingView): string {
  if (it.rule === 'missing') return t(`lint-rule-missing-${it.need ?? 'end_date'}` as WordId);
  if (it.rule === 'long') return t(it.sentence[0] === it.sentence[1] ? 'lint-rule-long' : 'lint-rule-long-sentence');
  return t(`lint-rule-${it.rule}` as WordId, { said: it.said });
}

/** The text with a better wording in place of what was found, or without the sentence. */
export function mended(text: string, it: LintFindingView): string {
  if (it.better) {
    const [from, to] = it.words;
    const first = text.slice(from, from + 1);
    const capital = first !== '' && first === first.toUpperCase() && first !== first.toLowerCase();
    const better = capital ? it.better.slice(0, 1).toUpperCase() + it.better.slice(1) : it.better;
    return text.slice(0, from) + better + text.slice(to);
  }
  const [from, to] = it.sentence;
  const before = text.slice(0, from);
  const after = text.slice(to);
  // A sentence that stood alone leaves no empty paragraph behind.
  if (/(^|\n)$/u.test(before) && /^(\n|$)/u.test(after)) return (before.replace(/\n+$/u, '') + after).replace(/^\n+/u, '');
  return before.replace(/ +$/u, before.endsWith('\n') ? '' : ' ') + after.replace(/^ +/u, '');
}
