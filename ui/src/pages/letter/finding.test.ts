import { describe, expect, it } from 'vitest';

import type { LintFindingView } from '$lib/backend/wire';

import { mended } from './finding';

/** A finding of some words in a text, in their sentence. */
function finding(text: string, sentence: string, said: string, better: string | null): LintFindingView {
  const begin = text.indexOf(sentence);
  const words = text.indexOf(said, begin);
  return {
    rule: 'threat', stops: true, in_subject: false, sentence: [begin, begin + sentence.length],
    words: [words, words + said.length], said, better, need: null, conduct: null,
  };
}

describe('what was found is mended', () => {
  const check = (text: string, sentence: string, said: string, better: string | null, expected: string) =>
    expect(mended(text, finding(text, sentence, said, better))).toBe(expected);

  it('with the better wording, with a capital where there was one', () => {
    check('You always do. Bye.', 'You always do.', 'You always', 'this often', 'This often do. Bye.');
    check('And you always do.', 'And you always do.', 'you always', 'this often', 'And this often do.');
  });

  it('by leaving the sentence out, and the paragraph that it was', () => {
    check('One. Two or else. Three.', 'Two or else.', 'or else', '', 'One. Three.');
    check('One.\n\nOr else.\n\nThree.', 'Or else.', 'Or else', '', 'One.\n\nThree.');
    check('Or else.', 'Or else.', 'Or else', '', '');
  });
});
