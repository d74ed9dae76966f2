import { defineConfig } from "vite";

/** The reading of a line as one classic script, for the server's embedded V8; as the chart engine is built. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: "es2022",
    lib: {
      entry: "src/reading/engine-entry.ts",
      formats: ["iife"],
      name: "GuanxiReadingModule",
      fileName: () => "reading.js",
    },
  },
});
