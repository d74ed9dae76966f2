import type { ReactNode } from "react";

/** Replaced below once the addresses of exports are known. */
export function ExportMenu({ children }: { children: ReactNode }) {
  return children;
}
