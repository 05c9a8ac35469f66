/** No test passes while a component is warned about: what is wrong in it is often seen nowhere else. */
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

let warned: MockInstance;

beforeEach(() => {
  warned = vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(warned.mock.calls).toEqual([]);
});
