/** What one is told, and the calendar of one's own. */

import { queryOptions } from "@tanstack/react-query";

import { answer, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Notice = Schemas["NoticeOut"];
export type NoticeSettings = Schemas["NoticeSettingsOut"];
export type NoticeChoice = Schemas["NoticeChoiceOut"];
export type FeedAddress = Schemas["FeedAddress"];

const EVERY = 30_000;

/** Asked again while the page is looked at; one answer serves everything that shows it. */
export const unreadQuery = queryOptions({
  queryKey: ["notices", "unread"],
  queryFn: () => answer(client.GET("/api/notices/unread")),
  refetchInterval: EVERY,
  staleTime: EVERY / 2,
});

export const noticesQuery = queryOptions({
  queryKey: ["notices", "list"],
  queryFn: () => answer(client.GET("/api/notices", { params: { query: { limit: 50 } } })),
});

export const noticeSettingsQuery = queryOptions({
  queryKey: ["notices", "settings"],
  queryFn: () => answer(client.GET("/api/notices/settings")),
});

export const markRead = (id: string) => answer(client.POST("/api/notices/{notice_id}/read", { params: { path: { notice_id: id } } }));

export const markAllRead = () => answer(client.POST("/api/notices/read"));

export const saveNoticeSettings = ({ kinds, morning }: Pick<NoticeSettings, "kinds" | "morning">) =>
  answer(
    client.PUT("/api/notices/settings", {
      body: { morning, kinds: kinds.map(({ kind, in_product, by_mail }) => ({ kind, in_product, by_mail })) },
    }),
  );

export const feedQuery = queryOptions({ queryKey: ["feed"], queryFn: () => answer(client.GET("/api/me/feed")) });

export const makeFeed = () => answer(client.POST("/api/me/feed"));

export const revokeFeed = () => answer(client.DELETE("/api/me/feed"));
