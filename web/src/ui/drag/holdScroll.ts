/**
 * While something hangs on the finger, the list it came from must not scroll, or the browser would take the finger away.
 * Only a listener that is there before the touch begins can say so.
 */
export function holdScroll(list: HTMLElement | null): () => void {
  const hold = (event: TouchEvent) => {
    if (document.documentElement.classList.contains("gx-dragging")) event.preventDefault();
  };
  list?.addEventListener("touchmove", hold, { passive: false });
  return () => list?.removeEventListener("touchmove", hold);
}
