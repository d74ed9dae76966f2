import type { TFunction } from "i18next";

import { lookUp } from "./problems";

interface Kind {
  code: string;
  /** Null: a preset. */
  id: string | null;
  name: string;
}

/** A kind of tie by its name: a preset in the reader's language, one of one's own as it was named. */
export function tieKindName(t: TFunction, kinds: readonly Kind[], code: string): string {
  return kinds.find((kind) => kind.code === code && kind.id !== null)?.name ?? lookUp(t, `orgchart.ties.${code}`) ?? code;
}
