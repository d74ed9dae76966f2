/** Browsers by what they say of themselves; the order matters, because most also name the others. */

const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ["企业微信 WeCom", /wxwork\//iu],
  ["微信 WeChat", /MicroMessenger\//u],
  ["钉钉 DingTalk", /DingTalk/u],
  ["飞书 Feishu", /Lark\/|Feishu/u],
  ["Edge", /Edg(?:A|iOS)?\/(\d+)/u],
  ["Opera", /OPR\/(\d+)/u],
  ["Firefox", /(?:Firefox|FxiOS)\/(\d+)/u],
  ["Chrome", /(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/u],
  ["Safari", /Version\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//u],
];

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ["iOS", /iPhone|iPad/u],
  ["HarmonyOS", /HarmonyOS|OpenHarmony/u],
  ["Android", /Android/u],
  ["Windows", /Windows NT/u],
  ["macOS", /Mac OS X/u],
  ["Linux", /Linux/u],
];

/** A browser and its system in short, empty for what is none. */
export function browserName(userAgent: string): string {
  const found = BROWSERS.map(([name, pattern]) => ({ name, match: pattern.exec(userAgent) })).find(({ match }) => match);
  const browser = found && [found.name, found.match?.[1]].filter(Boolean).join(" ");
  const system = SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return [browser ?? (userAgent.split(/[\s/]/u)[0] ?? ""), system].filter(Boolean).join(" · ");
}
