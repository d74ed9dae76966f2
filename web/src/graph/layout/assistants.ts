/** One or two leaves beside many branches stand left and right of the stem, between superior and bus, as assistants do. */

import { cardCross, cardMain, type Measured, type Tree } from "./tree";
import { ROUTE } from "./types";

/** Distance from the stem to an assistant's card. */
const AWAY = 18;

/** Whether these leaves are set aside like this: only at the top of a chart, where a column of their own would waste a row. */
export function areAssistants(tree: Tree, leaves: number[], branches: number[], share: number): boolean {
  return tree.vertical && share >= 0.5 && leaves.length > 0 && leaves.length <= 2 && branches.length >= 3;
}

/** Places relative to the stem; answers the room that they take below the card. */
export function assistants(tree: Tree, out: Measured, leaves: number[], card: { main: number }): { cross: number; main: number } {
  let main = 0;
  let widest = 0;
  leaves.forEach((leaf, k) => {
    const size = { cross: cardCross(tree, leaf), main: cardMain(tree, leaf) };
    const left = k % 2 === 1;
    out.partCross[leaf] = left ? -AWAY - size.cross : AWAY;
    out.partMain[leaf] = card.main + tree.spacing.level / 2;
    out.roomCross[leaf] = size.cross;
    out.roomMain[leaf] = size.main;
    out.routeKind[leaf] = ROUTE.aside;
    main = Math.max(main, size.main + tree.spacing.level / 2);
    widest = Math.max(widest, size.cross + AWAY);
  });
  return { cross: widest * 2, main };
}
