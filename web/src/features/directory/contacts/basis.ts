import type { Contact } from "../../../api/types";

export const SOURCES = [
  "business_card", "referral", "event", "inquiry", "website", "public_register", "social", "import", "other",
] as const satisfies readonly Contact["source"][]; // prettier-ignore
