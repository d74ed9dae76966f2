import type { WorkspaceSettings } from "../../../api/workspaces";

export const LISTS = ["industries", "regions", "sizes", "product_interests", "tags"] as const;

export type SettingsValues = Pick<
  WorkspaceSettings,
  | "name"
  | "language"
  | "time_zone"
  | "opens"
  | "sharing"
  | "most_keys"
  | "suggestion_questions_per_week"
  | "lawful_basis"
  | "basis_required"
  | "sensitive_fields"
  | "vocabularies"
  | "role_vocabulary"
>;

/** What the form begins with. */
export function valuesOf(settings: WorkspaceSettings): SettingsValues {
  const { name, language, time_zone, opens, sharing, most_keys, lawful_basis, basis_required, sensitive_fields, vocabularies } = settings;
  const { suggestion_questions_per_week } = settings;
  const kept = { lawful_basis, basis_required, sensitive_fields, role_vocabulary: settings.role_vocabulary };
  return { name, language, time_zone, opens, sharing, most_keys, suggestion_questions_per_week, ...kept, vocabularies };
}
