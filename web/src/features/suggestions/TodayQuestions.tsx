import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import "./suggestions.css";

import { questionsQuery } from "../../api/suggestions";
import { useTranslation } from "../../i18n";
import { batchQuestion } from "./naming";

const FEW = 3;

/** For the day: what one is asked this week. Nothing where nothing is asked. */
export function TodayQuestions() {
  const { t } = useTranslation();
  const { data } = useQuery(questionsQuery);
  if (!data || data.batches.length === 0) return null;
  return (
    <section className="today-questions" aria-label={t("suggestions.title")}>
      <header>
        <h2>{t("suggestions.today.title", { count: data.batches.length })}</h2>
        <Link to="/suggestions">{t("suggestions.today.go")}</Link>
      </header>
      <ul>
        {data.batches.slice(0, FEW).map((batch) => (
          <li key={batch.account.id + batch.kind + (batch.suggestions[0]?.contact.id ?? "")}>
            <Link to="/suggestions">{batchQuestion(t, batch)}</Link>
            <small>{batch.account.name}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
