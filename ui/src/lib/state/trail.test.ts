import { afterEach, describe, expect, it } from 'vitest';

import { comeBack, Place, Trail } from './trail';

describe('the trail', () => {
  it('leads back to the places on it, and to no others', () => {
    const check = (pages: string, comesBack: boolean) => {
      const trail = new Trail();
      const all = pages.split(' ').map((it) => trail.go(it));
      expect(all.at(-1), pages).toBe(comesBack);
    };
    check('clients', false);
    check('clients client', false);
    check('clients client clients', true);
    // Past what lies between.
    check('clients client letter clients', true);
    // What one came back from is no longer on the way.
    check('clients client clients client', false);
    check('today clients client today clients', false);
  });

  it('keeps what a page left at its place', () => {
    const trail = new Trail();
    trail.go('clients');
    const list = trail.here.keep(trail.here.nextList(), () => ({ begin: 0 }));
    list.begin = 120;
    trail.go('client');
    expect(trail.here.keep(trail.here.nextList(), () => ({ begin: 0 }))).toEqual({ begin: 0 });
    trail.go('clients');
    expect(trail.here.keep(trail.here.nextList(), () => ({ begin: 0 }))).toBe(list);
  });
});

describe('coming back', () => {
  afterEach(() => document.body.replaceChildren());

  function page(): HTMLElement {
    const main = document.createElement('main');
    main.innerHTML = '<h1 tabindex="-1">Clients</h1>';
    document.body.append(main);
    return main;
  }

  const rows = (...to: string[]) => {
    const list = document.createElement('ul');
    list.innerHTML = to.map((it) => `<li><a data-row href="${it}">${it}</a></li>`).join('');
    return list;
  };
  const focus = () => document.activeElement?.textContent;
  /** Lets what watches the page see what changed. */
  const seen = () => new Promise((resolve) => setTimeout(resolve));

  function left(row: string | undefined): Place {
    const main = page();
    main.append(rows('#/one', '#/two', '#/three'));
    main.scrollTop = 400;
    const place = new Place('clients');
    place.note(main, main.querySelector<HTMLElement>(`[href="${row}"]`) ?? undefined);
    main.remove();
    return place;
  }

  it('waits for the row one was at, and scrolls to where it was', async () => {
    const place = left('#/two');
    const main = page();
    comeBack(main, place);
    expect(focus()).not.toBe('#/two');
    main.append(rows('#/one', '#/two'));
    await seen();
    expect(focus()).toBe('#/two');
    expect(main.scrollTop).toBe(400);
  });

  it('gives way as soon as the person goes on', async () => {
    const place = left('#/two');
    const main = page();
    comeBack(main, place);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    main.scrollTop = 0;
    main.append(rows('#/one', '#/two'));
    await seen();
    expect(focus()).not.toBe('#/two');
    expect(main.scrollTop).toBe(0);
  });

  it('leaves the focus alone where the row is gone, or there was none', async () => {
    const check = async (row: string | undefined) => {
      const place = left(row);
      const main = page();
      main.querySelector('h1')!.focus();
      const stop = comeBack(main, place);
      main.append(rows('#/one', '#/three'));
      await seen();
      expect(focus()).toBe('Clients');
      expect(main.scrollTop).toBe(400);
      stop();
      document.body.replaceChildren();
    };
    await check('#/two');
    await check(undefined);
  });
});
