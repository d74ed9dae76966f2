import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import { useEffect, useState } from "react";
import { RouterProvider } from "react-router";

import "dayjs/locale/zh-cn";
import "./global.css";

import { useTranslation } from "../i18n";
import { makeQueryClient } from "./queries";
import { makeRouter } from "./routes";
import { themeFor } from "./theme";

/** Everything the pages stand in: words, look, cache, addresses. */
export function App() {
  const { i18n } = useTranslation();
  const english = i18n.language === "en";
  const [queries] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  useEffect(() => {
    dayjs.locale(english ? "en" : "zh-cn");
  }, [english]);
  return (
    <ConfigProvider theme={themeFor(english ? "en" : "zh-CN")} locale={english ? enUS : zhCN} button={{ autoInsertSpace: false }}>
      <AntApp message={{ maxCount: 3, top: 56 }} style={{ height: "100%" }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
