import type { ThemeConfig } from "antd";

const CHINESE = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC"';
const LATIN = '"Segoe UI", Roboto, "Helvetica Neue", Arial';
const SYSTEM = "-apple-system, BlinkMacSystemFont";

/** Chinese fonts draw quotation marks and apostrophes a whole character wide: in English they come last. */
const FONTS = {
  "zh-CN": `${SYSTEM}, ${CHINESE}, ${LATIN}, sans-serif`,
  en: `"Latin marks", ${SYSTEM}, ${LATIN}, ${CHINESE}, sans-serif`,
};

/** The look in one language. */
export function themeFor(language: "zh-CN" | "en"): ThemeConfig {
  return { ...THEME, token: { ...THEME.token, fontFamily: FONTS[language] } };
}

/** Calm and dense: small steps of grey, one blue, red kept for what is unknown about people and for danger. */
const THEME: ThemeConfig = {
  token: {
    colorPrimary: "#1d5fe0",
    colorInfo: "#1d5fe0",
    colorLink: "#1d5fe0",
    colorSuccess: "#2f8f1d",
    colorWarning: "#c98300",
    colorError: "#d4232b",
    colorTextBase: "#1f2430",
    colorBgLayout: "#f3f5f9",
    colorBorder: "#d5dae3",
    colorBorderSecondary: "#e7eaf0",
    borderRadius: 6,
    fontSize: 14,
    controlHeight: 32,
    wireframe: false,
    // Cutting its animations short by CSS would leave menus where they are measured, off the screen.
    motion: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
  },
  components: {
    Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: "#f7f8fb", headerColor: "#5b6475" },
    Tabs: { horizontalMargin: "0", cardGutter: 4 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: "0 0 4px" },
    Modal: { titleFontSize: 16 },
    Drawer: { paddingLG: 16, padding: 12 },
    Descriptions: { itemPaddingBottom: 8 },
    Layout: { headerBg: "#ffffff", headerHeight: 48, bodyBg: "#f3f5f9" },
  },
};
