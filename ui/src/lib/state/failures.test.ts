import { describe as group, expect, it } from 'vitest';

import { asFailure } from '$lib/backend/failure';

import { describe } from './failures';

group('what is said of a failure', () => {
  const said = (thrown: unknown) => describe(asFailure(thrown)).said;

  it('is what Rust said', () => {
    expect(said({ code: 'invalid', message: 'This can’t be left empty.', hint: null, field: 'name' })).toBe(
      'This can’t be left empty.',
    );
  });

  it('is never the shell’s own words', () => {
    expect(said('invalid args `id` for command `client_get`: invalid character')).toBe('There is nothing at this address.');
    expect(said('Command client_got not found')).toBe('Something went wrong.');
  });
});
