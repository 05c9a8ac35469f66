import { beforeEach, describe, expect, it } from 'vitest';

import { announce, everything } from '$lib/backend/changes';
import { Failure } from '$lib/backend/failure';
import { fakeJournal } from '$lib/backend/fake/journal';
import { stage } from '$lib/backend/fake/stage';

import { KnownClients } from './clients.svelte';

const rows = fakeJournal().clients;

describe('the clients that one can choose from', () => {
  beforeEach(() => void stage());

  it('are read once until something is written, and stay there while they are read again', async () => {
    const fake = stage();
    const asked = () => fake.asked.filter((it) => it === 'client_list').length;
    const known = new KnownClients();
    await Promise.all([known.need(), known.need()]);
    await known.need();
    expect(asked()).toBe(1);
    announce(everything);
    const again = known.need();
    expect(known.choices).toHaveLength(rows.length);
    await again;
    expect(asked()).toBe(2);
  });

  it('come with those one was in touch with last first', async () => {
    const known = new KnownClients();
    await known.need();
    expect(known.choices.map((it) => it.value)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c7', 'c8', 'c6']);
  });

  it('are asked for again after it failed', async () => {
    let fails = true;
    stage({
      client_list: () => {
        if (fails) throw new Failure({ code: 'busy', message: 'Busy.' });
        return rows;
      },
    });
    const known = new KnownClients();
    await known.need();
    expect(known.failure?.code).toBe('busy');
    fails = false;
    await known.need();
    expect(known.failure).toBeUndefined();
    expect(known.choices).toHaveLength(rows.length);
  });
});
