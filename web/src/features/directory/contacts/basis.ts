import type { Contact } from "../../../api/types";

export const SOURCES = [
  "business_card", "referral", "event", "inquiry", "website", "public_register", "social", "import", "other",
] as const satisfies readonly Contact["source"][]; // prettier-ignore

export const BASES = [
  "consent", "contract", "legitimate_interest", "publicly_disclosed", "legal_obligation", "vital_interest",
  "public_interest",
] as const satisfies readonly Contact["lawful_basis"][]; // prettier-ignore
