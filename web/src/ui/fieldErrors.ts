import type { FormInstance } from "antd";

import { fieldText, toProblem, type TFunction } from "../i18n";

type Path = (string | number)[];

/** Put a refusal's field errors beside their fields; true when every one of them found its place. */
export function showFieldErrors(
  form: FormInstance,
  error: unknown,
  t: TFunction,
  place: (field: string) => Path = (field) => field.split("."),
): boolean {
  const { fields } = toProblem(error);
  const placed = fields.filter((issue) => form.getFieldInstance(place(issue.field)) !== undefined);
  form.setFields(placed.map((issue) => ({ name: place(issue.field), errors: [fieldText(t, issue)] })));
  return fields.length > 0 && placed.length === fields.length;
}
