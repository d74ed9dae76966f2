import { DeleteOutlined, SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Empty, Input, Modal, Segmented, Select, Tag } from "antd";
import { useState } from "react";

import "./templates.css";

import { applyTemplate, removeTemplate, templatesQuery } from "../../../api/chart";
import type { Template } from "../../../api/types";
import { currentLanguage, lookUp, useTranslation } from "../../../i18n";
import { Loading } from "../../../ui/Loading";
import { useAction } from "../../../ui/useAction";
import { useChartApi } from "../chartContext";
import { SaveTemplate } from "./SaveTemplate";

/** Start from seats that charts of this kind have, or keep this chart's seats for others. */
export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { forest } = useChartApi();
  const [tab, setTab] = useState<"apply" | "save">("apply");
  return (
    <Modal open title={t("orgchart.template.label")} footer={null} width={640} onCancel={onClose}>
      {forest.size > 0 && (
        <Segmented
          style={{ marginBottom: 12 }}
          value={tab}
          onChange={setTab}
          options={[
            { value: "apply" as const, label: t("orgchart.template.apply") },
            { value: "save" as const, label: t("orgchart.template.save") },
          ]}
        />
      )}
      {tab === "apply" ? <Apply onClose={onClose} /> : <SaveTemplate onClose={onClose} />}
    </Modal>
  );
}

function Apply({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { accountId, writes, forest, active, nameOf, canvas } = useChartApi();
  const { data } = useQuery(templatesQuery(currentLanguage()));
  const [text, setText] = useState("");
  const [under, setUnder] = useState<string | null>(active >= 0 ? forest.positions[active]!.id : null);
  const found = (data ?? []).filter((one) => fits(one, text));
  const apply = async (template: Template) => {
    onClose();
    const built = await writes.run(() => applyTemplate(accountId, template.id, under, currentLanguage()));
    if (!built) return;
    void message.success(t("orgchart.template.applied", { count: built.length }));
    canvas.current?.fit();
  };
  if (!data) return <Loading />;
  return (
    <>
      <div className="template-bar">
        <Input
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t("orgchart.template.search")}
          aria-label={t("orgchart.template.search")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {forest.size > 0 && (
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            aria-label={t("orgchart.template.apply_to")}
            placeholder={t("orgchart.at_top")}
            value={under}
            onChange={(value) => setUnder(value ?? null)}
            options={forest.positions.map((seat) => ({ value: seat.id, label: t("orgchart.place_under", { name: nameOf(seat.id) }) }))}
          />
        )}
      </div>
      {found.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("orgchart.template.none")} />}
      <ul className="templates">
        {found.map((template) => (
          <TemplateItem key={template.id} template={template} onApply={() => void apply(template)} />
        ))}
      </ul>
    </>
  );
}

function TemplateItem({ template, onApply }: { template: Template; onApply: () => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const remove = useAction(() => removeTemplate(template.id), {
    stale: [["templates"]],
    said: () => t("orgchart.template.removed"),
  });
  const ask = () =>
    modal.confirm({
      title: t("orgchart.template.remove", { name: template.name }),
      okText: t("common.delete"),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <li className="template">
      <button type="button" className="template-use" onClick={onApply}>
        <b>
          {template.name} {template.own && <Tag variant="filled">{t("orgchart.template.own")}</Tag>}
        </b>
        <span className="quiet">
          {[template.industry, lookUp(t, `orgchart.sizes.${template.size}`), t("orgchart.template.seats", { count: template.seat_count })].filter(Boolean).join(" · ")}
        </span>
      </button>
      {template.own && <Button type="text" icon={<DeleteOutlined />} aria-label={t("common.delete")} onClick={ask} />}
    </li>
  );
}

function fits(template: Template, text: string): boolean {
  return `${template.name} ${template.industry}`.toLowerCase().includes(text.trim().toLowerCase());
}
