import type { TieKind } from "../../../api/types";
import { lookUp, type TFunction } from "../../../i18n";

/** A kind of tie by its name: a preset in the reader's language, one of one's own as it was named. */
export function tieKindName(t: TFunction, kinds: readonly TieKind[], code: string): string {
  return kinds.find((kind) => kind.code === code && kind.id !== null)?.name ?? lookUp(t, `orgchart.ties.${code}`) ?? code;
}
