import { BranchesOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import "./list.css";

import { accountChainsQuery } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useLanguage } from "../../../ui/useLanguage";
import { NewChain } from "../create/NewChain";
import { ChainCard } from "./ChainCard";

interface Props {
  account: { id: string; name: string };
  canEdit: boolean;
}

/** The decisions of one account. */
export function AccountChains({ account, canEdit }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(accountChainsQuery(account.id, useLanguage()));
  const [creating, setCreating] = useState(false);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const create = canEdit && (
    <Button type="primary" size="large" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("chains.new.button")}
    </Button>
  );
  return (
    <>
      {data.length > 0 && create && <div className="chain-cards-head">{create}</div>}
      {data.length === 0 ? (
        <div className="panel">
          <EmptyState icon={<BranchesOutlined />} title={t("chains.list.empty")} text={t(canEdit ? "chains.list.empty_text" : "chains.list.empty_read")} action={create} />
        </div>
      ) : (
        <div className="chain-cards">
          {data.map((row) => (
            <ChainCard key={row.id} row={row} withAccount={false} />
          ))}
        </div>
      )}
      {creating && <NewChain account={account} onClose={() => setCreating(false)} />}
    </>
  );
}
