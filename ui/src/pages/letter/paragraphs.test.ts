import { describe, expect, it } from 'vitest';

import { laidOut } from './paragraphs';

const plain = (text: string) => ({ text, sources: [] });

describe('a letter is laid out', () => {
  it('as its text reads, the items of a list close together', () => {
    const body = 'Dear all,\n\nStill to come:\n\n- a sheet\n- a proof\n\nWith kind regards,\n\nTriin\nSinilind\n';
    const drafted = ['Dear all,', 'Still to come:', 'a sheet', 'a proof', 'With kind regards,', 'Triin\nSinilind'];
    expect(laidOut(body, drafted.map(plain))?.map((it) => [it.text, it.close])).toEqual([
      ['Dear all,', false],
      ['Still to come:', false],
      ['- a sheet', false],
      ['- a proof', true],
      ['With kind regards,', false],
      ['Triin\nSinilind', false],
    ]);
  });

  it('not at all where the text is another', () => {
    expect(laidOut('Dear all,\n\nSomething else.', [plain('Dear all,'), plain('The end.')])).toBeUndefined();
    expect(laidOut('Dear all,\n\nAnd more.', [plain('Dear all,')])).toBeUndefined();
    expect(laidOut('Dear all, and more words here. The end.', [plain('Dear all,'), plain('The end.')])).toBeUndefined();
    expect(laidOut('', [])).toBeUndefined();
  });
});
