import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm, Tag } from "antd";
import { useState } from "react";

import "./identity.css";

import { revokeToken, tokensQuery } from "../../api/identity";
import type { Token } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useFormat } from "../../i18n/format";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { PageHead } from "../../ui/PageHead";
import { WholeTable } from "../../ui/WholeTable";
import { useAction } from "../../ui/useAction";
import { NewToken } from "./NewToken";

/** Keys for programs that work in one's name. */
export function Tokens() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      {t("identity.tokens.make")}
    </Button>
  );
  const empty = !isPending && data.length === 0;
  return (
    <>
      <PageHead title={t("identity.tokens.title")} intro={t("identity.tokens.intro")} actions={!empty && add} />
      {empty ? (
        <EmptyState title={t("identity.tokens.none")} text={t("identity.tokens.none_text")} action={add} />
      ) : (
        <TokenTable rows={data ?? []} loading={isPending} />
      )}
      {making && <NewToken onClose={() => setMaking(false)} />}
    </>
  );
}

function TokenTable({ rows, loading }: { rows: Token[]; loading: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const revoke = useAction(revokeToken, { stale: [["tokens"]], said: () => t("identity.tokens.revoked") });
  const expiry = ({ expires_at }: Token) => {
    if (!expires_at) return t("identity.tokens.never_expires");
    return new Date(expires_at) < new Date() ? <Tag color="error">{t("identity.tokens.expired")}</Tag> : format.date(expires_at);
  };
  return (
    <WholeTable<Token>
      loading={loading}
      dataSource={rows}
      columns={[
        { title: t("identity.tokens.name"), dataIndex: "name" },
        { title: t("identity.tokens.scope"), render: (_, row) => <Tag variant="filled">{t(`identity.tokens.scope_${row.scope}`)}</Tag> },
        {
          title: t("identity.tokens.used"),
          render: (_, row) => (row.used_at ? format.ago(row.used_at) : t("identity.tokens.never_used")),
          responsive: ["md"],
        },
        { title: t("identity.tokens.expires"), render: (_, row) => expiry(row) },
        {
          key: "revoke",
          align: "right",
          render: (_, row) => (
            <Popconfirm title={t("identity.tokens.revoke_sure", { name: row.name })} onConfirm={() => revoke.mutate(row.id)}>
              <Button type="link" size="small" danger>
                {t("identity.tokens.revoke")}
              </Button>
            </Popconfirm>
          ),
        },
      ]}
    />
  );
}
