import { describe, expect, it } from 'vitest';

import type { IncidentView } from '$lib/backend/wire';

import { countsSaid, markSaid, tollSaid } from './marks';

const incident = (it: Partial<IncidentView>): IncidentView => ({
  id: 'i',
  kind: 'crossing',
  severity: 'moderate',
  cause: 'their_conduct',
  manner: null,
  toward: null,
  boundary: null,
  rule: null,
  counts: true,
  invoice: null,
  promise: null,
  complaint: null,
  minutes: null,
  note: null,
  ...it,
});

describe('a mark says', () => {
  it('what happened', () => {
    const check = (it: Partial<IncidentView>, expected: string) => expect(markSaid(incident(it))).toBe(expected);
    check({ rule: 'No calls after six' }, 'Boundary crossed: “No calls after six”');
    check({}, 'Boundary crossed');
    check({ kind: 'abuse', manner: 'shouting', toward: 'us' }, 'Shouting, at me');
    check({ kind: 'abuse', manner: 'insults', toward: 'our_people' }, 'Insults, at someone who works with me');
    check({ kind: 'unpaid_scope', minutes: 90 }, 'Unpaid extra work, 1h 30m');
    check({ kind: 'unpaid_scope' }, 'Unpaid extra work');
    check({ kind: 'late_payment' }, 'Late payment');
  });

  it('whether it counts, and why not', () => {
    const check = (it: Partial<IncidentView>, expected: string) => expect(countsSaid(incident(it))).toBe(expected);
    check({}, 'counts');
    check({ counts: false }, 'doesn’t count: the rule had not been told yet');
    check({ counts: false, cause: 'ours' }, 'doesn’t count: it was ours');
    check({ counts: false, cause: 'their_circumstances' }, 'doesn’t count: hard times');
  });

  it('how the contact left you', () => {
    expect([-2, -1, 0, 1, 2].map(tollSaid)).toEqual(['Drained', 'Tired', 'As usual', 'Lighter', 'Lifted']);
  });
});
