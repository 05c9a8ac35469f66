import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { stage } from '$lib/backend/fake/stage';

import { flushDrafts } from './drafts';
import { toasts } from './toasts.svelte';
import { Unfinished } from './unfinished.svelte';

let fake: ReturnType<typeof stage>;
const back = vi.fn();

beforeEach(() => {
  fake = stage();
  back.mockClear();
  toasts.items = [];
});

/** A form with one field, opened; `leave` closes it. */
async function opened(slot: string, begins = '') {
  let text = $state(begins);
  const unfinished = new Unfinished<string>(slot, { client: 'c', read: () => text, write: (it) => (text = it), back });
  const leave = $effect.root(() => {
    $effect(() => unfinished.follow());
  });
  flushSync();
  await unfinished.begin();
  flushSync();
  return {
    unfinished,
    leave,
    get text() {
      return text;
    },
    type(it: string) {
      text = it;
      flushSync();
    },
  };
}

const offers = () => toasts.items.filter((it) => it.action?.label === 'Go on writing');

describe('what is left unsaved', () => {
  it('is offered back each time, and is there again', async () => {
    const first = await opened('form-1');
    first.type('Half a sen');
    first.leave();
    expect(offers()).toHaveLength(1);
    await flushDrafts();
    expect(fake.drafts.get('form-1'), 'it goes with its client').toMatchObject({ client: 'c', body: '"Half a sen"' });

    offers()[0]?.action?.run();
    expect(back).toHaveBeenCalledOnce();
    toasts.items = [];
    const second = await opened('form-1');
    expect([second.text, second.unfinished.found]).toEqual(['Half a sen', true]);
    second.leave();
    expect(offers(), 'although nothing was typed since').toHaveLength(1);
    expect((await opened('form-2')).text, 'each place has its own').toBe('');
  });

  it('asks nothing where nothing was written, or it was taken back', async () => {
    const check = async (slot: string, typed: string[]) => {
      const form = await opened(slot, 'as it was');
      typed.forEach((it) => form.type(it));
      form.leave();
      await flushDrafts();
      expect([toasts.items, fake.drafts.get(slot)]).toEqual([[], undefined]);
    };
    await check('form-3', []);
    await check('form-4', ['as it was, and more', 'as it was']);
  });

  it('goes once it is saved, and what follows waits at the place of the record', async () => {
    const form = await opened('form-new');
    form.type('Whole.');
    await flushDrafts();
    form.unfinished.settle('form-record');
    await flushDrafts();
    expect([...fake.drafts.keys()]).toEqual([]);
    form.type('Whole. And more.');
    form.leave();
    await flushDrafts();
    expect([...fake.drafts.keys()]).toEqual(['form-record']);
  });

  it('can be thrown away, and taken back', async () => {
    const left = await opened('form-5', 'as it was');
    left.type('worse');
    left.leave();
    const form = await opened('form-5', 'as it was');
    form.unfinished.afresh();
    flushSync();
    expect([form.text, form.unfinished.found]).toEqual(['as it was', false]);
    await flushDrafts();
    expect(fake.drafts.get('form-5')).toBeUndefined();
    toasts.items.at(-1)?.action?.run();
    flushSync();
    expect(form.text).toBe('worse');
    await flushDrafts();
    expect(fake.drafts.get('form-5')?.body).toBe('"worse"');
  });
});
