/** Lines of a playbook, with their blanks filled in. */
import type { Blank, PieceView } from '$lib/backend/wire';
import { t } from '$lib/words/words';

/** What is known for the blanks. */
export type Filling = Partial<Record<Blank, string | null>>;

/** A part of a line as it is shown: text, or a gap with its name. */
export interface Shown {
  text: string;
  gap: boolean;
}

const isSpoken = (text: string) => /[.!?…]$/.test(text);

/** Fills in what is known; what is not stays as a gap that says its name. */
export function fill(line: readonly PieceView[], filling: Filling): Shown[] {
  return line.map((piece, index) => {
    if (piece.blank === null) return { text: piece.text, gap: false };
    const known = filling[piece.blank]?.trim();
    if (!known) return { text: t(`line-gap-${piece.blank}`), gap: true };
    // A rule that ends with a full stop of its own needs no second one.
    const next = line[index + 1]?.text ?? '';
    const text = isSpoken(known) && /^[.!?]/.test(next) ? known.slice(0, -1) : known;
    return { text, gap: false };
  });
}

/** A line as plain text, as for the clipboard. */
export const plainLine = (line: readonly PieceView[], filling: Filling): string =>
  fill(line, filling).map((it) => (it.gap ? `[${it.text}]` : it.text)).join('');
