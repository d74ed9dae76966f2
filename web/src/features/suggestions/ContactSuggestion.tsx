import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import "./suggestions.css";

import { suggestionsQuery } from "../../api/suggestions";
import { useTranslation } from "../../i18n";
import { hintOf } from "./naming";

interface Props {
  accountId: string;
  contactId: string;
}

/** The first thing that is suggested about somebody, in a line that leads to the evidence on the chart. */
export function ContactSuggestion({ accountId, contactId }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(suggestionsQuery(accountId));
  const all = data ? [...data.doubts, ...data.batches.flatMap((batch) => batch.suggestions)] : [];
  const one = all.find(({ contact }) => contact.id === contactId);
  if (!one) return null;
  const drawn = one.other !== null;
  const to = drawn ? `/accounts/${accountId}/chart?suggested=${contactId}` : `/suggestions?account=${accountId}`;
  return (
    <p className="suggested-line">
      <span>{t("common.marks.named", { name: t("suggestions.title"), text: hintOf(t, one) })}</span>
      <Link to={to}>{t("suggestions.contact.why")}</Link>
    </p>
  );
}
