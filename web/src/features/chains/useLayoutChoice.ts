import { useCallback, useState } from "react";

export interface LayoutChoice {
  /** The org chart shows beside the lanes. */
  chart: boolean;
  direction: "rows" | "columns";
  /** What of the room the lanes take, in percent. */
  share: number;
}

const KEY = "guanxi.chain.layout";
const DEFAULT: LayoutChoice = { chart: true, direction: "rows", share: 56 };

/** How the reader likes lanes and chart beside each other, remembered in this browser. */
export function useLayoutChoice(): [LayoutChoice, (patch: Partial<LayoutChoice>) => void] {
  const [choice, setChoice] = useState(read);
  const change = useCallback((patch: Partial<LayoutChoice>) => {
    setChoice((before) => {
      const after = { ...before, ...patch };
      write(after);
      return after;
    });
  }, []);
  return [choice, change];
}

function read(): LayoutChoice {
  try {
    return checked(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return DEFAULT;
  }
}

/** Storage may hold what an older version wrote. */
export function checked(kept: unknown): LayoutChoice {
  if (typeof kept !== "object" || kept === null) return DEFAULT;
  const { chart, direction, share } = kept as Record<string, unknown>;
  return {
    chart: typeof chart === "boolean" ? chart : DEFAULT.chart,
    direction: direction === "columns" || direction === "rows" ? direction : DEFAULT.direction,
    share: typeof share === "number" && share >= 20 && share <= 85 ? share : DEFAULT.share,
  };
}

function write(choice: LayoutChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // Full or forbidden storage: the choice lasts as long as the page.
  }
}
