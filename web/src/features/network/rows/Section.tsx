import { InfoCircleOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import type { ReactNode } from "react";

interface Props {
  title: string;
  count?: number;
  /** How it is found out, in a sentence. */
  how: string;
  /** What it means that there is nothing. */
  empty?: string | undefined;
  children: ReactNode;
}

/** A panel of rows with its name, how many, and where they come from. */
export function Section({ title, count, how, empty, children }: Props) {
  return (
    <section className="panel signal-section" aria-label={title}>
      <h3>
        {title}
        {count !== undefined && count > 0 && <b>{count}</b>}
        <Tooltip title={how}>
          <InfoCircleOutlined className="quiet" aria-label={how} tabIndex={0} />
        </Tooltip>
      </h3>
      {empty === undefined ? children : <p className="quiet signal-empty">{empty}</p>}
    </section>
  );
}
