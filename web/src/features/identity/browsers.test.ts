import { describe, expect, it } from "vitest";

import { browserName } from "./browsers";

const CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

describe("browserName", () => {
  it.each([
    [CHROME, "Chrome 131 · Windows"],
    [`${CHROME} Edg/131.0.0.0`, "Edge 131 · Windows"],
    [SAFARI, "Safari 18 · iOS"],
    [`${SAFARI} MicroMessenger/8.0.50`, "微信 WeChat · iOS"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox 133 · Linux"],
    ["curl/8.9.1", "curl"],
    ["", ""],
  ])("reads %s", (userAgent, name) => expect(browserName(userAgent)).toBe(name));
});
