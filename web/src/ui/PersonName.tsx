import { EyeInvisibleOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";

import { useTranslation } from "../i18n";

interface Props {
  name: string;
  /** Closeness or approval is not set: the name is red, with a sign for those who do not see red. */
  uninsighted?: boolean;
}

/** A person's name, as it stands everywhere. */
export function PersonName({ name, uninsighted = false }: Props) {
  const { t } = useTranslation();
  if (!uninsighted) return <span>{name}</span>;
  return (
    <Tooltip title={t("directory.uninsighted")}>
      <span className="uninsighted">
        {name}
        <EyeInvisibleOutlined aria-label={t("directory.uninsighted")} style={{ marginInlineStart: 4, fontSize: "0.8em" }} />
      </span>
    </Tooltip>
  );
}
