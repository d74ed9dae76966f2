import { useQuery } from "@tanstack/react-query";
import { Checkbox, Tabs } from "antd";
import { useState } from "react";

import { introductionQuery, introductionsQuery, type Introduction } from "../../api/paths";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { IntroductionCard } from "./IntroductionCard";

type Box = "asked" | "asking";

interface Props {
  me: string;
  /** The one that a notice led to. */
  named: string | undefined;
  box: Box;
  onBox: (box: Box) => void;
}

/** What was asked of me, and what I asked for. */
export function Introductions({ me, named, box, onBox }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(introductionsQuery(box, !all));
  const { data: one } = useQuery({ ...introductionQuery(named ?? ""), enabled: named !== undefined });
  const counts = data?.counts;
  const tab = (key: Box) => ({ key, label: `${t(`paths.lists.${key}`)}${counts && counts[key] > 0 ? ` ${counts[key]}` : ""}` });
  return (
    <aside className="introductions">
      {one && (
        <ul className="introduction-list introduction-named">
          <IntroductionCard one={one} me={me} />
        </ul>
      )}
      <Tabs
        activeKey={box}
        items={[tab("asked"), tab("asking")]}
        onChange={(key) => onBox(key as Box)}
        tabBarExtraContent={
          <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
            {t("paths.lists.all")}
          </Checkbox>
        }
      />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && <List rows={data.items.filter((row) => row.id !== one?.id)} box={box} me={me} />}
    </aside>
  );
}

function List({ rows, box, me }: { rows: readonly Introduction[]; box: Box; me: string }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="quiet introductions-none">{t(`paths.lists.none_${box}`)}</p>;
  return (
    <ul className="introduction-list">
      {rows.map((one) => (
        <IntroductionCard key={one.id} one={one} me={me} />
      ))}
    </ul>
  );
}
