import { defineConfig } from "vite";

/** The pure engine as one classic script, for the server's embedded V8. Runs after the app build and keeps its files. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: "es2020",
    lib: {
      entry: "src/graph/engine-entry.ts",
      formats: ["iife"],
      name: "GuanxiEngineModule",
      fileName: () => "engine.js",
    },
  },
});
