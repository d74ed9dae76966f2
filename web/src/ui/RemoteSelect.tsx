import { useQuery, type QueryKey, type UseQueryOptions } from "@tanstack/react-query";
import { Select, Spin } from "antd";
import { useState, type ReactNode } from "react";

import { useTranslation } from "../i18n";
import { useClear } from "./useClear";
import { useDebounced } from "./useDebounced";

export interface RemoteOption {
  value: string;
  label: string;
  /** Shown greyed behind the label while choosing. */
  more?: string | undefined;
}

interface Props<T, D, K extends QueryKey> {
  /** What to ask the server for a text. */
  find: (text: string) => UseQueryOptions<T, Error, D, K>;
  /** The choices in its answer. */
  read: (answer: D) => RemoteOption[];
  /** Choices known before anything is typed: the value's own name, at least. */
  initial?: RemoteOption[];
  value?: string | null;
  onChange?: (value: string | null, option: RemoteOption | null) => void;
  placeholder?: string;
  id?: string;
  autoFocus?: boolean;
  allowClear?: boolean;
  empty?: ReactNode;
  "aria-label"?: string;
}

/** Choose one of many by typing a part of a name; the server finds it. */
export function RemoteSelect<T, D, K extends QueryKey>(props: Props<T, D, K>) {
  const { t } = useTranslation();
  const clear = useClear();
  const [text, setText] = useState("");
  const asked = useDebounced(text.trim(), 180);
  const { data, isFetching } = useQuery({ ...props.find(asked), enabled: asked !== "" });
  const found = asked !== "" && data !== undefined ? props.read(data) : [];
  const [chosen, setChosen] = useState<RemoteOption | null>(null);
  const options = merged(found, asked === "" ? [...(props.initial ?? []), ...(chosen ? [chosen] : [])] : []);
  const nothing = asked === "" ? null : (props.empty ?? t("shell.search_empty", { text: asked }));
  return (
    <Select<string, RemoteOption>
      id={props.id ?? ""}
      aria-label={props["aria-label"] ?? ""}
      value={props.value ?? null}
      options={options}
      showSearch={{ filterOption: false, onSearch: setText }}
      optionRender={optionLine}
      labelRender={(label) => label.label ?? nameOf(label.value, [...(props.initial ?? []), ...(chosen ? [chosen] : [])])}
      notFoundContent={isFetching ? <Spin size="small" /> : nothing}
      placeholder={props.placeholder}
      allowClear={props.allowClear === false ? false : clear}
      autoFocus={props.autoFocus ?? false}
      style={{ width: "100%" }}
      onChange={(value, option) => {
        const one = Array.isArray(option) ? (option[0] ?? null) : (option ?? null);
        setChosen(one);
        setText("");
        props.onChange?.(value ?? null, one);
      }}
    />
  );
}

const optionLine = (option: { data: RemoteOption }) => <OptionLine option={option.data} />;

function OptionLine({ option }: { option: RemoteOption }) {
  return (
    <span>
      {option.label}
      {option.more && <span className="quiet"> · {option.more}</span>}
    </span>
  );
}

function nameOf(value: string | number, known: RemoteOption[]): string {
  return known.find((option) => option.value === value)?.label ?? "";
}

function merged(found: RemoteOption[], known: RemoteOption[]): RemoteOption[] {
  const seen = new Set<string>();
  return [...found, ...known].filter((option) => !seen.has(option.value) && seen.add(option.value));
}
