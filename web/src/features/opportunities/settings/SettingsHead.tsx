import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";

import { useTranslation } from "../../../i18n";
import { PageHead } from "../../../ui/PageHead";

interface Props {
  title: string;
  intro: string;
  add: string;
  canEdit: boolean;
  onAdd: () => void;
}

/** The head of a page of settings: who may not change them is told who may. */
export function SettingsHead({ title, intro, add, canEdit, onAdd }: Props) {
  const { t } = useTranslation();
  const button = (
    <Button icon={<PlusOutlined />} onClick={onAdd}>
      {add}
    </Button>
  );
  return <PageHead title={title} intro={canEdit ? intro : t("opportunities.only_administrator")} actions={canEdit && button} />;
}
