import { AppstoreAddOutlined, ImportOutlined, PlusSquareOutlined, UserOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useMemo, useState } from "react";

import "./start.css";

import { unplacedContacts } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { useChartApi } from "../chartContext";
import { SeatForm } from "../forms/SeatForm";
import { likelyTop } from "./likelyTop";

const OFFERED = 6;

interface Props {
  onTemplates: () => void;
  onImport: () => void;
}

/** An empty chart: choose the top person, or start from something ready-made. */
export function ChartStart({ onTemplates, onImport }: Props) {
  const { t } = useTranslation();
  const { state, canEdit, writes, canvas } = useChartApi();
  const [seat, setSeat] = useState(false);
  const people = useMemo(() => likelyTop(state, unplacedContacts(state)).slice(0, OFFERED), [state]);
  const begin = async (contactId: string) => {
    await writes.place(contactId, null);
    canvas.current?.fit();
  };
  return (
    <div className="chart-start">
      <EmptyState
        icon={<UserOutlined />}
        title={t(canEdit ? "orgchart.start.title" : "orgchart.start.read_only")}
        text={canEdit ? t(people.length > 0 ? "orgchart.start.text" : "orgchart.start.no_contacts") : t("orgchart.start.read_only_text")}
        action={
          canEdit && (
            <>
              {people.length > 0 && (
                <div className="chart-start-people" role="group" aria-label={t("orgchart.start.choose")}>
                  {people.map((person) => (
                    <button key={person.id} type="button" onClick={() => void begin(person.id)}>
                      <b>{person.name}</b>
                      <span>{person.title}</span>
                    </button>
                  ))}
                </div>
              )}
              <Button icon={<AppstoreAddOutlined />} onClick={onTemplates}>
                {t("orgchart.start.template")}
              </Button>
              <Button icon={<ImportOutlined />} onClick={onImport}>
                {t("orgchart.start.import")}
              </Button>
              <Button icon={<PlusSquareOutlined />} onClick={() => setSeat(true)}>
                {t("orgchart.start.seat")}
              </Button>
            </>
          )
        }
      />
      {seat && <SeatForm managerId={null} onClose={() => setSeat(false)} />}
    </div>
  );
}
