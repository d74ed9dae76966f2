import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Table, Tag } from "antd";
import { useState } from "react";

import { membersQuery } from "../../api/session";
import type { Member, Session } from "../../api/types";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { PageHead } from "../../ui/PageHead";
import { useIsPhone } from "../../ui/useIsPhone";
import { NewMember } from "./NewMember";

/** Who works in this workspace; administrators add colleagues. */
export function Members({ session }: { session: Session }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const { data, error, isPending, refetch } = useQuery(membersQuery);
  const [adding, setAdding] = useState(false);
  const administrator = session.role === "administrator";
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <PageHead
        title={t("workspaces.members")}
        intro={administrator ? t("workspaces.members_intro") : t("workspaces.only_administrator")}
        actions={
          administrator && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t("workspaces.add_member")}
            </Button>
          )
        }
      />
      <Table<Member>
        className="grouped-table"
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={data ?? []}
        pagination={false}
        columns={[
          {
            title: t("workspaces.name"),
            render: (_, row) => (
              <>
                {row.name}
                {row.id === session.member_id && <span className="quiet">{t("common.marks.brackets", { text: t("workspaces.you") })}</span>}
                {phone && <div className="quiet">{row.email}</div>}
              </>
            ),
          },
          { title: t("workspaces.title"), dataIndex: "title", responsive: ["md"] },
          { title: t("workspaces.email"), dataIndex: "email", responsive: ["md"] },
          {
            title: t("workspaces.role"),
            render: (_, row) => <Tag variant="filled">{t(`workspaces.role_${row.role}`)}</Tag>,
          },
        ]}
      />
      {adding && <NewMember onClose={() => setAdding(false)} />}
    </>
  );
}
