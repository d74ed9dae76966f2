import type { Duty } from "../../api/stewardship";

/** Which customers a duty is for, when not for all. */
export function forWhom(duty: Duty): string {
  return duty.value || duty.account?.name || "";
}
