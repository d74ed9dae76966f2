import { Select, type SelectProps } from "antd";

import { useFormat, useTranslation } from "../i18n";

export interface Colleague {
  id: string;
  name: string;
  title?: string;
  active?: boolean;
}

interface Props extends Omit<SelectProps<string | null>, "options"> {
  members: readonly Colleague[];
}

/** Choose a colleague. Those who left are no longer offered. */
export function MemberSelect({ members, ...rest }: Props) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const present = members.filter((member) => member.active !== false || member.id === rest.value);
  const options = [...present]
    .sort((a, b) => compare(a.name, b.name))
    .map((member) => ({ value: member.id, label: member.title ? member.name + t("common.marks.brackets", { text: member.title }) : member.name }));
  return <Select showSearch={{ optionFilterProp: "label" }} options={options} {...rest} />;
}
