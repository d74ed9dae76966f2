import { useEffect, useRef, type RefObject } from "react";

/** Keys pressed anywhere in a card. */
export function useCardKeys(onKey: (event: KeyboardEvent) => void): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = card.current;
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  });
  return card;
}
