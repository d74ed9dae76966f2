import { SafetyCertificateOutlined } from "@ant-design/icons";
import { Alert, Tag } from "antd";
import { Link } from "react-router";

import type { Duplicates, Hit } from "../../api/leads";
import { useFormat, useTranslation, type TFunction } from "../../i18n";

interface Props {
  data: Duplicates | undefined;
  /** Where a hit is chosen, such as the customer to confirm into. */
  onChoose?: ((hit: Hit) => void) | undefined;
  chosen?: string | null | undefined;
}

/** Who protects a company already: whose it is, since when, and why it is thought to be the same. */
export function Protection({ data, onChoose, chosen }: Props) {
  const { t } = useTranslation();
  const hits = data?.hits ?? [];
  if (hits.length === 0) return null;
  const sure = hits.some((hit) => hit.sure);
  return (
    <Alert
      className="lead-protection"
      type={sure ? "warning" : "info"}
      showIcon
      icon={<SafetyCertificateOutlined />}
      title={headline(t, hits)}
      description={
        <ul>
          {hits.map((hit, index) => (
            <HitLine key={hit.id ?? index} hit={hit} chosen={chosen === hit.id && !!hit.id} onChoose={onChoose} />
          ))}
        </ul>
      }
    />
  );
}

function headline(t: TFunction, hits: readonly Hit[]): string {
  const sure = hits.filter((hit) => hit.sure);
  const owners = [...new Set(sure.flatMap((hit) => (hit.owner ? [hit.owner.name] : [])))];
  if (owners.length > 0) return t("leads.protected_by", { names: owners.join(t("common.marks.comma")) });
  return sure.length > 0 ? t("leads.there_already") : t("leads.perhaps_there");
}

function HitLine({ hit, chosen, onChoose }: { hit: Hit; chosen: boolean; onChoose: Props["onChoose"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = hit.since ? format.date(hit.since) : "";
  const who = hit.owner
    ? t(hit.kind === "lead" ? "leads.held_by" : "leads.customer_of", { name: hit.owner.name, date })
    : hit.pool
      ? t("leads.waits_in", { pool: hit.pool, date })
      : t("leads.nobodys");
  return (
    <li>
      <Tag variant="filled" color={hit.sure ? "orange" : "default"}>
        {t(`leads.hit.${hit.kind}`)}
      </Tag>
      <span className="lead-hit">
        <HitName hit={hit} /> <span className="lead-hit-who">{who}</span>
        <span className="quiet"> {t("leads.alike", { what: hit.reasons.map((reason) => t(`leads.reasons.${reason}`)).join(t("common.marks.comma")) })}</span>
        {hit.contact && <span className="quiet"> · {hit.contact.name}</span>}
      </span>
      {onChoose && hit.kind === "account" && hit.id && (
        <button type="button" className="link-button nowrap" aria-pressed={chosen} onClick={() => onChoose(hit)}>
          {t(chosen ? "leads.chosen_one_mark" : "leads.confirm_into")}
        </button>
      )}
    </li>
  );
}

function HitName({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  if (!hit.id) return <em className="quiet">{t("leads.not_for_you")}</em>;
  const to = { account: `/accounts/${hit.id}`, lead: `/leads?place=all&lead=${hit.id}`, contact: `/contacts?contact=${hit.id}` }[hit.kind];
  return <Link to={to}>{hit.name}</Link>;
}
