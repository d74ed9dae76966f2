import { SwapOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { Link } from "react-router";

import type { MemberAcquaintances } from "../../../api/heat";
import { membersQuery } from "../../../api/session";
import { useFormat, useTranslation } from "../../../i18n";
import { STRENGTH_WORDS } from "../ties/StrengthMark";
import type { KnownView } from "./useKnown";

interface Props {
  me: string;
  view: KnownView;
  data: MemberAcquaintances | undefined;
}

/** Which colleague, and what his acquaintances come to; a figure narrows the list to what it counts. */
export function KnownHead({ me, view, data }: Props) {
  const { t } = useTranslation();
  const { data: members = [] } = useQuery(membersQuery);
  const leaving = members.find(({ id }) => id === view.member)?.can.leaving ?? false;
  return (
    <div className="panel known-head">
      <div className="known-whose">
        <MemberPick me={me} value={view.member} onPick={(member) => view.narrow({ member: member === me ? "" : member, q: "", at: "", least: "", only: "" })} />
        {leaving && view.member !== me && (
          <Link to={`/members/${view.member}/leaving`}>
            <Button type="link" size="small" icon={<SwapOutlined />}>
              {t("known.leaving")}
            </Button>
          </Link>
        )}
      </div>
      {data && data.people > 0 && <Figures data={data} view={view} />}
    </div>
  );
}

/** Those who left are offered too: whom they knew is what one looks for then. */
function MemberPick({ me, value, onPick }: { me: string; value: string; onPick: (id: string) => void }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { data = [] } = useQuery(membersQuery);
  const others = data.filter(({ id }) => id !== me).toSorted((a, b) => Number(b.active) - Number(a.active) || compare(a.name, b.name));
  const named = (name: string, more: string) => (more ? name + t("common.marks.brackets", { text: more }) : name);
  return (
    <Select
      className="known-member"
      aria-label={t("known.member")}
      value={value}
      showSearch={{ optionFilterProp: "label" }}
      options={[
        { value: me, label: named(data.find(({ id }) => id === me)?.name ?? "", t("known.me")) },
        ...others.map(({ id, name, title, active }) => ({ value: id, label: named(name, active ? title : t("heat.left")) })),
      ]}
      onChange={onPick}
    />
  );
}

function Figures({ data, view }: { data: MemberAcquaintances; view: KnownView }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { people, accounts, words, only, others } = data;
  const least = view.query.least ?? 0;
  return (
    <div className="known-sums">
      <p className="known-total">
        {t("known.knows", { count: people, people: number(people) })}
        <span className="quiet">{t("known.at", { count: accounts.length })}</span>
      </p>
      <div className="known-steps">
        {STRENGTH_WORDS.map(([, word]) => (
          <span key={word} className={`known-step known-step-${word}`}>
            <i aria-hidden />
            {t(`heat.word.${word}`)} <b>{number(words[word])}</b>
          </span>
        ))}
      </div>
      <button type="button" className="known-only" aria-pressed={view.query.only ?? false} onClick={() => view.narrow({ only: view.query.only ? "" : "1" })}>
        {t("known.only_sum")} <b>{number(only)}</b>
      </button>
      {others > 0 && <span className="quiet known-hidden">{t("heat.knows.others", { count: others })}</span>}
      <div className="known-bar" aria-hidden>
        {STRENGTH_WORDS.map(([from, word]) => (
          <span key={word} className={`known-share known-step-${word}`} data-off={from < least} style={{ flexGrow: words[word] }} />
        ))}
      </div>
    </div>
  );
}
