import "./evidence.css";

import type { Suggestion } from "../../api/suggestions";
import { useFormat, useTranslation } from "../../i18n";
import { sureText } from "./naming";

/** How sure a suggestion is. */
export function Sure({ one }: { one: Suggestion }) {
  const { t } = useTranslation();
  return <span className={`sure sure-${one.sure}`}>{sureText(t, useFormat(), one)}</span>;
}
