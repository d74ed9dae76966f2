import { infiniteQueryOptions } from "@tanstack/react-query";

import { answer, client, refusal } from "./client";
import type { components, paths } from "./schema";
import { mark } from "./sending";

export type Uploaded = components["schemas"]["UploadOut"];
export type Attachment = components["schemas"]["AttachmentOut"];
export type AccountFile = components["schemas"]["AccountFile"];
export type Family = Attachment["family"];
export type FileFilter = Omit<NonNullable<paths["/api/accounts/{account_id}/files"]["get"]["parameters"]["query"]>, "before">;

/** An account's attachments, the newest first, a page at a time. */
export const filesQuery = (accountId: string, filter: FileFilter) =>
  infiniteQueryOptions({
    queryKey: ["files", accountId, filter],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      answer(
        client.GET("/api/accounts/{account_id}/files", {
          params: { path: { account_id: accountId }, query: { ...filter, ...(pageParam ? { before: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => (last.more ? (last.items.at(-1)?.added_at ?? null) : null),
  });

/** Send a file and tell how much of it has gone: `fetch` cannot say that. */
export function uploadFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file, file.name);
    request.open("POST", "/api/files");
    // The same marks as every other request; the browser itself says what kind of body it is.
    mark(new Request("/api/files", { method: "POST" })).headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      if (request.status < 300) resolve(request.response as Uploaded);
      else reject(refusal(request.status, request.response));
    });
    request.addEventListener("error", () => reject(new TypeError("network")));
    request.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}

export const attachmentAddress = (id: string) => `/api/attachments/${id}`;
export const previewAddress = (id: string, page = 1) => `/api/attachments/${id}/preview?page=${page}`;
