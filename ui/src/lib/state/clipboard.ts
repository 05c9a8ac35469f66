/**
 * Puts text on the clipboard. The engine lets one write only at once after a press, so text that
 * has yet to be fetched is handed over as a promise. Returns whether it worked.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string') {
      await navigator.clipboard.writeText(text);
    } else {
      const blob = text.then((it) => new Blob([it], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return false;
  }
}
