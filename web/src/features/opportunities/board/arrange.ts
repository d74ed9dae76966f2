import type { Board, OpportunityRow } from "../../../api/opportunities";

/** The board after a card was put in front of another one, or at the end of a column. */
export function arranged(board: Board, id: string, stageId: string, beforeId: string | null): Board {
  const card = board.columns.flatMap((column) => column.items).find((item) => item.id === id);
  if (!card) return board;
  const columns = board.columns.map((column) => {
    const had = column.items.some((item) => item.id === id);
    const items = column.items.filter((item) => item.id !== id);
    const total = column.total - (had ? 1 : 0);
    if (column.stage.id !== stageId) return { ...column, items, total };
    return { ...column, items: inserted(items, { ...card, stage: column.stage }, beforeId), total: total + 1 };
  });
  return { ...board, columns };
}

function inserted(items: OpportunityRow[], card: OpportunityRow, beforeId: string | null): OpportunityRow[] {
  const at = items.findIndex((item) => item.id === beforeId);
  return at < 0 ? [...items, card] : [...items.slice(0, at), card, ...items.slice(at)];
}

/** In front of which card something lands that is let go at a height; null is the end. */
export function landing(cards: readonly { id: string; middle: number }[], y: number, carried: string): string | null {
  return cards.find((card) => card.id !== carried && y < card.middle)?.id ?? null;
}
