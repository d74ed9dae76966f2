/** What the parts of sharing have in common. */

import type { QueryKey } from "@tanstack/react-query";
import type { Dayjs } from "dayjs";

import type { ShareLevel, TransferIn } from "../../../api/types";

export const LEVELS: readonly ShareLevel[] = ["read", "contribute", "edit"];
export const KEPT: readonly NonNullable<TransferIn["keep"]>[] = ["none", "read", "contribute", "edit"];

/** A share until a day lasts until that day is over. */
export function endOfDay(day: Dayjs | null): string | null {
  return day ? day.endOf("day").toISOString() : null;
}

export function staleAfterSharing(accountId: string): QueryKey[] {
  return [["accounts"], ["undo", accountId], ["changes", accountId]];
}

export const STALE_AFTER_TRANSFER: QueryKey[] = [["accounts"], ["contacts"], ["chart"], ["undo"], ["changes"]];
