import { CheckCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useState } from "react";

import "../visits.css";

import { accountUnknownsQuery, type UnknownKind, type Unknowns } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useLanguage } from "../../../ui/useLanguage";
import { UnknownList } from "./UnknownList";

const ALL = 500;

/** Everything that is not known of a customer, to be narrowed by kind. */
export function AccountUnknowns({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...accountUnknownsQuery(accountId, useLanguage(), ALL), staleTime: 0 });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.count === 0) return <EmptyState icon={<CheckCircleOutlined />} title={t("visits.unknowns.none")} text={t("visits.unknowns.none_text")} />;
  return <Narrowed found={data} />;
}

const SHOWN = 60;

export function Narrowed({ found, onGo }: { found: Unknowns; onGo?: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<UnknownKind | null>(null);
  const items = kind === null ? found.items : found.items.filter((item) => item.kind === kind);
  const hidden = (kind === null ? found.count : (found.kinds[kind] ?? 0)) - Math.min(items.length, SHOWN);
  return (
    <>
      <Kinds found={found} chosen={kind} onChoose={setKind} />
      <UnknownList items={items.slice(0, SHOWN)} {...(onGo ? { onGo } : {})} />
      {hidden > 0 && <p className="quiet">{t("visits.unknowns.more", { count: hidden })}</p>}
    </>
  );
}

function Kinds({ found, chosen, onChoose }: { found: Unknowns; chosen: UnknownKind | null; onChoose: (kind: UnknownKind | null) => void }) {
  const { t } = useTranslation();
  const kinds = Object.entries(found.kinds) as [UnknownKind, number][];
  if (kinds.length < 2) return null;
  return (
    <div className="unknown-kinds">
      <Tag.CheckableTag checked={chosen === null} onChange={() => onChoose(null)}>
        {t("visits.unknowns.all_kinds", { count: found.count })}
      </Tag.CheckableTag>
      {kinds
        .toSorted((a, b) => b[1] - a[1])
        .map(([kind, count]) => (
          <Tag.CheckableTag key={kind} checked={chosen === kind} onChange={() => onChoose(chosen === kind ? null : kind)}>
            {t(`visits.unknowns.kind.${kind}`)} {count}
          </Tag.CheckableTag>
        ))}
    </div>
  );
}
