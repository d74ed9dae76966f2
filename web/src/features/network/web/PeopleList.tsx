import { Button, Input } from "antd";
import { useMemo, useState } from "react";

import { useFormat, useTranslation } from "../../../i18n";
import type { DrawnPerson, NetworkPicture, SizeBy } from "./picture";
import { Sign } from "./Sign";

interface Props {
  picture: NetworkPicture;
  sizeBy: SizeBy;
  onSelect: (id: string) => void;
}

const PAGE = 100;

/** Everybody on the canvas as a list, by what size means there. */
export function PeopleList({ picture, sizeBy, onSelect }: Props) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const [text, setText] = useState("");
  const [pages, setPages] = useState(1);
  const found = useMemo(() => ordered(picture.people, sizeBy, text, compare), [picture.people, sizeBy, text, compare]);
  const left = found.length - pages * PAGE;
  return (
    <>
      <div className="web-list-head">
        <Input.Search allowClear size="small" aria-label={t("inner_network.search")} placeholder={t("inner_network.search")} value={text} onChange={({ target }) => setText(target.value)} />
        <span className="quiet">
          {t("inner_network.people", { count: picture.people.length })} · {t("inner_network.ties", { count: picture.seen.length })}
        </span>
      </div>
      {found.length === 0 && <p className="web-note">{t("inner_network.nobody_found")}</p>}
      <ul className="web-list">
        {found.slice(0, pages * PAGE).map((one) => (
          <li key={one.id}>
            <Row one={one} sizeBy={sizeBy} onSelect={onSelect} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button type="link" size="small" onClick={() => setPages(pages + 1)}>
          {t("inner_network.more", { count: Math.min(left, PAGE) })}
        </Button>
      )}
    </>
  );
}

function Row({ one, sizeBy, onSelect }: { one: DrawnPerson; sizeBy: SizeBy; onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const { person } = one;
  const figure = person[sizeBy];
  return (
    <button type="button" className="row-button web-row" onClick={() => onSelect(one.id)}>
      <Sign shape={one.shape} color={one.color} letter={one.letter} hollow={one.hollow} />
      <span className="web-row-name">{one.name}</span>
      <span className="web-row-post">{postOf(one)}</span>
      <span className="web-row-figure" title={t(`inner_network.size.${sizeBy}`)}>
        {figure === null ? "–" : Math.round(figure)}
      </span>
    </button>
  );
}

/** Title and department, or the company he is of. */
export function postOf({ person: { title, department, account } }: Pick<DrawnPerson, "person">): string {
  return [title, department || account].filter(Boolean).join(" · ");
}

function ordered(people: readonly DrawnPerson[], sizeBy: SizeBy, text: string, compare: (a: string, b: string) => number): DrawnPerson[] {
  const wanted = text.trim().toLowerCase();
  const fits = ({ name, person }: DrawnPerson) => `${name} ${person.title} ${person.department} ${person.account}`.toLowerCase().includes(wanted);
  const weight = ({ person }: DrawnPerson) => (person[sizeBy] ?? -1) + (person.kind === "member" ? -1000 : 0);
  return people.filter(fits).sort((a, b) => weight(b) - weight(a) || b.person.times - a.person.times || compare(a.name, b.name));
}
