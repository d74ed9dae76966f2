import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";

import "./notices.css";

import { noticeSettingsQuery, saveNoticeSettings, type NoticeChoice, type NoticeSettings as Settings } from "../../api/notices";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { PageHead } from "../../ui/PageHead";
import { useAction } from "../../ui/useAction";

/** What one is told of, and how; saved as it is ticked. */
export function NoticeSettings() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(noticeSettingsQuery);
  const save = useAction(saveNoticeSettings, { stale: [["notices", "settings"]], said: () => t("notices.saved") });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <PageHead title={t("notices.settings")} intro={t("notices.settings_intro")} />
      {!data.mail && <p className="quiet">{t("notices.no_mail")}</p>}
      <table className="notice-kinds">
        <thead>
          <tr>
            <th>{t("notices.kind_label")}</th>
            <th>{t("notices.in_product")}</th>
            <th>{t("notices.by_mail")}</th>
          </tr>
        </thead>
        <tbody>
          {data.kinds.map((one) => (
            <Kind key={one.kind} one={one} mail={data.mail} onChange={(kind) => save.mutate({ morning: data.morning, kinds: [kind] })} />
          ))}
        </tbody>
      </table>
      <Morning data={data} onChange={(morning) => save.mutate({ morning, kinds: [] })} />
    </>
  );
}

interface KindProps {
  one: NoticeChoice;
  mail: boolean;
  onChange: (kind: NoticeChoice) => void;
}

function Kind({ one, mail, onChange }: KindProps) {
  const { t } = useTranslation();
  const name = t(`notices.kind.${one.kind}`);
  return (
    <tr>
      <td>
        {name}
        {one.digest && <small className="quiet"> {t("notices.digest")}</small>}
      </td>
      <td>
        <Checkbox aria-label={`${name}: ${t("notices.in_product")}`} checked={one.in_product} onChange={({ target }) => onChange({ ...one, in_product: target.checked })} />
      </td>
      <td>
        <Checkbox aria-label={`${name}: ${t("notices.by_mail")}`} disabled={!mail} checked={one.by_mail} onChange={({ target }) => onChange({ ...one, by_mail: target.checked })} />
      </td>
    </tr>
  );
}

function Morning({ data, onChange }: { data: Settings; onChange: (morning: string) => void }) {
  const { t } = useTranslation();
  return (
    <label className="notice-morning">
      <span>{t("notices.morning")}</span>
      <Input type="time" defaultValue={data.morning} onBlur={({ target }) => target.value && target.value !== data.morning && onChange(target.value)} />
    </label>
  );
}
