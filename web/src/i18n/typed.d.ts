import "i18next";

import type { zhCN } from "./zh-CN";

/** A misspelt key does not compile. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof zhCN };
    returnNull: false;
  }
}
