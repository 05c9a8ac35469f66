/** What crosses the wire, as Rust declares it. Nothing here is written by hand. */
export type * from './generated/bindings';
export type { EntryChannel as Channel } from './generated/bindings';
