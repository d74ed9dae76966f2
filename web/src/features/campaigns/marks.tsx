import { Tag } from "antd";

import { RESPONSES, type CampaignRow, type Response } from "../../api/campaigns";
import { useFormat, useTranslation } from "../../i18n";

const STATES: Readonly<Record<CampaignRow["state"], string>> = { planned: "orange", running: "blue", done: "green", cancelled: "default" };

export function CampaignStateTag({ state }: { state: CampaignRow["state"] }) {
  const { t } = useTranslation();
  return (
    <Tag variant="filled" color={STATES[state]}>
      {t(`campaigns.states.${state}`)}
    </Tag>
  );
}

/** When it is: one day, or from one to another. */
export function Dates({ row }: { row: Pick<CampaignRow, "starts_on" | "ends_on"> }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const days = [...new Set([row.starts_on, row.ends_on].filter((day) => day !== null))].map((day) => date(day as string));
  return days.length > 0 ? <span className="nowrap">{days.join(" – ")}</span> : <span className="quiet">{t("campaigns.no_date")}</span>;
}

interface BarProps {
  counts: Partial<Record<Response, number>>;
  chosen?: string | undefined;
  onChoose?: (response: Response | "") => void;
}

/** How many answered what: a bar of parts, each with its word and number beneath. */
export function ResponseBar({ counts, chosen, onChoose }: BarProps) {
  const { t } = useTranslation();
  const shown = RESPONSES.filter((response) => counts[response]);
  if (shown.length === 0) return null;
  return (
    <div className="responses">
      <div className="responses-bar" aria-hidden>
        {shown.map((response) => (
          <span key={response} className={`response-${response}`} style={{ flexGrow: counts[response] ?? 0 }} />
        ))}
      </div>
      <div className="responses-words">
        {shown.map((response) =>
          onChoose ? (
            <button key={response} type="button" aria-pressed={chosen === response} onClick={() => onChoose(chosen === response ? "" : response)}>
              <i className={`response-${response}`} /> {t(`campaigns.responses.${response}`)} <b>{counts[response]}</b>
            </button>
          ) : (
            <span key={response}>
              <i className={`response-${response}`} /> {t(`campaigns.responses.${response}`)} <b>{counts[response]}</b>
            </span>
          ),
        )}
      </div>
    </div>
  );
}
