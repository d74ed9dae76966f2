import { Alert, type FormInstance } from "antd";
import { useState, type ReactNode } from "react";

import { problemText, toProblem, useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";

/** A refusal that stays on the page until the next try: beside its fields, or above the form. */
export function useRefusal(form: FormInstance, more?: (code: string) => ReactNode): [ReactNode, (error: unknown) => boolean, () => void] {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<unknown>(null);
  const show = (error: unknown) => {
    setRefusal(showFieldErrors(form, error, t) ? null : error);
    return true;
  };
  const problem = refusal === null ? null : toProblem(refusal);
  const alert = problem && (
    <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={problemText(t, problem)} description={more?.(problem.code)} />
  );
  return [alert, show, () => setRefusal(null)];
}
