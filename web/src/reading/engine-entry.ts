/** The reading for the server's embedded V8: JSON in, JSON out. */

import { readLine } from "./read";
import type { Setting } from "./types";

interface Input extends Setting {
  text: string;
}

export const engine = {
  /** A line with its setting as JSON → what was read as JSON. */
  read: (input: string): string => {
    const { text, ...setting } = JSON.parse(input) as Input;
    return JSON.stringify(readLine(text, setting));
  },
};

(globalThis as unknown as Record<string, unknown>)["GuanxiReading"] = engine;
