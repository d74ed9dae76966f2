/** Who did something, as it is shown: the product itself has no name of its own in the log. */

import type { TFunction } from "i18next";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The name of who did it; "System" for what a rule did. */
export function actorName(t: TFunction, entry: { actor_id: string | null; actor_name: string }): string {
  return entry.actor_id === NOBODY ? t("common.system") : entry.actor_name;
}
