import type { CiteView, ParagraphView } from '$lib/backend/wire';

/** A part of the letter as it reads, with the records behind it. */
export interface Part {
  text: string;
  sources: readonly CiteView[];
  /** Follows the part before it without a gap, as in a list. */
  close: boolean;
}

/**
 * Finds the drafted paragraphs in the text of the letter, with what the text puts before them, such
 * as the dash of a list. Nothing where the text is not the one that was drafted.
 */
export function laidOut(body: string, paragraphs: readonly ParagraphView[]): Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  for (const { text, sources } of paragraphs) {
    const found = body.indexOf(text, at);
    const before = body.slice(at, found);
    if (found < 0 || before.trim().length > 2) return undefined;
    const close = parts.length > 0 && !/\n\s*\n/u.test(before);
    parts.push({ text: before.replace(/^\s+/u, '') + text, sources, close });
    at = found + text.length;
  }
  return parts.length > 0 && body.slice(at).trim() === '' ? parts : undefined;
}
