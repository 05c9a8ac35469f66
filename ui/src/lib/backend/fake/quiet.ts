/** No test passes while a component is warned about: what is wrong in it is often seen nowhere else. */
import { afterEach, beforeEach, expect } from 'vitest';

const warn = console.warn;
let warned: string[] = [];

beforeEach(() => {
  warned = [];
  console.warn = (...what: unknown[]) => {
    warned.push(what.map(String).join(' '));
    warn(...what);
  };
});

afterEach(() => {
  console.warn = warn;
  expect(warned).toEqual([]);
});
