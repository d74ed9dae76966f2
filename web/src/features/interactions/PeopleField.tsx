import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";

import { peopleToNameQuery } from "../../api/interactions";
import type { Named } from "../../api/types";
import { ContactsPicker } from "./ContactsPicker";

const FEW = 6;

interface Props {
  accountId: string;
  id?: string;
  value?: Named[];
  onChange?: (value: Named[]) => void;
}

/** Who took part on their side: those met last are a tap away, the others by name or pinyin. */
export function PeopleField({ accountId, id, value = [], onChange }: Props) {
  const { data } = useQuery(peopleToNameQuery(accountId));
  const near = (data?.contacts ?? []).slice(0, FEW);
  const has = (person: Named) => value.some((one) => one.id === person.id);
  const toggle = (person: Named, on: boolean) =>
    onChange?.(on ? [...value, { id: person.id, name: person.name }] : value.filter((one) => one.id !== person.id));
  return (
    <>
      {near.length > 0 && (
        <div className="near-people">
          {near.map((person) => (
            <Tag.CheckableTag key={person.id} checked={has(person)} onChange={(on) => toggle(person, on)}>
              {person.name}
            </Tag.CheckableTag>
          ))}
        </div>
      )}
      <ContactsPicker accountId={accountId} value={value} {...(id ? { id } : {})} {...(onChange ? { onChange } : {})} />
    </>
  );
}
