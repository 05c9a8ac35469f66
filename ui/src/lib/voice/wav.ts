/** Sound as a file that every player reads: WAV, one channel, 16 bits. */

/** Enough for speech, and a minute is under 2 MB. */
export const RATE = 16_000;

const HEADER = 44;

/** Joins pieces of sound, from -1 to 1, and brings them to a lower rate by averaging. */
export function resampled(pieces: readonly Float32Array[], from: number, to = RATE): Float32Array {
  const all = new Float32Array(pieces.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  if (from <= to) return all;
  const step = from / to;
  const out = new Float32Array(Math.floor(all.length / step));
  for (let i = 0; i < out.length; i += 1) {
    const window = all.subarray(Math.floor(i * step), Math.max(Math.floor(i * step) + 1, Math.floor((i + 1) * step)));
    out[i] = window.reduce((sum, it) => sum + it, 0) / window.length;
  }
  return out;
}

/** Writes a WAV file. */
export function wav(samples: Float32Array, rate = RATE): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, it: string) => [...it].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // plain samples
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((it, i) => {
    const limited = Math.max(-1, Math.min(1, it));
    view.setInt16(HEADER + i * 2, Math.round(limited * 32_767), true);
  });
  return bytes;
}

/** Writes bytes as base64, piece by piece: a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Reads base64. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
