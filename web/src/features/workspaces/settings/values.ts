import type { WorkspaceSettings } from "../../../api/workspaces";

export const LISTS = ["industries", "regions", "sizes", "product_interests", "tags"] as const;

/** What the workspace can be warned of; the rules are the decision chains'. */
export const WARNINGS = [
  "stage_without_contact",
  "veto_not_met",
  "no_decision_maker",
  "supporters_outnumbered",
  "nobody_opposes",
  "champion_silent",
  "support_without_contact",
] as const;

export type SettingsValues = Pick<
  WorkspaceSettings,
  | "name"
  | "language"
  | "time_zone"
  | "opens"
  | "sharing"
  | "most_keys"
  | "lawful_basis"
  | "basis_required"
  | "sensitive_fields"
  | "vocabularies"
  | "warnings"
  | "role_vocabulary"
>;

/** What the form begins with: a warning that was never switched is on. */
export function valuesOf(settings: WorkspaceSettings): SettingsValues {
  const { name, language, time_zone, opens, sharing, most_keys, lawful_basis, basis_required, sensitive_fields, vocabularies } = settings;
  const on = Object.fromEntries(WARNINGS.map((code) => [code, settings.warnings[code] ?? true]));
  const kept = { lawful_basis, basis_required, sensitive_fields, role_vocabulary: settings.role_vocabulary };
  return { name, language, time_zone, opens, sharing, most_keys, ...kept, vocabularies, warnings: { ...settings.warnings, ...on } };
}
