import { DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";

import { removeStageTemplate, stageTemplatesQuery, type StageTemplate } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { useLanguage } from "../../../ui/useLanguage";

interface Props {
  value: string | null;
  onChange: (id: string) => void;
}

/** Templates as cards that show their stages; one's own first. */
export function TemplatePick({ value, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(stageTemplatesQuery(useLanguage()));
  return (
    <div className="template-pick" role="radiogroup" aria-label={t("chains.template.label")}>
      {data?.templates.map((template) => (
        <TemplateCard key={template.id} template={template} chosen={template.id === value} onChoose={() => onChange(template.id)} />
      ))}
    </div>
  );
}

function TemplateCard({ template, chosen, onChoose }: { template: StageTemplate; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={chosen ? "template-card template-chosen" : "template-card"}>
      <button type="button" role="radio" aria-checked={chosen} className="template-main" onClick={onChoose}>
        <span className="template-name">
          {template.name}
          {template.own && <i>{t("chains.template.own")}</i>}
        </span>
        <span className="template-stages">{template.stages.map((stage) => stage.name).join(" › ")}</span>
      </button>
      {template.own && <RemoveTemplate template={template} />}
    </div>
  );
}

function RemoveTemplate({ template }: { template: StageTemplate }) {
  const { t } = useTranslation();
  const remove = useAction(() => removeStageTemplate(template.id), { stale: [["stage-templates"]] });
  return (
    <Popconfirm title={t("chains.template.remove", { name: template.name })} onConfirm={() => remove.mutate(undefined)}>
      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t("chains.template.remove", { name: template.name })} />
    </Popconfirm>
  );
}
