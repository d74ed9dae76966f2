import { DeleteOutlined, EditOutlined, PlusOutlined, RollbackOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import "../leads.css";

import { poolsQuery, restorePool, STALE_LEADS, type Pool } from "../../../api/leads";
import { useTranslation, type TFunction } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { PageHead } from "../../../ui/PageHead";
import { ToolButton } from "../../../ui/ToolButton";
import { useAction } from "../../../ui/useAction";
import { ClosePool } from "./ClosePool";
import { PoolForm } from "./PoolForm";
import { ruleSentences } from "./sentences";

/** The pools: who may take from them, and by which rules leads are taken and fall back. */
export function PoolSettings() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(poolsQuery);
  const [draft, setDraft] = useState<Pool | "new" | null>(null);
  const [closing, setClosing] = useState<Pool | null>(null);
  const restore = useAction((pool: Pool) => restorePool(pool.id), { stale: STALE_LEADS, said: (_, pool) => t("leads.pool_restored", { name: pool.name }) });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const canEdit = data.can.edit === true;
  return (
    <>
      <PageHead
        title={t("leads.pools")}
        intro={t(canEdit ? "leads.pools_intro" : "leads.only_administrator")}
        actions={
          canEdit && (
            <Button icon={<PlusOutlined />} onClick={() => setDraft("new")}>
              {t("leads.add_pool")}
            </Button>
          )
        }
      />
      <ul className="pool-list">
        {data.items.map((pool) => (
          <li key={pool.id} className="panel pool">
            <header>
              <h3>{pool.name}</h3>
              <Link to={`/leads?place=pool&pool_id=${pool.id}`}>{t("leads.waiting", { count: pool.waiting })}</Link>
              <span className="quiet">{t("leads.held", { count: pool.held })}</span>
              {canEdit && (
                <span className="pool-tools">
                  <ToolButton label={t("leads.edit_pool", { name: pool.name })} icon={<EditOutlined />} onClick={() => setDraft(pool)} />
                  <ToolButton label={t("leads.close_pool", { name: pool.name })} icon={<DeleteOutlined />} disabled={data.items.length === 1} onClick={() => setClosing(pool)} />
                </span>
              )}
            </header>
            {pool.note && <p className="quiet">{pool.note}</p>}
            <ul className="pool-rules">
              {ruleSentences(t, pool).map((text) => (
                <li key={text}>{text}</li>
              ))}
              <li>{whoTakes(t, pool)}</li>
            </ul>
          </li>
        ))}
      </ul>
      {canEdit && data.archived.length > 0 && (
        <section className="pool-closed">
          <h3>{t("leads.closed_pools")}</h3>
          {data.archived.map((pool) => (
            <Button key={pool.id} size="small" icon={<RollbackOutlined />} aria-label={t("leads.restore_pool", { name: pool.name })} onClick={() => restore.mutate(pool)}>
              {pool.name}
            </Button>
          ))}
        </section>
      )}
      {draft && <PoolForm pool={draft === "new" ? null : draft} onClose={() => setDraft(null)} />}
      {closing && <ClosePool pool={closing} others={data.items.filter((one) => one.id !== closing.id)} onClose={() => setClosing(null)} />}
    </>
  );
}

function whoTakes(t: TFunction, pool: Pool): string {
  if (pool.open_to_all) return t("leads.rule.all");
  const names = [...pool.teams, ...pool.members].map(({ name }) => name);
  return names.length > 0 ? t("leads.rule.some", { names: names.join(t("common.marks.comma")) }) : t("leads.rule.nobody");
}
