import "./ties.css";

import type { HeatCell, TieFigures } from "../../../api/heat";
import { useFormat, useTranslation } from "../../../i18n";
import { StrengthMark } from "./StrengthMark";

type Tie = TieFigures | HeatCell;

interface Props {
  tie: Tie;
  /** As of which day, where it is not today. */
  until?: string;
}

/** Why a tie is as strong as it is, in sentences that can be checked by hand. */
export function TieTerms({ tie, until }: Props) {
  const { t } = useTranslation();
  const { percent, date } = useFormat();
  const sentences = useSentences(tie, until);
  const { terms } = tie;
  const bars = [["recent", terms.recent], ["freshness", terms.freshness], ["depth", terms.depth]] as const;
  return (
    <div className="tie-terms">
      <StrengthMark value={tie.strength} wordy />
      <dl className="tie-bars">
        {bars.map(([name, share]) => (
          <div key={name}>
            <dt title={t(`heat.term_hint.${name}`)}>{t(`heat.term.${name}`)}</dt>
            <dd>
              <span className="tie-bar" aria-hidden>
                <span style={{ width: `${100 * share}%` }} />
              </span>
              {percent(share)}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="tie-sentences">
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="quiet tie-how">{until ? t("heat.how_until", { date: date(until) }) : t("heat.how")}</p>
    </div>
  );
}

/** How often, how fresh, who began, how many were there, as plain sentences. */
function useSentences(tie: Tie, until: string | undefined): string[] {
  const { t } = useTranslation();
  const { date, ago } = useFormat();
  if (tie.times === 0 || !tie.last_at || !tie.first_at) return [t("heat.said.before")];
  const days = (Date.parse(tie.last_at) - Date.parse(tie.first_at)) / 86_400_000;
  const told = tie.ours + tie.theirs;
  const written = tie.times - tie.meetings;
  return [
    t("heat.said.times", { count: tie.times, meetings: tie.meetings }),
    tie.times > 2 && days >= 2 ? t("heat.said.every", { count: Math.max(1, Math.round(days / (tie.times - 1))) }) : "",
    t("heat.said.last", { date: date(tie.last_at), ago: ago(tie.last_at) }),
    told > 0 ? t("heat.said.began", { ours: tie.ours, theirs: tie.theirs }) : "",
    written > told && written > 0 ? t("heat.said.untold", { count: written - told }) : "",
    t("heat.said.few", { count: tie.few }),
    tie.hidden > 0 ? t("heat.hidden", { count: tie.hidden }) : "",
    until === undefined ? t("heat.said.since", { date: date(tie.first_at) }) : "",
  ].filter(Boolean);
}
