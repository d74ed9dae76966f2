import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Segmented } from "antd";
import { useEffect, useMemo, useState } from "react";

import "../plan/plan.css";

import { exportMap, mapPictureQuery, type Redaction } from "../../../api/simulation";
import { useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { saveFile } from "../../../ui/saveFile";
import { ToolButton } from "../../../ui/ToolButton";
import { useAction } from "../../../ui/useAction";
import { useLanguage } from "../../../ui/useLanguage";
import { useChainApi } from "../chainContext";

const REDACTIONS: readonly Redaction[] = ["internal", "partner", "customer"];

/** The tool that opens the sheet to print. */
export function BattleMapButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ToolButton label={t("battle_map.title")} icon={<PrinterOutlined />} onClick={() => setOpen(true)} />
      {open && <BattleMap onClose={() => setOpen(false)} />}
    </>
  );
}

/** The decision on one sheet: look at it, choose what may leave, keep it as PDF. */
function BattleMap({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chain } = useChainApi();
  const lang = useLanguage();
  const [redaction, setRedaction] = useState<Redaction>("internal");
  const save = useAction(() => exportMap(chain.id, { format: "pdf", lang, redaction }), { onDone: (file) => saveFile(file.name, file.content) });
  return (
    <Modal
      open
      width={1040}
      title={t("battle_map.title")}
      onCancel={onClose}
      footer={
        <Button type="primary" icon={<PrinterOutlined />} loading={save.isPending} onClick={() => save.mutate(undefined)}>
          {t("battle_map.save")}
        </Button>
      }
    >
      <div className="map-choice">
        <Segmented value={redaction} options={REDACTIONS.map((value) => ({ value, label: t(`battle_map.redaction.${value}`) }))} onChange={setRedaction} />
        <span className="quiet">{t(`battle_map.about.${redaction}`)}</span>
      </div>
      <Picture redaction={redaction} />
    </Modal>
  );
}

function Picture({ redaction }: { redaction: Redaction }) {
  const { t } = useTranslation();
  const { chain } = useChainApi();
  const { data, error, refetch } = useQuery(mapPictureQuery(chain.id, { lang: useLanguage(), redaction }));
  const address = useObjectAddress(data);
  if (error !== null && !data) return <Failure error={error} retry={() => void refetch()} />;
  if (address === null) return <Loading />;
  return <img className="map-picture" src={address} alt={t("battle_map.picture_of", { name: chain.name })} />;
}

/** An address for something fetched, given back when it is no longer shown. */
function useObjectAddress(content: Blob | undefined): string | null {
  const address = useMemo(() => (content ? URL.createObjectURL(content) : null), [content]);
  useEffect(() => () => (address === null ? undefined : URL.revokeObjectURL(address)), [address]);
  return address;
}
