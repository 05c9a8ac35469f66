import type { Code, Error as WireError } from './wire';

/** A command that did not do what was asked, in the person's own words. */
export class Failure extends Error {
  readonly code: Code;
  readonly hint: string | null;
  /** The field of the request that is wrong, where it is one. */
  readonly field: string | null;

  constructor({ code, message, hint = null, field = null }: Partial<WireError> & { code: Code }) {
    super(message ?? '');
    this.name = 'Failure';
    this.code = code;
    this.hint = hint;
    this.field = field;
  }
}

const isWire = (thrown: unknown): thrown is WireError =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;

/** How the shell begins where an id in an address is none: its own words, which are not for people. */
const NO_ID = 'invalid args';

/** Makes a failure of whatever was thrown. What nobody foresaw becomes `internal`. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (isWire(thrown)) return new Failure(thrown);
  if (thrown instanceof Error) return new Failure({ code: 'internal', message: thrown.message });
  return new Failure({ code: String(thrown).startsWith(NO_ID) ? 'not_found' : 'internal' });
}
