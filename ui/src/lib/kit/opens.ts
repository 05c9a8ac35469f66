/** The height of a choice, of what is around them all, and the room to what they belong to, in pixels. */
const [CHOICE, AROUND, GAP] = [30, 20, 4];

/**
 * Where so many choices open, as style: below the box they belong to, or above it where there is
 * too little room below and more above.
 *
 * Anchored by style alone, the web view would look for room where the box is before the page is
 * scrolled, and open the choices out of sight.
 */
export function opens({ top, bottom }: Pick<DOMRect, 'top' | 'bottom'>, choices: number, height: number): string {
  const below = height - bottom;
  const above = below < choices * CHOICE + AROUND && top > below;
  return above ? `bottom: ${height - top + GAP}px;` : `top: ${bottom + GAP}px;`;
}
