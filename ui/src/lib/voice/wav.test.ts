import { describe, expect, it } from 'vitest';

import { base64, bytesOf, resampled, wav } from './wav';

describe('a recording', () => {
  it('is a WAV file of one channel, its lengths in order', () => {
    const file = wav(Float32Array.from([0, 1, -1, 0.5, 7]), 16_000);
    const view = new DataView(file.buffer);
    const text = (at: number, length: number) => String.fromCharCode(...file.subarray(at, at + length));
    expect([text(0, 4), text(8, 8), text(36, 4)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(file.length - 8);
    expect(view.getUint32(24, true)).toBe(16_000);
    expect(view.getUint32(40, true)).toBe(10);
    const samples = [0, 1, 2, 3, 4].map((i) => view.getInt16(44 + i * 2, true));
    expect(samples).toEqual([0, 32_767, -32_767, 16_384, 32_767]);
  });

  it('is brought to a lower rate by averaging, over the seams of its pieces', () => {
    const pieces = [Float32Array.from([0, 1, 0]), Float32Array.from([1, 0.5, 0.5, 1])];
    expect([...resampled(pieces, 32_000, 16_000)]).toEqual([0.5, 0.5, 0.5]);
    expect([...resampled(pieces, 16_000, 16_000)]).toHaveLength(7);
    expect(resampled([], 48_000)).toHaveLength(0);
    expect(resampled([new Float32Array(48_000)], 48_000)).toHaveLength(16_000);
  });

  it('goes through base64 unchanged, however long', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
    expect(bytesOf(base64(bytes))).toEqual(bytes);
  });
});
