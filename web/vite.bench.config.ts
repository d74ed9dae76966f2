import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The bench and demo page; its own folder, so that it never ships with the product. */
export default defineConfig({
  root: "bench",
  base: "./",
  publicDir: false,
  plugins: [react()],
  build: { outDir: "../dist-bench", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
});
