/** Leavers, handovers and their sheets. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Leaving = Schemas["LeavingOut"];
export type LeavingAccount = Schemas["LeavingAccount"];
export type KnownFact = Schemas["KnownFact"];
export type FollowUp = Schemas["FollowUpOut"];
export type Handover = Schemas["HandoverOut"];
export type HandoverIn = Schemas["HandoverIn"];
export type Sheet = Schemas["SheetOut"];

export const leavingQuery = (memberId: string) =>
  queryOptions({
    queryKey: ["leaving", memberId],
    queryFn: () => answer(client.GET("/api/members/{member_id}/leaving", { params: { path: { member_id: memberId } } })),
  });

export const handoversQuery = (toMe: boolean) =>
  queryOptions({
    queryKey: ["handovers", toMe],
    queryFn: () => answer(client.GET("/api/handovers", { params: { query: { to_me: toMe } } })),
  });

export const handOver = (body: HandoverIn) => answer(client.POST("/api/handovers", { body }));

export const undoHandover = (id: string) =>
  answer(client.POST("/api/handovers/{handover_id}/undo", { params: { path: { handover_id: id } } }));

/** The sheet of what was handed over; without a handover the one of today. */
export const sheetQuery = (handoverId: string | undefined, accountId: string) =>
  queryOptions({
    queryKey: ["sheet", handoverId ?? "", accountId],
    queryFn: (): Promise<Sheet> =>
      handoverId
        ? answer(
            client.GET("/api/handovers/{handover_id}/sheets/{account_id}", {
              params: { path: { handover_id: handoverId, account_id: accountId } },
            }),
          )
        : answer(client.GET("/api/accounts/{account_id}/handover-sheet", { params: { path: { account_id: accountId } } })),
  });

/** Where a sheet can be fetched as a file. */
export function sheetFileAddress(handoverId: string | undefined, accountId: string, format: "pdf" | "svg" | "json", lang: string): string {
  const sheet = handoverId ? `/api/handovers/${handoverId}/sheets/${accountId}` : `/api/accounts/${accountId}/handover-sheet`;
  return `${sheet}/file?${new URLSearchParams({ format, lang })}`;
}
