import { ApartmentOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Space, Table, Tooltip } from "antd";
import { useMemo, useState, type ReactNode } from "react";

import { departmentsQuery } from "../../../api/accounts";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { DepartmentForm, type DepartmentDraft } from "./DepartmentForm";
import { departmentTree, type DepartmentBranch } from "./departmentTree";

interface Props {
  accountId: string;
  canEdit: boolean;
  /** What else can be done with a department, known elsewhere. */
  more: (id: string, name: string) => ReactNode;
}

/** An account's departments as a tree that can be added to and rearranged. */
export function Departments({ accountId, canEdit, more }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(departmentsQuery(accountId));
  const [draft, setDraft] = useState<DepartmentDraft | null>(null);
  const tree = useMemo(() => departmentTree(data ?? []), [data]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const add = canEdit && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setDraft({ id: null, name: "", parent_id: null })}>
      {t("directory.new_department")}
    </Button>
  );
  return (
    <div className="panel">
      {data.length === 0 ? (
        <EmptyState
          icon={<ApartmentOutlined />}
          title={t("directory.empty_departments")}
          text={t("directory.empty_departments_text")}
          action={add}
        />
      ) : (
        <>
          <div style={{ padding: 12 }}>{add}</div>
          <DepartmentTable tree={tree} canEdit={canEdit} more={more} onDraft={setDraft} />
        </>
      )}
      {draft && <DepartmentForm accountId={accountId} draft={draft} onClose={() => setDraft(null)} />}
    </div>
  );
}

interface TableProps {
  tree: DepartmentBranch[];
  canEdit: boolean;
  more: Props["more"];
  onDraft: (draft: DepartmentDraft) => void;
}

function DepartmentTable({ tree, canEdit, more, onDraft }: TableProps) {
  const { t } = useTranslation();
  return (
    <Table<DepartmentBranch>
      size="small"
      rowKey="key"
      dataSource={withoutEmptyLists(tree)}
      pagination={false}
      expandable={{ defaultExpandAllRows: true, indentSize: 22 }}
      columns={[
        { key: "name", title: t("directory.department_name"), dataIndex: "title" },
        {
          key: "count",
          title: t("directory.contact_count"),
          width: 110,
          render: (_, row) => <span className="quiet">{t("directory.people", { count: row.count })}</span>,
        },
        {
          key: "actions",
          title: <span className="visually-hidden">{t("common.actions")}</span>,
          width: 128,
          render: (_, row) => (
            <Space size={4}>
              {more(row.key, row.title)}
              {canEdit && <RowActions row={row} onDraft={onDraft} />}
            </Space>
          ),
        },
      ]}
    />
  );
}

function RowActions({ row, onDraft }: { row: DepartmentBranch; onDraft: (draft: DepartmentDraft) => void }) {
  const { t } = useTranslation();
  return (
    <Space size={4}>
      <Tooltip title={t("directory.new_subdepartment")}>
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined />}
          aria-label={t("directory.new_subdepartment")}
          onClick={() => onDraft({ id: null, name: "", parent_id: row.key })}
        />
      </Tooltip>
      <Tooltip title={t("common.edit")}>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={t("common.edit")}
          onClick={() => onDraft({ id: row.key, name: row.title, parent_id: row.parentId })}
        />
      </Tooltip>
    </Space>
  );
}

/** The table draws an arrow for any list of children, an empty one included. */
function withoutEmptyLists(tree: DepartmentBranch[]): DepartmentBranch[] {
  return tree.map(({ children, ...branch }) =>
    children.length > 0 ? { ...branch, children: withoutEmptyLists(children) } : (branch as DepartmentBranch),
  );
}
