/** What is old once an opportunity changed. */
export const STALE = [["opportunities"], ["changes"], ["undo"], ["chains"], ["leaving"]];
