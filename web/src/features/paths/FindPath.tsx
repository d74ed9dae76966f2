import { NodeIndexOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { Link } from "react-router";

import { useTranslation } from "../../i18n";

/** The way from wherever a person stands to the paths that lead to him. */
export function FindPath({ contactId }: { contactId: string }) {
  const { t } = useTranslation();
  return (
    <Link to={`/paths?contact=${contactId}`}>
      <Button icon={<NodeIndexOutlined />}>{t("paths.entry.contact")}</Button>
    </Link>
  );
}

/** The same to anybody of a department, where there is room for a sign alone. */
export function FindDepartmentPath({ accountId, id, name }: { accountId: string; id: string; name: string }) {
  const { t } = useTranslation();
  const text = t("paths.entry.department", { name });
  return (
    <Tooltip title={text}>
      <Link to={`/paths?account=${accountId}&department=${id}`} aria-label={text}>
        <Button type="text" size="small" tabIndex={-1} icon={<NodeIndexOutlined />} />
      </Link>
    </Tooltip>
  );
}
