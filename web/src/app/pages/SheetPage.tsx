import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useParams } from "react-router";

import "../../features/handover/handover.css";

import { fetchFile } from "../../api/exports";
import { sheetFileAddress, sheetQuery } from "../../api/handover";
import { SheetParts } from "../../features/handover/SheetParts";
import { useFormat, useTranslation } from "../../i18n";
import { DownloadButton } from "../../ui/DownloadButton";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { PageHead } from "../../ui/PageHead";

/** The handover sheet of a customer, to read and to print. */
export function SheetPage() {
  const { handoverId, accountId = "" } = useParams();
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(sheetQuery(handoverId, accountId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const said = data.to
    ? t("handover.sheet_handed", { from: data.from.name, to: data.to.name, date: format.date(data.at) })
    : t("handover.sheet_draft", { from: data.from.name, date: format.date(data.at) });
  return (
    <div className="page handover-sheet">
      <PageHead
        title={data.account.name}
        more={t("handover.sheet")}
        intro={said}
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t("handover.print")}
            </Button>
            <DownloadButton
              type="primary"
              icon={<DownloadOutlined />}
              source={() => fetchFile(sheetFileAddress(handoverId, accountId, "pdf", i18n.language), "sheet.pdf")}
            >
              PDF
            </DownloadButton>
          </>
        }
      />
      {data.taken_back && <Alert type="warning" showIcon title={t("handover.sheet_taken_back")} />}
      <SheetParts sheet={data} picture={sheetFileAddress(handoverId, accountId, "svg", i18n.language)} />
    </div>
  );
}
