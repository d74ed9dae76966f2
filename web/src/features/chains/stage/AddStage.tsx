import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Popover } from "antd";
import { useState, type ReactElement } from "react";

import { stageTemplatesQuery } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useLanguage } from "../../../ui/useLanguage";
import { useChainApi } from "../chainContext";

interface Props {
  /** Behind which stage; undefined: at the end. */
  afterId?: string | null;
  children: ReactElement;
}

/** One more stage: a ready-made one by a click, or one of one's own by its name. */
export function AddStage({ afterId, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={<Choice afterId={afterId} onDone={() => setOpen(false)} />} destroyOnHidden>
      {children}
    </Popover>
  );
}

function Choice({ afterId, onDone }: { afterId: string | null | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const { data } = useQuery(stageTemplatesQuery(useLanguage()));
  const [name, setName] = useState("");
  const place = afterId === undefined ? {} : { after_id: afterId };
  const used = new Set(chain.stages.map((stage) => stage.code));
  const add = (body: { name?: string; code?: string }) => {
    void deeds.addStage({ ...body, ...place });
    onDone();
  };
  return (
    <div className="add-stage">
      <div className="stage-form-row">
        <Input
          autoFocus
          maxLength={60}
          placeholder={t("chains.stage.own_name")}
          aria-label={t("chains.stage.own_name")}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && name.trim() && add({ name: name.trim() })}
        />
        <Button type="primary" icon={<PlusOutlined />} aria-label={t("common.add")} disabled={!name.trim()} onClick={() => add({ name: name.trim() })} />
      </div>
      <p className="quiet">{t("chains.stage.ready")}</p>
      <div className="add-stage-ready">
        {data?.stages
          .filter((stage) => !used.has(stage.code))
          .map((stage) => (
            <button key={stage.code} type="button" className="stage-people-member" onClick={() => add({ code: stage.code })}>
              {stage.name}
            </button>
          ))}
      </div>
    </div>
  );
}
