import { ImportOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { CaseForm } from "../../features/cases/CaseForm";
import { Cases } from "../../features/cases/Cases";
import { useCaseQuery } from "../../features/cases/useCaseQuery";
import { ExportButton } from "../../features/directory/ExportButton";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";
import { OpenCase } from "../OpenCase";
import { useMayWrite, useSession } from "../useSession";

/** What all our customers need from us. */
export function CasesPage() {
  const { t } = useTranslation();
  const session = useSession();
  const mayWrite = useMayWrite();
  const state = useCaseQuery(false);
  const [creating, setCreating] = useState(false);
  const create = mayWrite && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("cases.new")}
    </Button>
  );
  return (
    <div className="page">
      <PageHead
        title={t("cases.title")}
        actions={
          mayWrite && (
            <>
              <Link to="/cases/import">
                <Button icon={<ImportOutlined />}>{t("common.import")}</Button>
              </Link>
              {create}
            </>
          )
        }
      />
      <Cases state={state} create={null} takeOut={<ExportButton list="cases" query={state.query} />} />
      {creating && <CaseForm memberId={session.member_id} onClose={() => setCreating(false)} onMade={(id) => state.change({ case: id })} />}
      <OpenCase id={state.values.case ?? null} onClose={() => state.change({ case: undefined })} />
    </div>
  );
}
