import { CheckCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tabs, Tag, Tooltip } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import "./duplicates.css";

import { duplicatesQuery } from "../../../api/contacts";
import type { DuplicatePair, SearchHit } from "../../../api/types";
import { lookUp, useFormat, useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { MergeDialog } from "./MergeDialog";

/** Pairs that may be the same, most alike first, each with its reasons. */
export function Duplicates() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(duplicatesQuery);
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.length === 0) {
    return (
      <div className="panel">
        <EmptyState
          icon={<CheckCircleOutlined />}
          title={t("directory.duplicates_none")}
          text={t("directory.duplicates_none_text")}
        />
      </div>
    );
  }
  const contacts = data.filter((one) => one.kind === "contact");
  const accounts = data.filter((one) => one.kind === "account");
  return (
    <>
      <Tabs
        items={[
          {
            key: "contact",
            label: t("directory.duplicates_contacts", { count: contacts.length }),
            children: <Pairs pairs={contacts} onMerge={setPair} />,
          },
          {
            key: "account",
            label: t("directory.duplicates_accounts", { count: accounts.length }),
            children: <Pairs pairs={accounts} onMerge={setPair} />,
          },
        ]}
      />
      {pair && <MergeDialog pair={pair} onClose={() => setPair(null)} />}
    </>
  );
}

function Pairs({ pairs, onMerge }: { pairs: DuplicatePair[]; onMerge: (pair: DuplicatePair) => void }) {
  return (
    <ul className="pairs">
      {pairs.map((pair) => (
        <Pair key={pair.first.id + pair.second.id} pair={pair} onMerge={onMerge} />
      ))}
    </ul>
  );
}

function Pair({ pair, onMerge }: { pair: DuplicatePair; onMerge: (pair: DuplicatePair) => void }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <li className="pair">
      <div className="pair-sides">
        <Side hit={pair.first} />
        <Side hit={pair.second} />
      </div>
      <div className="pair-why">
        <strong>{t("directory.alike", { share: percent(pair.score) })}</strong>
        <div>
          {pair.reasons.map((reason) => (
            <Tooltip key={reason.how} title={[...new Set([reason.left, reason.right])].filter(Boolean).join(" / ")}>
              <Tag variant="filled" color={reason.alike > 0 ? "blue" : "orange"}>
                {lookUp(t, `directory.reason.${reason.how}`) ?? t("directory.reason.other", { field: reason.field })}
              </Tag>
            </Tooltip>
          ))}
        </div>
      </div>
      {pair.can.merge && (
        <Button onClick={() => onMerge(pair)} aria-haspopup="dialog">
          {t("directory.merge")}
        </Button>
      )}
    </li>
  );
}

function Side({ hit }: { hit: SearchHit }) {
  return (
    <div>
      <Link to={hit.kind === "account" ? `/accounts/${hit.id}` : `/contacts?contact=${hit.id}`} style={{ fontWeight: 500 }}>
        {hit.name}
      </Link>
      <div className="quiet">{[hit.title, hit.account?.name].filter(Boolean).join(" · ")}</div>
    </div>
  );
}
