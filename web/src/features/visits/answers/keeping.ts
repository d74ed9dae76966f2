/** What was typed into a sheet and is not with the server yet: kept on this device over a reload or a lost connection. */

import type { AnswerIn, AnswerValues } from "../../../api/visits";
import { freshKey } from "../../../api/sending";

export interface Draft {
  values: AnswerValues;
  note: string;
  certainty: "heard" | "confirmed";
  /** Under this key the server takes it once, however often it is sent. */
  key: string;
  /** It was given off and has not been taken yet: to be sent again. */
  sent: AnswerIn | null;
}

const EMPTY = { values: {}, note: "", certainty: "heard", sent: null } as const;

export const blank = (): Draft => ({ ...EMPTY, key: freshKey() });

const place = (visitId: string, questionId: string) => `guanxi.visit.${visitId}.${questionId}`;

export function readDraft(visitId: string, questionId: string): Draft | null {
  try {
    return checked(JSON.parse(localStorage.getItem(place(visitId, questionId)) ?? "null"));
  } catch {
    return null;
  }
}

export function keepDraft(visitId: string, questionId: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(place(visitId, questionId));
    else localStorage.setItem(place(visitId, questionId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still lets the page work.
  }
}

/** Storage may hold what an older version wrote. */
export function checked(kept: unknown): Draft | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { values, note, certainty, key, sent } = kept as Record<string, unknown>;
  if (typeof values !== "object" || values === null || typeof key !== "string" || key === "") return null;
  return {
    values: values as AnswerValues,
    note: typeof note === "string" ? note : "",
    certainty: certainty === "confirmed" ? "confirmed" : "heard",
    key,
    sent: typeof sent === "object" ? (sent as AnswerIn | null) : null,
  };
}

export const isBlank = (draft: Draft): boolean => draft.note === "" && draft.sent === null && Object.values(draft.values).every((value) => value === null || value === undefined || value === "");
