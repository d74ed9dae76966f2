/**
 * Put the fonts of printed charts beside the built page: whole TrueType files, of which the server embeds in each
 * PDF what it uses. Runs after the app build, which empties its folder.
 *
 * Noto Sans SC holds all of GBK and the characters of Chinese names beyond it; Noto Sans the letters of Latin, Greek
 * and Cyrillic names that it lacks.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const { resolve } = createRequire(import.meta.url);
const target = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "fonts");
const FONTS = {
  "@expo-google-fonts/noto-sans-sc": "NotoSansSC",
  "@expo-google-fonts/noto-sans": "NotoSans",
};

mkdirSync(target, { recursive: true });
for (const [name, family] of Object.entries(FONTS)) {
  const source = dirname(resolve(`${name}/package.json`));
  copyFileSync(join(source, "400Regular", `${family}_400Regular.ttf`), join(target, `${family}-Regular.ttf`));
  copyFileSync(join(source, "700Bold", `${family}_700Bold.ttf`), join(target, `${family}-Bold.ttf`));
  copyFileSync(join(source, "LICENSE_FONT"), join(target, `${family}-OFL.txt`));
}
