import { afterEach, describe, expect, it, vi } from 'vitest';

import { announce, everything } from '$lib/backend/changes';
import { Failure } from '$lib/backend/failure';
import { stage } from '$lib/backend/fake/stage';

import { Attempt } from './attempt.svelte';
import { describe as say } from './failures';
import { chordOf, isTyping, Keyboard } from './keyboard';
import { Loaded } from './loaded.svelte';
import { rowAfter } from './rows';
import { Toasts } from './toasts.svelte';

afterEach(() => vi.useRealTimers());

describe('what is loaded', () => {
  it('keeps the newest answer, whichever comes last', async () => {
    const answers: ((value: string) => void)[] = [];
    const loaded = new Loaded(() => new Promise<string>((resolve) => answers.push(resolve)));
    const first = loaded.load();
    const second = loaded.load();
    answers[1]!('new');
    answers[0]!('old');
    await Promise.all([first, second]);
    expect(loaded.value).toBe('new');
    expect(loaded.loading).toBe(false);
  });

  it('says what failed, and keeps what was there', async () => {
    let fail = false;
    const loaded = new Loaded(async () => {
      if (fail) throw new Failure({ code: 'busy', message: 'Busy.' });
      return 1;
    });
    await loaded.load();
    fail = true;
    await loaded.load();
    expect(loaded.failure?.code).toBe('busy');
    expect(loaded.value).toBe(1);
  });

  it('is read again after a change that concerns it', () => {
    const read = vi.fn(async () => 1);
    const stop = new Loaded(read).follow((news) => news.change.op !== 'undo');
    expect(read).toHaveBeenCalledTimes(1);
    announce(everything);
    expect(read).toHaveBeenCalledTimes(2);
    announce({ ...everything, change: { ...everything.change, op: 'undo' } });
    expect(read).toHaveBeenCalledTimes(2);
    stop();
    announce(everything);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('an attempt', () => {
  it('is made once at a time and says which field was wrong', async () => {
    const attempt = new Attempt();
    let release = () => {};
    const slow = attempt.run(() => new Promise<void>((resolve) => (release = resolve)));
    expect(attempt.busy).toBe(true);
    expect(await attempt.run(async () => 1)).toBeUndefined();
    release();
    await slow;
    const wrong = { code: 'invalid', message: 'Too long.', field: 'name', hint: null } as const;
    expect(await attempt.run(() => Promise.reject(wrong))).toBeUndefined();
    expect(attempt.error('name')).toBe('Too long.');
    expect(attempt.error('email')).toBeUndefined();
    expect(attempt.general('name')).toBeUndefined();
    expect(attempt.general('email')?.message).toBe('Too long.');
  });
});

describe('a failure', () => {
  it('says what happened and what to do, with the hint first', () => {
    const check = (failure: Failure, severity: string, next: RegExp) => {
      expect(say(failure).severity).toBe(severity);
      expect(say(failure).next).toMatch(next);
    };
    check(new Failure({ code: 'full', message: 'Full.' }), 'harm', /make room/);
    check(new Failure({ code: 'busy', message: 'Busy.' }), 'note', /Try again/);
    check(new Failure({ code: 'busy', message: 'Busy.', hint: 'Close it.' }), 'note', /^Close it\.$/);
  });
});

describe('notices', () => {
  const reply = { ...everything, change: { ...everything.change, op: 'add_entry' as const, can_undo: true } };

  it('go away by themselves, but not while they are looked at', () => {
    vi.useFakeTimers();
    const toasts = new Toasts();
    toasts.done(reply);
    expect(toasts.items[0]?.text).toBe('Entry saved');
    toasts.hold();
    vi.advanceTimersByTime(60_000);
    expect(toasts.items).toHaveLength(1);
    toasts.release();
    vi.advanceTimersByTime(60_000);
    expect(toasts.items).toHaveLength(0);
  });

  it('leave no clock running when another takes their place', () => {
    vi.useFakeTimers();
    const toasts = new Toasts();
    toasts.done(reply);
    expect(vi.getTimerCount()).toBe(1);
    toasts.done({ ...reply, change: { ...reply.change, op: 'answer_prompt' } });
    toasts.done(reply);
    expect(vi.getTimerCount()).toBe(2);
    for (const it of toasts.items) toasts.dismiss(it.id);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are three at most, and Escape takes the newest', () => {
    const toasts = new Toasts();
    for (const text of ['a', 'b', 'c', 'd']) toasts.say(text, 'note');
    expect(toasts.items.map((it) => it.text)).toEqual(['b', 'c', 'd']);
    expect(toasts.dismissNewest()).toBe(true);
    expect(toasts.items.map((it) => it.text)).toEqual(['b', 'c']);
  });

  it('undo what they tell of', async () => {
    vi.useFakeTimers();
    const fake = stage();
    const toasts = new Toasts();
    await toasts.undo();
    expect(toasts.items.at(-1)?.text).toBe('There is nothing to undo.');
    fake.write('add_client', ['client'], () => null);
    await toasts.undo();
    expect(toasts.items.at(-1)?.text).toBe('Undone: Client added');
    expect(toasts.items.at(-1)?.action?.label).toBe('Redo');
    const undone = vi.getTimerCount();
    fake.write('add_client', ['client'], () => null);
    await toasts.undo();
    expect(vi.getTimerCount()).toBe(undone);
  });
});

describe('keys', () => {
  const press = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...held });

  it('have names', () => {
    const check = (event: KeyboardEvent, expected: string) => expect(chordOf(event)).toBe(expected);
    check(press('k', { ctrlKey: true }), 'Ctrl+K');
    check(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z');
    check(press('?', { shiftKey: true }), '?');
    check(press('n'), 'n');
    check(press('n', { altKey: true }), '');
    check(press('Control', { ctrlKey: true }), '');
  });

  it('do what they are bound to, one after another too', () => {
    const keyboard = new Keyboard();
    const done: string[] = [];
    keyboard.bind('n', 'Note', () => done.push('n'));
    const stop = keyboard.bind('g t', 'Today', () => done.push('g t'));
    keyboard.press(press('n'));
    keyboard.press(press('g'));
    keyboard.press(press('t'));
    stop();
    keyboard.press(press('g'));
    keyboard.press(press('t'));
    expect(done).toEqual(['n', 'g t']);
    expect(keyboard.list.map((it) => it.label)).toEqual(['Note']);
  });

  it('are text where one types', () => {
    const check = (html: string, expected: boolean) => {
      document.body.innerHTML = html;
      expect(isTyping(document.body.firstElementChild), html).toBe(expected);
    };
    check('<input>', true);
    check('<textarea></textarea>', true);
    check('<select></select>', true);
    check('<input type="checkbox">', false);
    check('<button></button>', false);
    check('<p></p>', false);
  });

  it('move from row to row', () => {
    const check = (key: string, at: number, expected: number | undefined) =>
      expect(rowAfter(key, at, 3), `${key} from ${at}`).toBe(expected);
    check('j', -1, 0);
    check('ArrowDown', 2, 2);
    check('k', 0, 0);
    check('End', 0, 2);
    check('Home', 2, 0);
    check('x', 1, undefined);
    expect(rowAfter('j', -1, 0)).toBeUndefined();
  });
});
