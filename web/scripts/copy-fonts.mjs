/**
 * Put the fonts of printed charts beside the built page: whole TrueType files, of which the server embeds in each
 * PDF what it uses. Runs after the app build, which empties its folder.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const from = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json"));
const to = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "fonts");
const FILES = {
  "400Regular/NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf",
  "700Bold/NotoSansSC_700Bold.ttf": "NotoSansSC-Bold.ttf",
  LICENSE_FONT: "OFL.txt",
};

mkdirSync(to, { recursive: true });
for (const [source, target] of Object.entries(FILES)) copyFileSync(join(from, source), join(to, target));
